import { RelativeTime } from '@/components/ui/relative-time'
import type { DeliveryView } from './delivery-view'

interface DeliveryProgressProps {
  delivery: Pick<DeliveryView, 'dueAt' | 'endedAt'>
  isEndpointEnabled: boolean
  now: Date
}

/** When a delivery is tried next, or when it ended. */
export function DeliveryProgress({
  delivery: { dueAt, endedAt },
  isEndpointEnabled,
  now,
}: DeliveryProgressProps) {
  if (dueAt === null)
    return (
      endedAt && (
        <>
          Ended <RelativeTime value={endedAt} />
        </>
      )
    )
  if (!isEndpointEnabled) return 'Once the endpoint is enabled'
  return dueAt <= now ? 'Due now' : <RelativeTime value={dueAt} />
}
