import { cn } from '../class-names'

export interface ChartTableProps {
  caption: string
  columns: readonly [string, string]
  rows: readonly { key: string; name: string; value: string }[]
  className?: string
}

/** The figures of a chart as a table; `sr-only` while the chart is visible. */
export function ChartTable({ caption, columns, rows, className }: ChartTableProps) {
  const hidden = className === 'sr-only'
  return (
    <div
      className={cn(!hidden && 'relative overflow-y-auto', className)}
      {...(hidden ? {} : { role: 'region', 'aria-label': caption, tabIndex: 0 })}
    >
      <table className="w-full text-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky top-0 border-b bg-card py-2 text-left text-caption font-medium text-muted-foreground"
            >
              {columns[0]}
            </th>
            <th
              scope="col"
              className="sticky top-0 border-b bg-card py-2 text-right text-caption font-medium text-muted-foreground"
            >
              {columns[1]}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" className="h-9 border-b text-left font-normal">
                {row.name}
              </th>
              <td className="h-9 border-b text-right">{row.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
