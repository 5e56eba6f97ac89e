import { TicketPercent } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { AskRole } from '@/components/shell/ask-role'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'

/** Shown until the company has its first code. */
export function OverviewEmpty({ mayCreate, mayUseApi }: { mayCreate: boolean; mayUseApi: boolean }) {
  return (
    <Card>
      <EmptyState
        icon={TicketPercent}
        title="Start with a referral code"
        description="Your partners share it, and each referred user counts as a use. Uses by day and by category appear here after the first one."
        action={
          mayCreate ? (
            <>
              <Button asChild variant="primary">
                <Link href="/codes?create=1">Create your first code</Link>
              </Button>
              {mayUseApi && (
                <Button asChild>
                  <Link href="/api-keys">Create codes with the API</Link>
                </Button>
              )}
            </>
          ) : (
            <AskRole permission="referral_codes:write" action="create one" />
          )
        }
      />
    </Card>
  )
}
