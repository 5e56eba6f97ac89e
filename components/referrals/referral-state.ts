import { CircleCheck, CircleX, Clock, Eye, TimerOff, Undo2 } from 'lucide-react'
import type { StateLabel } from '@/components/ui/badge'
import type { ReferralState } from '@/domain/referral/referral'
import type { ReferralDetail } from './referral-detail'

/** The states on pages: a held referral is pending too, but needs a decision by staff. */
export type ShownState = ReferralState | 'held'

export const shownStateOf = ({ state, heldFor }: Pick<ReferralDetail, 'state' | 'heldFor'>): ShownState =>
  state === 'pending' && heldFor ? 'held' : state

export const referralStateLabels: Record<ShownState, StateLabel> = {
  pending: { label: 'Pending', tone: 'neutral', icon: Clock },
  held: { label: 'Held for review', tone: 'warning', icon: Eye },
  approved: { label: 'Approved', tone: 'success', icon: CircleCheck },
  rejected: { label: 'Rejected', tone: 'danger', icon: CircleX },
  expired: { label: 'Expired', tone: 'warning', icon: TimerOff },
  reversed: { label: 'Reversed', tone: 'danger', icon: Undo2 },
}

/** The id of the state on a referral's page. */
export const stateElementId = 'referral-state'
