import type { CatalogueEntry } from './guide'

/** Error codes with their responses in both APIs, what they mean and how to fix them. */
export function CatalogueTable({ entries }: { entries: readonly CatalogueEntry[] }) {
  return (
    <table
      aria-label={
        entries.some(({ dashboardOnly }) => dashboardOnly) ? 'Errors in the dashboard' : 'All error codes'
      }
      className="w-full table-fixed text-left text-table"
    >
      <colgroup>
        <col className="w-2/5" />
        <col />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Meaning and how to fix it</th>
        </tr>
      </thead>
      <tbody className="divide-y border-y">
        {entries.map(({ code, dashboardOnly, partner, gafapay, meaning, howToFix }) => (
          <tr key={code} id={code} className="scroll-mt-20 align-top">
            <th scope="row" className="py-2.5 pr-3 font-normal">
              <code className="font-medium wrap-anywhere">{code}</code>
              {!dashboardOnly && (
                <span className="mt-0.5 block text-caption text-muted-foreground">
                  <span className="block">
                    Partner: {partner.status}, rpc code {partner.rpcCode}
                  </span>
                  <span className="block wrap-anywhere">
                    GafaPay: {gafapay.status}, {gafapay.name}
                  </span>
                </span>
              )}
            </th>
            <td className="py-2.5">
              <p>{meaning}</p>
              <p className="text-muted-foreground">{howToFix}</p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
