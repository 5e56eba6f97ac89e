import { SearchX } from 'lucide-react'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'

/** The same words for what does not exist and for what another company has. */
export function UnknownPlace({ what, reason }: { what: string; reason: string }) {
  return (
    <>
      <PageHeader title={`${what} not found`} back={{ href: '/webhooks', label: 'Webhooks' }} />
      <Card>
        <EmptyState
          icon={SearchX}
          title={`There is no such ${what.toLowerCase()}`}
          description={reason}
          action={
            <Button asChild>
              <Link href="/webhooks">All webhooks</Link>
            </Button>
          }
        />
      </Card>
    </>
  )
}
