import { Badge } from '@/components/ui/badge'
import type { ReferralCodeState } from '@/domain/referral-code/validity'
import { stateWords } from './state-words'

export function StateBadge({ state }: { state: ReferralCodeState }) {
  const { label, tone, icon } = stateWords[state]
  return (
    <Badge tone={tone} icon={icon}>
      {label}
    </Badge>
  )
}
