import { Badge } from '@/components/ui/badge'
import type { ReferralCodeState } from '@/domain/referral-code/validity'
import { stateText } from './state-text'

export function StateBadge({ state }: { state: ReferralCodeState }) {
  const { label, tone, icon } = stateText[state]
  return (
    <Badge tone={tone} icon={icon}>
      {label}
    </Badge>
  )
}
