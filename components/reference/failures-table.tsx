import type { FailureView } from './reference-view'

export function FailuresTable({ label, failures }: { label: string; failures: readonly FailureView[] }) {
  return (
    <table aria-label={label} className="w-full table-fixed text-left text-table">
      <colgroup>
        <col className="w-2/5" />
        <col />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th scope="col">Status and code</th>
          <th scope="col">Meaning and how to fix it</th>
        </tr>
      </thead>
      <tbody className="divide-y">
        {failures.map(({ code, name, status, meaning, howToFix }) => (
          <tr key={code} className="align-top">
            <th scope="row" className="py-2 pr-3 font-normal">
              <span className="font-medium">{status}</span>
              <code className="block text-caption wrap-anywhere">{name}</code>
            </th>
            <td className="py-2">
              <p>{meaning}</p>
              <p className="text-muted-foreground">{howToFix}</p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
