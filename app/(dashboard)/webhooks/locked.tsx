import { LockedCard } from '@/components/ui/empty-state'
import { rolesToAsk } from '@/domain/company/permissions'

/** For roles that may neither change webhooks nor read what they carry. */
export function WebhooksLocked() {
  return (
    <LockedCard
      title="Your role cannot view webhooks"
      description={`Deliveries contain personal data. Ask ${rolesToAsk('webhooks:write')} to look something up, or to change your role.`}
    />
  )
}
