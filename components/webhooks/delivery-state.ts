import { CircleCheck, CircleX, Clock } from 'lucide-react'
import type { StateLabel } from '@/components/ui/badge'
import type { DeliveryState } from '@/domain/webhook'
import type { getWebhookDelivery } from '@/server/services/webhook/deliveries'

export type Delivery = Awaited<ReturnType<typeof getWebhookDelivery>>['delivery']
export type Attempt = Awaited<ReturnType<typeof getWebhookDelivery>>['attempts'][number]

export const deliveryStateLabels: Record<DeliveryState, StateLabel> = {
  pending: { label: 'Pending', tone: 'neutral', icon: Clock },
  delivered: { label: 'Delivered', tone: 'success', icon: CircleCheck },
  failed: { label: 'Failed', tone: 'danger', icon: CircleX },
}

/** An attempt takes 10 s at most, and the first retries follow within half a minute. */
const soonMs = 40_000

/** Whether the delivery will probably end soon, so that the page should refresh. */
export const isUnderWay = ({ state, dueAt }: Pick<Delivery, 'state' | 'dueAt'>, now: Date) =>
  state === 'pending' && dueAt !== null && dueAt.getTime() - now.getTime() < soonMs
