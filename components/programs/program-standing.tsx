import { ProgramStateBadge } from './program-state-badge'
import type { ProgramView } from './program-view'
import { meaningOf } from './state-text'

/** How the program stands, in a word and in a sentence. */
export function ProgramStanding({ program }: { program: ProgramView }) {
  return (
    <span className="flex flex-wrap items-center gap-2">
      <ProgramStateBadge state={program.state} />
      {meaningOf(program)}
    </span>
  )
}
