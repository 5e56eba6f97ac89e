import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/class-names'
import { formatNumber } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { Totals } from '@/domain/bounded-count'

/** One figure of a list's totals. */
export interface TotalFigure {
  text: string
  isZero: boolean
  /** The list of what it adds up. */
  href?: string
  /** Follows the text for screen readers: "EUR on hold". */
  name: string
}

/** What the rows of a list add up to: figures by column, in one row or several with a name. */
export interface ListTotals {
  /** Describes the table, for screen readers. */
  label: string
  part: Totals<unknown>['part']
  /** The heading of the names of the rows. */
  head?: string
  columns: readonly { label: string; icon?: LucideIcon }[]
  rows: readonly { name?: string; figures: readonly (readonly TotalFigure[])[] }[]
}

interface ListTotalsTableProps extends ListTotals {
  /** The rows of the list: "bonuses". */
  many: string
  isFiltered: boolean
}

/** The totals above a list, of the rows that its filters select. */
export function ListTotalsTable({
  label,
  part,
  head,
  columns,
  rows,
  many,
  isFiltered,
}: ListTotalsTableProps) {
  if (rows.length === 0 && !part) return null
  return (
    <div className="mb-3 rounded-card border bg-card">
      <p className="px-4 pt-3 text-caption text-muted-foreground">{describeTotals(part, many, isFiltered)}</p>
      {rows.length > 0 && (
        <Table label={label} className="max-md:block md:table-fixed">
          <TableHeader className="max-md:hidden">
            <TableRow>
              {head && <TableHead>{head}</TableHead>}
              {columns.map(({ label, icon: Icon }) => (
                <TableHead key={label} end={Boolean(head)}>
                  <span className="inline-flex items-center gap-1.5 align-middle">
                    {Icon && <Icon aria-hidden className="size-3.5" />}
                    {label}
                  </span>
                </TableHead>
              ))}
            </TableRow>
          </TableHeader>
          <TableBody className="max-md:block">
            {rows.map(({ name, figures }) => (
              <TableRow
                key={name ?? ''}
                className="max-md:grid max-md:grid-cols-2 max-md:gap-x-4 max-md:gap-y-2 max-md:px-4 max-md:py-3 max-md:not-last:border-b"
              >
                {head && (
                  <th
                    scope="row"
                    className="text-left font-medium max-md:col-span-2 md:h-12 md:border-b md:px-3 md:pl-4"
                  >
                    {name}
                  </th>
                )}
                {figures.map((cell, index) => (
                  <TableCell
                    key={columns[index]!.label}
                    end={Boolean(head)}
                    className="h-12 max-md:h-auto max-md:border-b-0 max-md:p-0! max-md:text-left"
                  >
                    <span aria-hidden className="block text-caption text-muted-foreground md:hidden">
                      {columns[index]!.label}
                    </span>
                    {cell.map((figure) => (
                      <Figure key={figure.name} {...figure} />
                    ))}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </div>
  )
}

/** Which rows were added up: "Totals of the newest 10,000 bonuses. There are more." */
export function describeTotals(part: ListTotals['part'], many: string, isFiltered: boolean): string {
  const matching = isFiltered ? ' that match the filters' : ''
  if (!part) return `Totals of ${isFiltered ? 'the' : 'all'} ${many}${matching}`
  if (part.count === 0)
    return `No totals: none of the ${part.from} ${many} that were counted match the filters`
  return `Totals of the ${part.from} ${formatNumber(part.count)} ${many}${matching}. There may be more.`
}

function Figure({ text, isZero, href, name }: TotalFigure): ReactNode {
  const style = cn('block rounded text-body font-medium md:text-section', isZero && 'text-muted-foreground')
  const content = (
    <>
      {text}
      <VisuallyHidden> {name}</VisuallyHidden>
    </>
  )
  if (!href) return <span className={style}>{content}</span>
  return (
    <Link href={href} className={cn(style, 'hover:text-primary-text hover:underline')}>
      {content}
    </Link>
  )
}
