import { DataTable } from '@/components/list/data-table'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import { TextLink } from '@/components/ui/text-link'
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
  if (referrals.length === 0) {
    return (
      <Card>
        <CardHeader title="Referrals" className="pb-1" />
        <CardBody className="text-table text-muted-foreground">
          No referrals yet. They appear here when someone uses this code.
        </CardBody>
      </Card>
    )
  }
  return (
    <Card>
      <CardHeader
        title="Referrals"
        description="Latest referrals with this code."
        action={
          <TextLink href={referralsList.href({ code })} className="text-table font-medium">
            All referrals of this code
          </TextLink>
        }
      />
      <DataTable table={referralsOfCodeTable} rows={referrals} inCard />
    </Card>
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
