import { SearchX, type LucideIcon } from 'lucide-react'
import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { hasDefault, type ListViews } from '@/components/views/list-views'
import { ViewsMenu } from '@/components/views/views-menu'
import { DataTable, TableSkeleton, type Table } from './data-table'
import { hrefWith, hrefWithoutFilters, queryOf, setFilters, type List, type ListQuery } from './define-list'
import { describeFilter, describeFilters, describeIgnored, describeReversedPeriod } from './describe-filters'
import { FilterBar, FilterBarSkeleton, type HashText } from './filter-bar'
import { ListTotalsTable, type ListTotals } from './list-totals'
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
  /** Shown while no row matches the filters: what may match instead. */
  suggestion?: ReactNode
  /** What the rows that match add up to. */
  totals?: ListTotals
  /** The saved views of the list. */
  views?: ListViews
  /** For a filter by hashed text. */
  hashText?: HashText
  /** Replaces the filter bar. */
  filterBar?: ReactNode
}

/** A list: its filters, a page of rows and the pager; or why there are no rows. */
export function ListView<Row>(props: ListViewProps<Row>) {
  const { list, table, rows, nextCursor = null, total, views, hashText, empty } = props
  const query = views ? withView(props.query, views) : props.query
  const isFiltered = setFilters(list, query).length > 0
  const hasFilterBar = rows.length > 0 || isFiltered || query.position.cursors !== undefined
  return (
    <>
      <Notice list={list} query={query} />
      {hasFilterBar &&
        (props.filterBar ?? <ListFilterBar list={list} query={query} views={views} hashText={hashText} />)}
      <div className="transition-opacity peer-data-pending:opacity-60">
        {rows.length > 0 ? (
          <>
            {props.totals && <ListTotalsTable {...props.totals} many={list.many} isFiltered={isFiltered} />}
            <DataTable
              table={table}
              rows={rows}
              sort={query.sort}
              sortHref={(sort) => list.href(query.values, { ...query.position, sort, cursors: undefined })}
              listHref={list.href(query.values, query.position)}
            />
            <Pager list={list} query={query} nextCursor={nextCursor} shown={rows.length} total={total} />
          </>
        ) : (
          <Card>
            {isFiltered ? (
              <NoMatch list={list} query={query} suggestion={props.suggestion} />
            ) : (
              <EmptyState {...empty} />
            )}
          </Card>
        )}
      </div>
    </>
  )
}

/** Reports which part of the URL was ignored. */
function Notice({ list, query: { ignored, isCursorRejected } }: { list: List; query: ListQuery }) {
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
      {ignored.length > 0 &&
        `Ignored: ${new Intl.ListFormat('en-US').format(ignored.map((name) => describeIgnored(list, name)))}.`}
    </Callout>
  )
}

/** Says in every link of a list that opens in a view that no view is open: without filters, the link would open that view. */
const withView = (query: ListQuery, { views }: ListViews): ListQuery =>
  hasDefault(views)
    ? { ...query, position: { ...query.position, view: query.position.view ?? 'all' } }
    : query

interface ListFilterBarProps {
  list: List
  query: ListQuery
  views: ListViews | undefined
  hashText: HashText | undefined
}

function ListFilterBar({ list, query, views, hashText }: ListFilterBarProps) {
  const controls = Object.entries(list.filters).map(
    ([name, { kind, label, hint = label, placeholder = hint, all, suggest, options = [] }]) => ({
      name,
      kind,
      label,
      hint,
      placeholder,
      all,
      ...(suggest && { suggest }),
      options: query.choices[name] ?? options,
      value: query.values[name],
      text: describeFilter(list, query, name),
      clearHref: hrefWith(list, query, { [name]: undefined }),
    }),
  )
  if (controls.length === 0) return null
  const { sort, rows, view } = query.position
  const sorts = Object.entries(list.sorts ?? {}).map(([value, label]) => ({ value, label }))
  return (
    <FilterBar
      path={list.path}
      rowName={list.many}
      controls={controls}
      sort={query.sort === undefined ? undefined : { options: sorts, value: query.sort }}
      view={view}
      clearAllHref={hrefWithoutFilters(list, query)}
      hashText={hashText}
    >
      {views && (
        <ViewsMenu
          {...views}
          path={list.path}
          query={queryOf(list.href(query.values, { sort, rows }))}
          openId={view}
        />
      )}
    </FilterBar>
  )
}

function NoMatch({ list, query, suggestion }: Pick<ListViewProps<never>, 'list' | 'query' | 'suggestion'>) {
  return (
    <EmptyState
      icon={SearchX}
      title={`No ${list.one} matches`}
      description={
        <>
          {describeReversedPeriod(list, query) ??
            `Nothing matches these filters: ${describeFilters(list, query)}. `}
          {suggestion}
        </>
      }
      action={
        <Button asChild>
          <Link href={hrefWithoutFilters(list, query)}>Clear filters</Link>
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
  return (
    <>
      {Object.keys(list.filters).length > 0 && <FilterBarSkeleton />}
      <TableSkeleton table={table} rows={rows} label={`Loading ${list.many}`} />
    </>
  )
}
