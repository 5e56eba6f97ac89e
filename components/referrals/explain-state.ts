import { isRecoverable } from '@/domain/bonus/bonus'
import { isInReview } from '@/domain/kyc/verification'
import { rejectionReasonText } from '@/domain/reasons'
import { isOverdue } from '@/domain/referral/referral'
import type { ReferralDetail } from './referral-detail'

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
