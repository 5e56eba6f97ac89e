import { LockedCard } from '@/components/ui/empty-state'
import { rolesToAsk } from '@/domain/company/permissions'

/** Shown to roles that may not read events. */
export function EventsLocked() {
  return (
    <LockedCard
      title="Your role cannot view events"
      description={`Ask ${rolesToAsk('events:read')} to look something up, or to change your role.`}
    />
  )
}
