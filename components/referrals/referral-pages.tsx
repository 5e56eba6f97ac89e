import Link from 'next/link'
import { plural } from '@/components/ui/format'
import { PaginationBar } from '@/components/ui/pagination-bar'
import { pageHrefs, type ListParameters } from './list-parameters'

interface ReferralPagesProps {
  parameters: ListParameters
  nextCursor: string | null
  shown: number
}

export function ReferralPages({ parameters, nextCursor, shown }: ReferralPagesProps) {
  const { first, previous, next } = pageHrefs(parameters, nextCursor)
  const count = plural(shown, 'referral')
  return (
    <PaginationBar
      label="Pages of referrals"
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
