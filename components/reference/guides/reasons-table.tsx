interface ReasonsTableProps {
  label: string
  reasons: readonly { reason: string; meaning: string; howToFix?: string }[]
}

/** Reasons of field violations, with what they mean and how to fix them. */
export function ReasonsTable({ label, reasons }: ReasonsTableProps) {
  return (
    <table aria-label={label} className="w-full table-fixed text-left text-table">
      <colgroup>
        <col className="w-2/5" />
        <col />
      </colgroup>
      <tbody className="divide-y border-y">
        {reasons.map(({ reason, meaning, howToFix }) => (
          <tr key={reason} className="align-top">
            <th scope="row" className="py-2 pr-3 font-normal">
              <code className="wrap-anywhere">{reason}</code>
            </th>
            <td className="py-2">
              <p>{meaning}</p>
              {howToFix && <p className="text-muted-foreground">{howToFix}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
