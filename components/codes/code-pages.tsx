import Link from 'next/link'
import { formatNumber, plural } from '@/components/ui/format'
import { PaginationBar } from '@/components/ui/pagination-bar'
import { pageHrefs, setFilters, type ListParameters } from './list-parameters'

interface CodePagesProps {
  parameters: ListParameters
  nextCursor: string | null
  shown: number
  /** Of the company, whatever the filters. */
  total: number
}

export function CodePages({ parameters, nextCursor, shown, total }: CodePagesProps) {
  const { first, previous, next } = pageHrefs(parameters, nextCursor)
  const summary = summarize()
  return (
    <PaginationBar
      label="Pages of codes"
      previousHref={previous}
      nextHref={next}
      summary={
        <>
          {summary}
          {previous && (
            <>
              {' · '}
              <Link href={first} className="rounded font-medium text-primary-text hover:underline">
                First page
              </Link>
            </>
          )}
        </>
      }
    />
  )

  function summarize(): string {
    if (setFilters(parameters).length === 0 && shown < total)
      return `${formatNumber(shown)} of ${plural(total, 'code')}`
    return previous || next ? `${plural(shown, 'code')} on this page` : plural(shown, 'code')
  }
}
