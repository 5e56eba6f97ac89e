import { rejectionReasonText } from '@/domain/reasons'
import type { ReferralDetail } from './referral-detail'
import { referralStateLabels, shownStateOf, type ShownState } from './referral-state'

export const decisionKinds = [
  'approve',
  'reject',
  'review',
  'reopen',
  'release',
  'rejectHeld',
  'reverse',
] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** The referral after a decision, as the server returns it. */
export type Outcome = Pick<ReferralDetail, 'state' | 'heldFor' | 'reason'>

const doneText: Record<DecisionKind, string> = {
  approve: 'is approved',
  reject: 'is rejected',
  review: 'is sent to review',
  reopen: 'is pending again',
  release: 'is released',
  rejectHeld: 'is rejected',
  reverse: 'is reversed',
}

const meantStates: Record<DecisionKind, readonly ShownState[]> = {
  approve: ['approved'],
  reject: ['rejected'],
  review: ['pending', 'held'],
  reopen: ['pending', 'held'],
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
