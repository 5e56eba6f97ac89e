import { Badge } from '@/components/ui/badge'
import { stateText, type ShownState } from './referral-state'

export function ReferralStateBadge({ state }: { state: ShownState }) {
  const { label, tone, icon } = stateText[state]
  return (
    <Badge tone={tone} icon={icon}>
      {label}
    </Badge>
  )
}
