import { LockedCard } from '@/components/ui/empty-state'
import { rolesToAsk } from '@/domain/company/permissions'

/** Shown to roles that may neither change webhooks nor read deliveries. */
export function WebhooksLocked() {
  return (
    <LockedCard
      title="Your role cannot view webhooks"
      description={`Deliveries contain personal data. Ask ${rolesToAsk('webhooks:write')} to look something up, or to change your role.`}
    />
  )
}
