import { endpointPath } from '@/components/paths'
import { StateBadge } from '@/components/state-badge'
import { CopyableCode } from '@/components/ui/copy-button'
import { FactsCard } from '@/components/ui/facts'
import { TextLink } from '@/components/ui/text-link'
import { TimeFact } from '@/components/ui/time'
import { DeliveryProgress } from './delivery-progress'
import type { Delivery } from './delivery-state'
import type { EndpointView } from './endpoint-view'

interface DeliveryFactsProps {
  delivery: Delivery
  endpoint: EndpointView
  now: Date
}

export function DeliveryFacts({ delivery, endpoint, now }: DeliveryFactsProps) {
  const { eventId, eventType, state, dueAt, createdAt, endedAt } = delivery
  const isEnabled = endpoint.status === 'enabled'
  const nextTry =
    dueAt && dueAt > now && isEnabled ? (
      <TimeFact value={dueAt} planned now={now} />
    ) : (
      <DeliveryProgress delivery={delivery} isEndpointEnabled={isEnabled} now={now} />
    )
  return (
    <FactsCard
      items={[
        { label: 'State', value: <StateBadge of="delivery" state={state} /> },
        endedAt
          ? { label: 'Ended', value: <TimeFact value={endedAt} now={now} /> }
          : { label: 'Next try', value: nextTry },
        { label: 'Event', value: <code>{eventType}</code> },
        {
          label: 'webhook-id',
          value: <CopyableCode value={eventId} label="Copy webhook-id" className="text-caption" />,
        },
        { label: 'Queued', value: <TimeFact value={createdAt} now={now} /> },
        {
          label: 'Endpoint',
          value: (
            <TextLink href={endpointPath(endpoint.id)} className="font-mono">
              {endpoint.url}
            </TextLink>
          ),
        },
      ]}
    />
  )
}
