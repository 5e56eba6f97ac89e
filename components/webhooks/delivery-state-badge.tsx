'use client'

import { StateBadge } from '@/components/ui/badge'
import type { DeliveryState } from '@/domain/webhook'
import { deliveryStateLabels } from './delivery-state'

/** For the client, because the name of a state is less to send for every row than its icon and markup. */
export const DeliveryStateBadge = ({ state }: { state: DeliveryState }) => (
  <StateBadge of={deliveryStateLabels[state]} />
)
