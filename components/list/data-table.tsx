import { Link } from '@/components/ui/link'
import type { CSSProperties, ReactNode } from 'react'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { hrefFromList } from './neighbors'
import { TableBody } from './table-body'

const hiddenBelow = {
  md: 'max-md:hidden',
  lg: 'max-lg:hidden',
  xl: 'max-xl:hidden',
  '2xl': 'max-2xl:hidden',
}
const hiddenBelowOnTables = {
  md: '',
  lg: 'md:max-lg:hidden',
  xl: 'md:max-xl:hidden',
  '2xl': 'md:max-2xl:hidden',
}

type Direction = 'ascending' | 'descending'

export interface Column<Row> {
  header: string
  cell: (row: Row) => ReactNode
  /** A Tailwind width; columns without one share the remaining width. */
  width?: string
  /** Right-aligned; on a phone, beside the title of the row instead of under it. */
  end?: boolean
  hideBelow?: keyof typeof hiddenBelow
  /** On a phone, the cell is under the title of the row, after the header, and never hidden. */
  labeled?: boolean
  /** How the list is sorted by this column: always in one direction, or by these sorts of the list. */
  sorted?: Direction | { [Way in Direction]?: string }
  className?: string
}

export interface Table<Row> {
  /** Describes the table, for screen readers. */
  label: string
  keyOf: (row: Row) => string
  /** The page that a click anywhere on a row opens; the row's title is the link. */
  hrefOf?: (row: Row) => string | undefined
  /** The first one is the title of the row. */
  columns: readonly Column<Row>[]
  /** Check boxes before the title: for the page, and for a row. */
  select?: { page: ReactNode; row: (row: Row) => ReactNode }
  /** Buttons at the end of a row. */
  actions?: (row: Row) => ReactNode
}

interface DataTableProps<Row> {
  table: Table<Row>
  rows: readonly Row[]
  /** How the list is sorted. */
  sort?: string | undefined
  /** The URL of the list in another order. */
  sortHref?: (sort: string) => string
  /** The URL of the list, to which the pages of its rows link back. */
  listHref?: string
  /** Whether it is the end of a card instead of a card of its own. */
  inCard?: boolean
}

/** A table whose rows become cards on a phone; data-table.css has its styles. */
export function DataTable<Row>({ table, rows, sort, sortHref, listHref = '', inCard }: DataTableProps<Row>) {
  const { label, keyOf, hrefOf, columns, select, actions } = table
  return (
    <div className={inCard ? 'data-table in-card' : 'data-table'}>
      <table aria-label={label} style={labelsOf(table)}>
        <Head table={table} sort={sort} sortHref={sortHref} />
        <TableBody isClickable={hrefOf !== undefined}>
          {rows.map((row) => {
            const href = hrefOf?.(row)
            return (
              <tr key={keyOf(row)}>
                {select && <td className="select">{select.row(row)}</td>}
                {columns.map((column, index) => {
                  const content = column.cell(row)
                  if (index > 0)
                    return (
                      <td key={index} {...styleOf(column, column.className)}>
                        {content}
                      </td>
                    )
                  return (
                    <th key={index} scope="row" {...styleOf(column, column.className)}>
                      {href ? (
                        <Link href={hrefFromList(href, listHref)} prefetch={false}>
                          {content}
                        </Link>
                      ) : (
                        content
                      )}
                    </th>
                  )
                })}
                {actions && <td className="actions">{actions(row)}</td>}
              </tr>
            )
          })}
        </TableBody>
      </table>
    </div>
  )
}

interface TableSkeletonProps<Row> {
  table: Table<Row>
  rows: number
  /** "Loading codes" */
  label: string
}

/** The skeleton of the table. */
export function TableSkeleton<Row>({ table, rows, label }: TableSkeletonProps<Row>) {
  const { columns, select, actions } = table
  return (
    <div role="status" className="data-table">
      <VisuallyHidden>{label}</VisuallyHidden>
      <table aria-hidden>
        <Head table={{ ...table, select: select && { ...select, page: null } }} />
        <tbody>
          <tr className="loading" style={{ '--rows': rows } as CSSProperties}>
            {select && <td className="select" />}
            {columns.map((column) => (
              <td key={column.header} {...styleOf(column)} />
            ))}
            {actions && <td className="actions" />}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

interface HeadProps<Row> {
  table: Table<Row>
  sort?: string | undefined
  sortHref?: ((sort: string) => string) | undefined
}

function Head<Row>({ table: { columns, select, actions }, sort, sortHref }: HeadProps<Row>) {
  return (
    <thead>
      <tr>
        {select && <th className="select">{select.page}</th>}
        {columns.map((column) => (
          <th
            key={column.header}
            scope="col"
            {...styleOf(column, column.width)}
            aria-sort={directionOf(column, sort)}
          >
            {headerOf(column, sort, sortHref)}
          </th>
        ))}
        {actions && (
          <th scope="col" className="actions">
            <VisuallyHidden>Actions</VisuallyHidden>
          </th>
        )}
      </tr>
    </thead>
  )
}

/** The name of a column; a link where it can be sorted another way. */
function headerOf<Row>(
  { header, sorted }: Column<Row>,
  sort: string | undefined,
  sortHref: HeadProps<Row>['sortHref'],
): ReactNode {
  const other = typeof sorted === 'object' && Object.values(sorted).find((each) => each !== sort)
  if (!sortHref || !other) return header
  return (
    <Link href={sortHref(other)} scroll={false} prefetch={false}>
      {header}
    </Link>
  )
}

function directionOf<Row>({ sorted }: Column<Row>, current: string | undefined): Direction | undefined {
  if (typeof sorted !== 'object') return sorted
  return (['ascending', 'descending'] as const).find((way) => current && sorted[way] === current)
}

/** The class of a cell. Without one, there is no property at all, because even `undefined` is sent for every cell. */
function styleOf<Row>({ end, hideBelow, labeled }: Column<Row>, more?: string): { className?: string } {
  const hidden = hideBelow && (labeled ? hiddenBelowOnTables : hiddenBelow)[hideBelow]
  const className = [end && 'end', labeled && 'labeled', hidden, more].filter(Boolean).join(' ')
  return className ? { className } : {}
}

/** The headers of labeled columns for the style sheet, by the number of the column: bare cells do not repeat them. */
function labelsOf<Row>({ columns, select }: Table<Row>): CSSProperties {
  const first = select ? 2 : 1
  return Object.fromEntries(
    columns.flatMap(({ header, labeled }, index) =>
      labeled ? [[`--label-${first + index}`, JSON.stringify(header)]] : [],
    ),
  )
}
