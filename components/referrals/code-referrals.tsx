import { TableCard } from '@/components/list/table-card'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { listReferrals } from '@/server/services/referral/list-referrals'
import { referralsList } from './referrals-list'
import { referralsOfCodeTable } from './referrals-table'

interface CodeReferralsProps {
  code: string
  referrals: Awaited<ReturnType<typeof listReferrals>>['referrals']
}

/** The latest referrals of a code, for its page. */
export function CodeReferrals({ code, referrals }: CodeReferralsProps) {
  return (
    <TableCard
      title="Referrals"
      description="Latest referrals with this code."
      all={{ href: referralsList.href({ code }), label: 'All referrals of this code' }}
      table={referralsOfCodeTable}
      rows={referrals}
      empty="No referrals yet. They appear here when someone uses this code."
    />
  )
}

export function CodeReferralsSkeleton() {
  return (
    <Card role="status" className="flex flex-col gap-4 p-4">
      <VisuallyHidden>Loading referrals</VisuallyHidden>
      {Array.from({ length: 6 }, (_, index) => (
        <Skeleton key={index} className="h-6" />
      ))}
    </Card>
  )
}
