import Link from 'next/link'
import { TimeFact } from '@/components/ui/time-fact'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { CopyableCode } from '@/components/ui/copyable-code'
import { Facts } from '@/components/ui/facts'
import { DeliveryProgress } from './delivery-progress'
import { DeliveryStateBadge } from './delivery-state'
import type { DeliveryView } from './delivery-view'
import { endpointPath, type EndpointView } from './endpoint-view'

interface DeliveryFactsProps {
  delivery: DeliveryView
  endpoint: EndpointView
  now: Date
}

export function DeliveryFacts({ delivery, endpoint, now }: DeliveryFactsProps) {
  const { eventId, eventType, state, dueAt, createdAt, endedAt } = delivery
  const time = (value: Date) => <TimeFact value={value} now={now} />
  const items = [
    { label: 'State', value: <DeliveryStateBadge state={state} /> },
    endedAt
      ? { label: 'Ended', value: time(endedAt) }
      : {
          label: 'Next try',
          value:
            dueAt && dueAt > now && endpoint.status === 'enabled' ? (
              time(dueAt)
            ) : (
              <DeliveryProgress
                delivery={delivery}
                isEndpointEnabled={endpoint.status === 'enabled'}
                now={now}
              />
            ),
        },
    { label: 'Event', value: <code>{eventType}</code> },
    {
      label: 'webhook-id',
      value: <CopyableCode value={eventId} label="Copy webhook-id" className="text-caption" />,
    },
    { label: 'Queued', value: time(createdAt) },
    {
      label: 'Endpoint',
      value: (
        <Link
          href={endpointPath(endpoint.id)}
          className="rounded font-mono break-all text-primary-text hover:underline"
        >
          {endpoint.url}
        </Link>
      ),
    },
  ]
  return (
    <Card>
      <CardHeader title="Facts" className="pb-1" />
      <CardBody className="pb-2">
        <Facts items={items} />
      </CardBody>
    </Card>
  )
}
