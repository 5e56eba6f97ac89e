import { RelativeTime } from '@/components/ui/time'
import type { Delivery } from './delivery-state'

interface DeliveryProgressProps {
  delivery: Pick<Delivery, 'dueAt' | 'endedAt'>
  isEndpointEnabled: boolean
  now: Date
}

/** The time of the next attempt, or when the delivery ended. */
export function DeliveryProgress({ delivery, isEndpointEnabled, now }: DeliveryProgressProps) {
  const { dueAt, endedAt } = delivery
  if (dueAt === null)
    return (
      endedAt && (
        <>
          Ended <RelativeTime value={endedAt} />
        </>
      )
    )
  if (!isEndpointEnabled) return 'When the endpoint is enabled'
  return dueAt <= now ? 'Due now' : <RelativeTime value={dueAt} planned />
}
