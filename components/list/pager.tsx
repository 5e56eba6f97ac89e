import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { formatNumber } from '@/components/ui/format'
import { rowsPerPageChoices, setFilters, type List, type ListQuery } from './define-list'

interface PagerProps {
  list: List
  query: ListQuery
  nextCursor: string | null
  shown: number
  /** The number of all rows, regardless of filters. */
  total?: number | undefined
}

export function Pager({ list, query, nextCursor, shown, total }: PagerProps) {
  const { first, previous, next } = pageHrefs(list, query, nextCursor)
  const hasPageSizes = previous !== null || next !== null || shown > rowsPerPageChoices[0]
  return (
    <nav
      aria-label={`Pages of ${list.many}`}
      className="flex flex-wrap items-center justify-between gap-3 pt-3 print:hidden"
    >
      <p className="text-table text-muted-foreground">
        {summarize()}
        {previous && (
          <>
            {' · '}
            <Link href={first} className="rounded font-medium text-primary-text hover:underline">
              First page
            </Link>
          </>
        )}
      </p>
      {hasPageSizes && <RowsPerPage list={list} query={query} />}
      {(previous || next) && (
        <div className="flex gap-2">
          <PageLink href={previous} rel="prev">
            <ChevronLeft aria-hidden />
            Previous
          </PageLink>
          <PageLink href={next} rel="next">
            Next
            <ChevronRight aria-hidden />
          </PageLink>
        </div>
      )}
    </nav>
  )

  function summarize(): string {
    const count = (of: number) => `${formatNumber(of)} ${of === 1 ? list.one : list.many}`
    if (total !== undefined && shown < total && setFilters(list, query).length === 0)
      return `${formatNumber(shown)} of ${count(total)}`
    return previous || next ? `${count(shown)} on this page` : count(shown)
  }
}

function RowsPerPage({ list, query }: Pick<PagerProps, 'list' | 'query'>) {
  const position = { ...query.position, cursors: undefined }
  return (
    <div role="group" aria-label="Rows per page" className="ml-auto flex items-center gap-1 text-table">
      <span aria-hidden className="mr-1 text-muted-foreground">
        Rows
      </span>
      {rowsPerPageChoices.map((rows) => (
        <Link
          key={rows}
          href={list.href(query.values, { ...position, rows })}
          aria-current={rows === query.rowsPerPage ? 'true' : undefined}
          className="rounded-control px-2 py-1 tabular-nums text-muted-foreground hover:bg-hover aria-[current]:bg-muted aria-[current]:font-medium aria-[current]:text-foreground"
        >
          {rows}
        </Link>
      ))}
    </div>
  )
}

function PageLink({
  href,
  rel,
  children,
}: {
  href: string | null
  rel: 'prev' | 'next'
  children: ReactNode
}) {
  if (href === null) return <Button disabled>{children}</Button>
  return (
    <Button asChild>
      <Link href={href} rel={rel}>
        {children}
      </Link>
    </Button>
  )
}

/** Limits the length of the URL; beyond this, "Previous" eventually leads to the first page. */
const maxChainLength = 20

/** The links to a list's other pages. */
export function pageHrefs(
  list: Pick<List, 'href'>,
  { values, position }: Pick<ListQuery, 'values' | 'position'>,
  nextCursor: string | null,
): { first: string; previous: string | null; next: string | null } {
  const chain = position.cursors ?? []
  const hrefAt = (cursors: readonly string[]) => list.href(values, { ...position, cursors })
  return {
    first: hrefAt([]),
    previous: chain.length > 0 ? hrefAt(chain.slice(0, -1)) : null,
    next: nextCursor === null ? null : hrefAt([...chain, nextCursor].slice(-maxChainLength)),
  }
}
