import { Lock } from 'lucide-react'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'

/** For those who may neither change webhooks nor read what they carry. */
export function WebhooksLocked() {
  return (
    <Card>
      <EmptyState
        icon={Lock}
        title="Webhooks are for owners and admins"
        description="What is delivered holds details of people, so your role does not show it. An owner or admin of your team can look for you, or change your role."
      />
    </Card>
  )
}
