import { SearchX } from 'lucide-react'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'

/** The same words for a referral that does not exist and for one of another company. */
export function UnknownReferral() {
  return (
    <>
      <PageHeader title="Referral not found" back={{ href: '/referrals', label: 'Referrals' }} />
      <Card>
        <EmptyState
          icon={SearchX}
          title="There is no such referral"
          description="The address is mistyped, or the referral belongs to a company you are not in."
          action={
            <Button asChild>
              <Link href="/referrals">All referrals</Link>
            </Button>
          }
        />
      </Card>
    </>
  )
}
