import { toSentence } from '@/components/form/sentences'
import { rolesToAsk } from '@/domain/company/permissions'
import { isAccepted } from '@/domain/kyc/verification'
import { holdReasonText, rejectionReasonText } from '@/domain/reasons'
import { isOverdue } from '@/domain/referral/referral'
import { bookingText, reversalText } from './consequence-text'
import type { ReferralDetail } from './referral-detail'
import { referralStateLabels, shownStateOf, type ShownState } from './referral-state'

export const decisionKinds = ['approve', 'reject', 'review', 'release', 'rejectHeld', 'reverse'] as const
export type DecisionKind = (typeof decisionKinds)[number]

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
      return may.manage ? decisionsOnHeld(referral) : []
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
      return may.decide && referral.isUndecided ? decisionsOnRejected(referral) : []
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
    ...(referral.check?.decision === 'REVIEW' ? [] : [review]),
    {
      kind: 'approve',
      label: 'Approve',
      verb: 'Approve referral',
      ...approval(referral, hasExpired),
      tone: 'primary',
    },
  ]
}

/** After a rejection by mistake, or when the documents have arrived: the identity check is opened again. */
function decisionsOnRejected(referral: ReferralDetail): Decision[] {
  return [
    {
      kind: 'review',
      label: 'Reopen',
      verb: 'Reopen referral',
      consequence: 'Opens the identity check again and puts it in review. The referral is pending again.',
      tone: 'primary',
      note: 'Note',
    },
    {
      kind: 'approve',
      label: 'Approve',
      verb: 'Approve referral',
      ...approval(referral, false),
      tone: 'primary',
    },
  ]
}

/** The effect of approving, and what to do first if the referral would not be counted. */
function approval(referral: ReferralDetail, isOverdue: boolean): Pick<Decision, 'consequence' | 'warning'> {
  if (isOverdue)
    return {
      consequence:
        'The time limit of this referral has passed: the identity check is marked as passed, but the referral expires without a use or a bonus.',
    }
  if (!referral.limitReached)
    return { consequence: `Marks the identity check as passed. ${bookingText(referral)}` }
  return {
    consequence:
      'Marks the identity check as passed, and rejects the referral: no use is counted and no bonus is booked.',
    warning: `${toSentence(rejectionReasonText[referral.limitReached])} Raise the limit first to approve it: a rejected referral stays rejected.`,
  }
}

function decisionsOnHeld(referral: ReferralDetail): Decision[] {
  return [
    {
      kind: 'rejectHeld',
      label: 'Reject',
      verb: 'Reject referral',
      consequence:
        'Rejects the referral because the referred user already exists: no use is counted and no bonus is booked. The identity check itself continues.',
      tone: 'danger',
      note: 'Note',
    },
    {
      kind: 'release',
      label: 'Release',
      verb: 'Release referral',
      consequence: isPassed(referral)
        ? `The identity check has passed, so this approves the referral immediately. ${bookingText(referral)}`
        : 'The referral can be approved once the identity check has passed; until then it is pending.',
      tone: 'primary',
      note: 'Note',
    },
  ]
}

const isPassed = ({ check }: ReferralDetail) => check !== null && isAccepted(check)

/** Why a referral is held and the effect of each decision; for roles that may not decide, whom to ask. */
export function explainHold(referral: ReferralDetail, mayDecide: boolean): { why: string; then: string } {
  const why = referral.heldFor ? holdReasonText[referral.heldFor] : 'Your team must review it'
  const maybe = 'The referred user may already exist under another user id.'
  if (!mayDecide)
    return { why, then: `${maybe} Ask ${rolesToAsk('referrals:write')} to release or reject it.` }
  const release = isPassed(referral)
    ? 'Releasing approves it immediately, because the identity check has passed.'
    : 'Once released, it can be approved when the identity check has passed.'
  return { why, then: `${maybe} ${release} Rejecting ends it; the identity check continues.` }
}

/** The referral after a decision, as the server returns it. */
export type Outcome = Pick<ReferralDetail, 'state' | 'heldFor' | 'reason'>

const doneText: Record<DecisionKind, string> = {
  approve: 'is approved',
  reject: 'is rejected',
  review: 'is sent to review',
  release: 'is released',
  rejectHeld: 'is rejected',
  reverse: 'is reversed',
}

const meantStates: Record<DecisionKind, readonly ShownState[]> = {
  approve: ['approved'],
  reject: ['rejected'],
  review: ['pending', 'held'],
  release: ['pending', 'approved'],
  rejectHeld: ['rejected'],
  reverse: ['reversed'],
}

/** The message afterwards. A limit, the expiry or a colleague's decision may have led to another outcome than requested. */
export function outcomeText(
  kind: DecisionKind,
  person: string,
  outcome: Outcome,
): { tone: 'success' | 'warning'; message: string } {
  const state = shownStateOf(outcome)
  const isAsMeant = meantStates[kind].includes(state)
  const what = !isAsMeant
    ? `is ${stateText(outcome)}`
    : kind === 'release' && state === 'approved'
      ? 'is released and approved'
      : doneText[kind]
  return { tone: isAsMeant ? 'success' : 'warning', message: `The referral of ${person} ${what}` }
}

/** "pending", or "rejected: the identity check was not passed". */
export function stateText(outcome: Outcome): string {
  const state = shownStateOf(outcome)
  if (state === 'expired') return 'expired: its time limit had passed'
  const label = referralStateLabels[state].label.toLowerCase()
  return state === 'rejected' && outcome.reason ? `${label}: ${rejectionReasonText[outcome.reason]}` : label
}
