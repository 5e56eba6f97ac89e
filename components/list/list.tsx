import { SearchX, type LucideIcon } from 'lucide-react'
import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { ActiveFilters, describeFilters, describeReversedPeriod } from './active-filters'
import { DataTable, TableSkeleton, type Table } from './data-table'
import { setFilters, type List, type ListQuery } from './define-list'
import { FilterBar, FilterBarSkeleton } from './filter-bar'
import { Pager } from './pager'

interface ListViewProps<Row> {
  list: List
  query: ListQuery
  table: Table<Row>
  rows: readonly Row[]
  nextCursor?: string | null
  /** The total number of rows, if known. */
  total?: number
  /** Shown while the list has no rows: its purpose and the first action. */
  empty: { icon: LucideIcon; title: string; description: string; action?: ReactNode }
  /** Replaces the filter bar and its chips. */
  filterBar?: ReactNode
}

/** A list: its filters, a page of rows and the pager; or why there are no rows. */
export function ListView<Row>(props: ListViewProps<Row>) {
  const { list, query, table, rows, nextCursor = null, total, empty } = props
  const isFiltered = setFilters(list, query).length > 0
  const hasFilterBar = rows.length > 0 || isFiltered || query.position.cursors !== undefined
  return (
    <>
      <Notice query={query} />
      {hasFilterBar && (props.filterBar ?? <ListFilterBar list={list} query={query} />)}
      <div className="transition-opacity peer-data-pending:opacity-60">
        {!props.filterBar && <ActiveFilters list={list} query={query} />}
        {rows.length > 0 ? (
          <>
            <DataTable
              table={table}
              rows={rows}
              sort={query.sort}
              listHref={list.href(query.values, query.position)}
            />
            <Pager list={list} query={query} nextCursor={nextCursor} shown={rows.length} total={total} />
          </>
        ) : (
          <Card>{isFiltered ? <NoMatch list={list} query={query} /> : <EmptyState {...empty} />}</Card>
        )}
      </div>
    </>
  )
}

/** Reports which part of the URL was ignored. */
function Notice({ query: { ignored, isCursorRejected } }: { query: ListQuery }) {
  if (ignored.length === 0 && !isCursorRejected) return null
  return (
    <Callout
      tone="warning"
      role="status"
      className="mb-3"
      title={isCursorRejected ? 'This is the first page' : 'Some of the link was ignored'}
    >
      {isCursorRejected &&
        'The page in the address belongs to another list, or the filters have changed since. '}
      {ignored.length > 0 && `Ignored: ${new Intl.ListFormat('en-US').format(ignored)}.`}
    </Callout>
  )
}

function ListFilterBar({ list, query }: { list: List; query: ListQuery }) {
  const controls = Object.entries(list.filters).map(
    ([name, { kind, label, hint, placeholder, all, ...filter }]) => {
      const options = query.choices[name] ?? filter.options ?? []
      const value = query.values[name]
      const isKnown = value === undefined || options.some((option) => option.value === value)
      return {
        name,
        kind,
        label: hint ?? label,
        ...(placeholder && { placeholder }),
        ...(kind === 'choice' && { all, options: isKnown ? options : [...options, { value, label: value }] }),
      }
    },
  )
  if (controls.length === 0) return null
  const sorts = Object.entries(list.sorts ?? {}).map(([value, label]) => ({ value, label }))
  const sort = query.sort === undefined ? undefined : { options: sorts, value: query.sort }
  return <FilterBar rowName={list.many} controls={controls} sort={sort} />
}

function NoMatch({ list, query }: { list: List; query: ListQuery }) {
  return (
    <EmptyState
      icon={SearchX}
      title={`No ${list.one} matches`}
      description={
        describeReversedPeriod(list, query) ??
        `Nothing matches these filters: ${describeFilters(list, query)}.`
      }
      action={
        <Button asChild>
          <Link href={list.href({}, { sort: query.position.sort })}>Clear filters</Link>
        </Button>
      }
    />
  )
}

/** The skeleton of the list. */
export function ListSkeleton<Row>({
  list,
  table,
  rows = 12,
}: {
  list: List
  table: Table<Row>
  rows?: number
}) {
  const controlsCount = Object.keys(list.filters).length + (list.sorts ? 1 : 0)
  return (
    <>
      {controlsCount > 0 && <FilterBarSkeleton controlsCount={controlsCount} />}
      <TableSkeleton table={table} rows={rows} label={`Loading ${list.many}`} />
    </>
  )
}
