import { CircleCheck, CircleX, Clock, Eye, TimerOff, Undo2, type LucideIcon } from 'lucide-react'
import type { Tone } from '@/components/ui/tone'
import { rejectionReasonText } from '@/domain/reasons'
import type { ReferralState } from '@/domain/referral/referral'
import type { ReferralDetail, ReferralView } from './referral-view'

/** The states that people tell apart: one that is held is pending too, but waits for them. */
export const shownStates = [
  'pending',
  'held',
  'approved',
  'rejected',
  'expired',
  'reversed',
] as const satisfies readonly (ReferralState | 'held')[]
export type ShownState = (typeof shownStates)[number]

export const shownStateOf = ({ state, heldFor }: Pick<ReferralView, 'state' | 'heldFor'>): ShownState =>
  state === 'pending' && heldFor ? 'held' : state

export const stateText: Record<ShownState, { label: string; tone: Tone; icon: LucideIcon }> = {
  pending: { label: 'Pending', tone: 'neutral', icon: Clock },
  held: { label: 'Held for review', tone: 'warning', icon: Eye },
  approved: { label: 'Approved', tone: 'success', icon: CircleCheck },
  rejected: { label: 'Rejected', tone: 'danger', icon: CircleX },
  expired: { label: 'Expired', tone: 'warning', icon: TimerOff },
  reversed: { label: 'Reversed', tone: 'danger', icon: Undo2 },
}

type Explained = Pick<ReferralDetail, 'state' | 'heldFor' | 'reason' | 'source' | 'expiresAt' | 'check'>

/** Why a referral stands as it does, in a sentence. */
export function explainState(referral: Explained, now: Date): string {
  const { state, reason, source } = referral
  switch (state) {
    case 'pending':
      return explainPending(referral, now)
    case 'approved':
      return source === 'kyc'
        ? 'Approved: the person passed the identity check.'
        : 'Approved at once: the code was applied without an identity check.'
    case 'rejected':
      return reason ? `Rejected: ${rejectionReasonText[reason]} (${reason}).` : 'Rejected.'
    case 'expired':
      return 'Expired: the identity check had no outcome in the time the program gives.'
    case 'reversed':
      return 'Reversed: it was approved, and taken back later. Its bonuses are not owed any more.'
  }
}

function explainPending({ heldFor, expiresAt, check }: Explained, now: Date): string {
  if (expiresAt && expiresAt <= now)
    return 'Pending, but its time is over: it expires instead of being approved.'
  if (heldFor) return 'Held for review until somebody of your team releases or refuses it.'
  return check?.decision === 'REVIEW'
    ? 'Pending: the identity check is in review.'
    : 'Pending until the identity check has an outcome.'
}

/** Where a referral's page shows the state. */
export const stateElementId = 'referral-state'
