import { RelativeTime } from '@/components/ui/time'
import type { Delivery } from './delivery-state'

interface DeliveryProgressProps {
  delivery: Pick<Delivery, 'dueAt'>
  isEndpointEnabled: boolean
  now: Date
}

/** The time of the next attempt; nothing when the delivery ended. */
export function DeliveryProgress({ delivery: { dueAt }, isEndpointEnabled, now }: DeliveryProgressProps) {
  if (dueAt === null) return null
  if (!isEndpointEnabled) return 'Once enabled'
  return dueAt <= now ? 'Due now' : <RelativeTime value={dueAt} planned />
}
