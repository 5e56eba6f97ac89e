'use client'

import { StateBadge } from '@/components/ui/badge'
import type { ReferralCodeState } from '@/domain/referral-code/validity'
import { codeStates } from './code-state'

/** For the client, because the name of a state is less to send for every row than its icon and markup. */
export const CodeStateBadge = ({ state }: { state: ReferralCodeState }) => (
  <StateBadge of={codeStates[state]} />
)
