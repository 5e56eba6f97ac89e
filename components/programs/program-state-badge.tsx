import { Badge } from '@/components/ui/badge'
import type { ProgramState } from './program-state'
import { stateText } from './state-text'

export function ProgramStateBadge({ state }: { state: ProgramState }) {
  const { label, tone, icon } = stateText[state]
  return (
    <Badge tone={tone} icon={icon}>
      {label}
    </Badge>
  )
}
