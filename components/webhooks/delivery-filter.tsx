import { SegmentedControl } from '@/components/ui/segmented-control'
import { deliveryStates, type DeliveryState } from '@/domain/webhook'
import { deliveriesHref } from './delivery-parameters'
import { stateText } from './delivery-state'

export function DeliveryFilter({ endpointId, state }: { endpointId: string; state: DeliveryState | null }) {
  const items = [null, ...deliveryStates].map((each) => ({
    href: deliveriesHref(endpointId, { state: each }),
    label: each === null ? 'All' : stateText[each].label,
    current: each === state,
  }))
  return <SegmentedControl label="State of deliveries" items={items} />
}
