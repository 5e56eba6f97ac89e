'use client'

import { StateBadge } from '@/components/ui/badge'
import { programStateLabels, type ProgramState } from './program-state'

/** For the client, because the name of a state is less to send for every row than its icon and markup. */
export const ProgramStateBadge = ({ state }: { state: ProgramState }) => (
  <StateBadge of={programStateLabels[state]} />
)
