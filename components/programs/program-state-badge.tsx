import { Badge } from '@/components/ui/badge'
import type { ProgramState } from './program-state'
import { stateWords } from './state-words'

export function ProgramStateBadge({ state }: { state: ProgramState }) {
  const { label, tone, icon } = stateWords[state]
  return (
    <Badge tone={tone} icon={icon}>
      {label}
    </Badge>
  )
}
