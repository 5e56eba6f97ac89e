import { CircleCheck, CircleX, Clock, type LucideIcon } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import type { Tone } from '@/components/ui/tone'
import type { DeliveryState } from '@/domain/webhook'

export const stateText: Record<DeliveryState, { label: string; tone: Tone; icon: LucideIcon }> = {
  pending: { label: 'Pending', tone: 'neutral', icon: Clock },
  delivered: { label: 'Delivered', tone: 'success', icon: CircleCheck },
  failed: { label: 'Failed', tone: 'danger', icon: CircleX },
}

export function DeliveryStateBadge({ state }: { state: DeliveryState }) {
  const { label, tone, icon } = stateText[state]
  return (
    <Badge tone={tone} icon={icon}>
      {label}
    </Badge>
  )
}
