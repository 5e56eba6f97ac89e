import { CircleCheck, CircleX, Clock, Eye, TimerOff, Undo2 } from 'lucide-react'
import type { StateLabel } from '@/components/ui/badge'
import { isRecoverable } from '@/domain/bonus/bonus'
import { isInReview } from '@/domain/kyc/verification'
import { rejectionReasonText } from '@/domain/reasons'
import { isOverdue, type ReferralState } from '@/domain/referral/referral'
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

type Explained = Pick<
  ReferralDetail,
  'state' | 'heldFor' | 'reason' | 'source' | 'expiresAt' | 'check' | 'bonuses'
>

/** The state of a referral and the reason for it, in a sentence. */
export function explainState(referral: Explained, now: Date): string {
  const { state, reason, source } = referral
  switch (state) {
    case 'pending':
      return explainPending(referral, now)
    case 'approved':
      return source === 'kyc'
        ? 'Approved: the referred user passed the identity check.'
        : 'Approved immediately: the code was applied without an identity check.'
    case 'rejected':
      return reason ? `Rejected: ${rejectionReasonText[reason]} (${reason}).` : 'Rejected.'
    case 'expired':
      return 'Expired: the identity check was not completed in the time that the program allows.'
    case 'reversed':
      return referral.bonuses.some(isRecoverable)
        ? 'Reversed after approval. What was already paid is recoverable.'
        : 'Reversed after approval. Its bonuses are no longer owed.'
  }
}

function explainPending(referral: Explained, now: Date): string {
  const { heldFor, check } = referral
  if (isOverdue(referral, now))
    return 'Pending past its time limit: it will expire instead of being approved.'
  if (heldFor) return 'Held for review until your team releases or rejects it.'
  if (check?.decision === 'RESUBMIT')
    return 'Pending: the user was asked to resubmit documents for the identity check.'
  return check && isInReview(check)
    ? 'Pending: the identity check is in review.'
    : 'Pending until the identity check is completed.'
}

/** The id of the state on a referral's page. */
export const stateElementId = 'referral-state'
