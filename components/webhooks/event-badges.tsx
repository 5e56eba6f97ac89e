import { Badge } from '@/components/ui/badge'
import type { EndpointView } from './endpoint-view'
import { eventLabels } from './event-text'

/** The events that an endpoint receives. */
export function EventBadges({
  endpoint: { kind, events },
}: {
  endpoint: Pick<EndpointView, 'kind' | 'events'>
}) {
  const labels = kind === 'kyc' ? ['kyc.status_changed'] : eventLabels(events)
  return labels.map((label) => (
    <Badge key={label} className="h-auto min-h-5 font-mono font-normal whitespace-normal wrap-anywhere">
      {label}
    </Badge>
  ))
}
