import { toSentence } from '@/components/form/words'
import { isAccepted } from '@/domain/kyc/verification'
import { holdReasonText, rejectionReasonText } from '@/domain/reasons'
import { bookingText, reversalText } from './consequence-text'
import { shownStateOf, stateText, type ShownState } from './referral-state'
import type { ReferralDetail } from './referral-view'

export const decisionKinds = ['approve', 'reject', 'review', 'release', 'refuse', 'reverse'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** Something staff can do with a referral, with the words of its button and dialog. */
export interface Decision {
  kind: DecisionKind
  label: string
  /** "Approve referral", on the button of the dialog and as its question. */
  verb: string
  consequence: string
  /** What needs doing elsewhere. */
  warning?: string
  tone: 'primary' | 'danger'
  /** The label of a field for the person's own words; without it none is asked for. */
  note?: string
}

/** What the person at the desk may do with a referral as it stands, the primary one last. */
export function decisionsFor(
  referral: ReferralDetail,
  may: { decide: boolean; reverse: boolean },
  now: Date,
): Decision[] {
  switch (shownStateOf(referral)) {
    case 'pending':
      return may.decide ? decisionsOnPending(referral, now) : []
    case 'held':
      return may.decide ? decisionsOnHeld(referral) : []
    case 'approved':
      return may.reverse
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
    case 'expired':
    case 'reversed':
      return []
  }
}

function decisionsOnPending(referral: ReferralDetail, now: Date): Decision[] {
  const isOverdue = referral.expiresAt !== null && referral.expiresAt <= now
  const review: Decision = {
    kind: 'review',
    label: 'Send to review',
    verb: 'Send to review',
    consequence:
      'Puts the identity check on hold. The referral stays pending until somebody approves or rejects it.',
    tone: 'primary',
    note: 'Note',
  }
  return [
    {
      kind: 'reject',
      label: 'Reject',
      verb: 'Reject referral',
      consequence:
        'Closes the identity check as not passed. Nothing is counted, nobody gets a bonus, and this referral cannot be approved any more.',
      tone: 'danger',
      note: 'Reason',
    },
    ...(referral.check?.decision === 'REVIEW' ? [] : [review]),
    {
      kind: 'approve',
      label: 'Approve',
      verb: 'Approve referral',
      ...approval(referral, isOverdue),
      tone: 'primary',
    },
  ]
}

/** What approving does, and what to do first where it would not count the referral. */
function approval(referral: ReferralDetail, isOverdue: boolean): Pick<Decision, 'consequence' | 'warning'> {
  if (isOverdue)
    return {
      consequence:
        'The time of this referral is over: the identity check is closed as passed, but the referral expires, uncounted and without a bonus.',
    }
  if (!referral.limitReached)
    return { consequence: `Closes the identity check as passed. ${bookingText(referral)}` }
  return {
    consequence:
      'Closes the identity check as passed, and rejects the referral: nothing is counted, nobody gets a bonus.',
    warning: `${toSentence(rejectionReasonText[referral.limitReached])} To have it approved, raise the limit first; a rejected referral stays rejected.`,
  }
}

function decisionsOnHeld(referral: ReferralDetail): Decision[] {
  return [
    {
      kind: 'refuse',
      label: 'Refuse',
      verb: 'Refuse referral',
      consequence:
        'Rejects the referral as one of a person who was here before: nothing is counted, nobody gets a bonus. The identity check itself goes on.',
      tone: 'danger',
      note: 'Note',
    },
    {
      kind: 'release',
      label: 'Release',
      verb: 'Release referral',
      consequence: isPassed(referral)
        ? `The identity check is passed already, so this approves it at once. ${bookingText(referral)}`
        : 'Lets it be approved once the identity check is passed; until then it is pending like any other.',
      tone: 'primary',
      note: 'Note',
    },
  ]
}

const isPassed = ({ check }: ReferralDetail) => check !== null && isAccepted(check)

/** Why a held referral waits, and what each way out does; for those who may not decide, who does. */
export function explainHold(referral: ReferralDetail, mayDecide: boolean): { why: string; then: string } {
  const why = referral.heldFor ? holdReasonText[referral.heldFor] : 'Somebody must look at it'
  const maybe = 'This may be somebody who was here before, under another user id.'
  if (!mayDecide) return { why, then: `${maybe} An owner or admin of your team decides whether it goes on.` }
  const release = isPassed(referral)
    ? 'Releasing approves it at once, because the identity check is passed already.'
    : 'Releasing lets it be approved once the identity check is passed.'
  return { why, then: `${maybe} ${release} Refusing rejects it; the identity check goes on.` }
}

/** How a referral stands after a decision, as the server answers. */
export type Outcome = Pick<ReferralDetail, 'state' | 'heldFor' | 'reason'>

const doneText: Record<DecisionKind, string> = {
  approve: 'is approved',
  reject: 'is rejected',
  review: 'is sent to review',
  release: 'is released',
  refuse: 'is refused',
  reverse: 'is reversed',
}

/** What is said afterwards; a limit, the time or a colleague may have made it something else than was asked for. */
export function outcomeText(
  kind: DecisionKind,
  person: string,
  outcome: Outcome,
): { tone: 'success' | 'warning'; message: string } {
  const state = shownStateOf(outcome)
  const wasMeantToPass = kind === 'approve' || kind === 'release'
  const isAsMeant = !wasMeantToPass || state === 'approved' || (kind === 'release' && state === 'pending')
  const what = !isAsMeant
    ? otherwiseText(state, outcome)
    : kind === 'release' && state === 'approved'
      ? 'is released and approved'
      : doneText[kind]
  return { tone: isAsMeant ? 'success' : 'warning', message: `The referral of ${person} ${what}` }
}

function otherwiseText(state: ShownState, { reason }: Outcome): string {
  if (state === 'expired') return 'is expired: its time was over'
  const label = stateText[state].label.toLowerCase()
  return state === 'rejected' && reason ? `is ${label}: ${rejectionReasonText[reason]}` : `is ${label}`
}
