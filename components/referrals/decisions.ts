import { toSentence } from '@/components/form/sentences'
import { rolesToAsk } from '@/domain/company/permissions'
import { isAccepted, isInReview } from '@/domain/kyc/verification'
import { holdReasonText, limitReachedText } from '@/domain/reasons'
import { isOverdue } from '@/domain/referral/referral'
import { bookingText, reversalText } from './consequence-text'
import type { DecisionKind } from './decision-outcome'
import type { ReferralDetail } from './referral-detail'
import { shownStateOf } from './referral-state'

/** A decision on a referral, with the texts of its button and dialog. */
export interface Decision {
  kind: DecisionKind
  label: string
  /** "Approve referral": the title of the dialog and its button. */
  verb: string
  consequence: string
  /** What to do first, or on another page. */
  warning?: string
  tone: 'primary' | 'danger'
  /** The label of the note field; without it, there is no field. */
  note?: string
}

/** The decisions that the signed-in person may make in the referral's state, the primary one last. */
export function decisionsFor(
  referral: ReferralDetail,
  may: { decide: boolean; manage: boolean },
  now: Date,
): Decision[] {
  switch (shownStateOf(referral)) {
    case 'pending':
      return may.decide ? decisionsOnPending(referral, now) : []
    case 'held':
      return may.manage ? decisionsOnHeld(referral, now) : []
    case 'approved':
      return may.manage
        ? [
            {
              kind: 'reverse',
              label: 'Reverse',
              verb: 'Reverse referral',
              tone: 'danger',
              note: 'Reason',
              ...reversalText(referral),
            },
          ]
        : []
    case 'rejected':
      return may.decide && referral.isUndecided ? decisionsOnRejected(referral, now) : []
    case 'expired':
    case 'reversed':
      return []
  }
}

function decisionsOnPending(referral: ReferralDetail, now: Date): Decision[] {
  const hasExpired = isOverdue(referral, now)
  const review: Decision = {
    kind: 'review',
    label: 'Send to review',
    verb: 'Send to review',
    consequence:
      'Puts the identity check on hold. The referral stays pending until your team approves or rejects it.',
    tone: 'primary',
    note: 'Note',
  }
  return [
    {
      kind: 'reject',
      label: 'Reject',
      verb: 'Reject referral',
      consequence: hasExpired
        ? 'Marks the identity check as failed. The time limit of this referral has passed, so it expires.'
        : 'Marks the identity check as failed. No use is counted and no bonus is booked. If the check is opened again, the referral is pending again.',
      tone: 'danger',
      note: 'Reason',
    },
    ...(referral.check && isInReview(referral.check) ? [] : [review]),
    approval(referral, now),
  ]
}

/** After a rejection by mistake, or when the documents have arrived: the identity check is opened again. */
function decisionsOnRejected(referral: ReferralDetail, now: Date): Decision[] {
  return [
    {
      kind: 'reopen',
      label: 'Reopen',
      verb: 'Reopen referral',
      consequence: 'Opens the identity check again and puts it in review. The referral is pending again.',
      tone: 'primary',
      note: 'Note',
    },
    approval(referral, now),
  ]
}

/** Passing the identity check, which approves the referral unless its time limit or another limit prevents that. */
function approval(referral: ReferralDetail, now: Date): Decision {
  const { isApproved, text, warning } = approvalEffect(referral, now)
  const name = isApproved
    ? { label: 'Approve', verb: 'Approve referral' }
    : { label: 'Mark check as passed', verb: 'Mark check as passed' }
  return {
    kind: 'approve',
    ...name,
    consequence: `Marks the identity check as passed. ${text}`,
    warning,
    tone: 'primary',
  }
}

interface ApprovalEffect {
  isApproved: boolean
  text: string
  warning?: string
}

/** The effect of a passed check on the referral, and what to do first if it would not be approved. */
function approvalEffect(referral: ReferralDetail, now: Date): ApprovalEffect {
  if (isOverdue(referral, now))
    return {
      isApproved: false,
      text: 'The time limit of this referral has passed, so it expires without a use or a bonus.',
    }
  if (!referral.limitReached) return { isApproved: true, text: bookingText(referral) }
  return {
    isApproved: false,
    text: 'The referral is rejected: no use is counted and no bonus is booked.',
    warning: `${toSentence(limitReachedText[referral.limitReached])} Raise the limit first to approve it: a rejected referral stays rejected.`,
  }
}

function decisionsOnHeld(referral: ReferralDetail, now: Date): Decision[] {
  return [
    {
      kind: 'rejectHeld',
      label: 'Reject',
      verb: 'Reject referral',
      consequence: `Rejects the referral because the referred user already exists: no use is counted and no bonus is booked. ${toSentence(checkAfterRejection(referral))}`,
      tone: 'danger',
      note: 'Note',
    },
    {
      kind: 'release',
      label: 'Release',
      verb: 'Release referral',
      ...release(referral, now),
      tone: 'primary',
      note: 'Note',
    },
  ]
}

function release(referral: ReferralDetail, now: Date): Pick<Decision, 'consequence' | 'warning'> {
  if (!isPassed(referral))
    return {
      consequence:
        'The referral can be approved once the identity check has passed; until then it is pending.',
    }
  const { isApproved, text, warning } = approvalEffect(referral, now)
  const effect = isApproved ? `, so this approves the referral immediately. ${text}` : `. ${text}`
  return { consequence: `The identity check has passed${effect}`, warning }
}

const checkAfterRejection = (referral: ReferralDetail) =>
  isPassed(referral) ? 'the identity check stays passed' : 'the identity check continues'

const isPassed = ({ check }: ReferralDetail) => check !== null && isAccepted(check)

/** Why a referral is held and the effect of each decision; for roles that may not decide, whom to ask. */
export function explainHold(referral: ReferralDetail, mayDecide: boolean): { why: string; then: string } {
  const why = referral.heldFor ? holdReasonText[referral.heldFor] : 'Your team must review it'
  const maybe = 'The referred user may already exist under another user id.'
  if (!mayDecide)
    return { why, then: `${maybe} Ask ${rolesToAsk('referrals:write')} to release or reject it.` }
  const release = !isPassed(referral)
    ? 'Once released, it can be approved when the identity check has passed.'
    : referral.limitReached
      ? `Releasing rejects it now, because ${limitReachedText[referral.limitReached]}.`
      : 'Releasing approves it immediately, because the identity check has passed.'
  return { why, then: `${maybe} ${release} Rejecting ends it; ${checkAfterRejection(referral)}.` }
}
