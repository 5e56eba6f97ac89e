import type { DeliveryState } from '@/domain/webhook'
import { DeliveryStateBadge } from './delivery-state'

export function DeliveryTitle({ eventType, state }: { eventType: string; state: DeliveryState }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="font-mono text-section break-all sm:text-title">{eventType}</span>{' '}
      {/* It changes while one looks on. */}
      <span role="status" className="inline-flex tracking-normal">
        <DeliveryStateBadge state={state} />
      </span>
    </span>
  )
}
