'use client'

import { StateBadge } from '@/components/ui/badge'
import { referralStateLabels, type ShownState } from './referral-state'

/** For the client, because the name of a state is less to send for every row than its icon and markup. */
export const ReferralStateBadge = ({ state }: { state: ShownState }) => (
  <StateBadge of={referralStateLabels[state]} />
)
