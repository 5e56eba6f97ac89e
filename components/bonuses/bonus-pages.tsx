import Link from 'next/link'
import { plural } from '@/components/ui/format'
import { PaginationBar } from '@/components/ui/pagination-bar'
import { pageHrefs, type BonusParameters } from './bonus-parameters'

export function BonusPages({
  parameters,
  nextCursor,
  shown,
}: {
  parameters: BonusParameters
  nextCursor: string | null
  shown: number
}) {
  const { first, previous, next } = pageHrefs(parameters, nextCursor)
  const count = plural(shown, 'bonus', 'bonuses')
  return (
    <PaginationBar
      label="Pages of bonuses"
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
