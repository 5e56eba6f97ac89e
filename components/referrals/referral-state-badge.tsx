import { Badge } from '@/components/ui/badge'
import { stateWords, type ShownState } from './referral-state'

export function ReferralStateBadge({ state }: { state: ShownState }) {
  const { label, tone, icon } = stateWords[state]
  return (
    <Badge tone={tone} icon={icon}>
      {label}
    </Badge>
  )
}
