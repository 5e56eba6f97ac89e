import { cn } from '../class-names'
import { TextLink } from '../text-link'

export interface ChartRow {
  key: string
  name: string
  /** The page with what the row counts. */
  href?: string | undefined
  values: readonly string[]
}

export interface ChartTableProps {
  caption: string
  /** The headers: of the names, then of the values. */
  columns: readonly [string, ...string[]]
  rows: readonly ChartRow[]
  className?: string
}

const headStyle = 'sticky top-0 border-b bg-card py-2 text-caption font-medium text-muted-foreground'

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
            {columns.map((column, index) => (
              <th key={column} scope="col" className={cn(headStyle, index > 0 ? 'text-right' : 'text-left')}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, href, values }) => (
            <tr key={key}>
              <th scope="row" className="h-9 border-b text-left font-normal">
                {href && !hidden ? <TextLink href={href}>{name}</TextLink> : name}
              </th>
              {values.map((value, index) => (
                <td key={index} className="h-9 border-b text-right">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
