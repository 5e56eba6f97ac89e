import Link from 'next/link'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { RelativeTime } from '@/components/ui/relative-time'
import { Skeleton } from '@/components/ui/skeleton'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { ClickableRow } from '@/components/codes/clickable-row'
import { referralsHref } from './list-parameters'
import { shownStateOf } from './referral-state'
import { ReferralStateBadge } from './referral-state-badge'
import { referralPath, type ReferralView } from './referral-view'

/** The latest people a code brought, on the code's page. */
export function CodeReferrals({ code, referrals }: { code: string; referrals: readonly ReferralView[] }) {
  if (referrals.length === 0) {
    return (
      <Card>
        <CardHeader title="Referrals" className="pb-1" />
        <CardBody className="text-table text-muted-foreground">Nobody has come with this code yet.</CardBody>
      </Card>
    )
  }
  return (
    <Card>
      <CardHeader
        title="Referrals"
        description="The latest who came with this code."
        className="pb-2"
        action={
          <Link
            href={referralsHref({ code })}
            className="flex h-7 items-center rounded text-table font-medium text-primary-text hover:underline"
          >
            All referrals of this code
          </Link>
        }
      />
      <Table label="Latest referrals">
        <TableHeader>
          <TableRow>
            <TableHead>Person</TableHead>
            <TableHead>State</TableHead>
            <TableHead end>Made</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {referrals.map((referral) => (
            <ClickableRow key={referral.id} href={referralPath(referral.id)}>
              <TableCell className="w-full max-w-0">
                <Link
                  href={referralPath(referral.id)}
                  prefetch={false}
                  className="block truncate rounded font-mono font-medium"
                  title={referral.refereeId}
                >
                  {referral.refereeId}
                </Link>
              </TableCell>
              <TableCell className="max-sm:px-1">
                <ReferralStateBadge state={shownStateOf(referral)} />
              </TableCell>
              <TableCell end className="text-muted-foreground">
                <RelativeTime value={referral.createdAt} />
              </TableCell>
            </ClickableRow>
          ))}
        </TableBody>
      </Table>
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
