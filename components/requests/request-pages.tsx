import Link from 'next/link'
import { plural } from '@/components/ui/format'
import { PaginationBar } from '@/components/ui/pagination-bar'
import { pageHrefs, type RequestParameters } from './request-parameters'

export function RequestPages({
  parameters,
  nextCursor,
  shown,
}: {
  parameters: RequestParameters
  nextCursor: string | null
  shown: number
}) {
  const { first, previous, next } = pageHrefs(parameters, nextCursor)
  const count = plural(shown, 'request')
  return (
    <PaginationBar
      label="Pages of requests"
      previousHref={previous}
      nextHref={next}
      summary={
        <>
          {previous || next ? `${count} on this page` : count}
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
}
