import { TicketPercent } from 'lucide-react'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'

/** The overview of a company that has no code yet: the first step. */
export function OverviewEmpty({ mayCreate }: { mayCreate: boolean }) {
  return (
    <Card>
      <EmptyState
        icon={TicketPercent}
        title="Begin with a referral code"
        description="Your partners share it, and each person it brings counts as a use. Uses by day and by category appear here from the first one on."
        action={
          mayCreate ? (
            <>
              <Button asChild variant="primary">
                <Link href="/codes?create=1">Create your first code</Link>
              </Button>
              <Button asChild>
                <Link href="/api-keys">Create codes over the API</Link>
              </Button>
            </>
          ) : (
            <p className="text-muted-foreground">
              Your role is to look on; ask a marketer of your team to create one.
            </p>
          )
        }
      />
    </Card>
  )
}
