import { sumText } from '@/components/bonuses/selection'
import { plural } from '@/components/ui/format'
import { limitReachedText } from '@/domain/reasons'
import type { ManyDecision } from '@/domain/referral/decide-many'
import type { DecidedReferral } from '@/server/services/referral/decide-many'
import { shownStateOf } from './referral-state'

export interface ManyEffect {
  doneCount: number
  /** What the decision does: "Approves 12 referrals: counts 12 uses and books 600.00 USD." */
  effect: string
  /** Why others stay unchanged: "2 stay pending, because the code has reached its usage limit." */
  left: string[]
}

const verbs = { approve: 'Approves', reject: 'Rejects', release: 'Releases' }

/** The effect of a decision on several referrals, before it is confirmed. */
export function describeManyEffect(decision: ManyDecision, decided: readonly DecidedReferral[]): ManyEffect {
  const done = decided.filter(({ isDone }) => isDone)
  const counts = new Map<string, number>()
  for (const each of decided) {
    if (each.isDone) continue
    const why = whyLeft(decision, each)
    counts.set(why, (counts.get(why) ?? 0) + 1)
  }
  return {
    doneCount: done.length,
    effect: done.length
      ? `${verbs[decision]} ${plural(done.length, 'referral')}${consequence(decision, done)}`
      : 'Nothing would change.',
    left: [...counts].map(([why, count]) => `${count} ${count === 1 ? 'stays' : 'stay'} unchanged: ${why}.`),
  }
}

function consequence(decision: ManyDecision, done: readonly DecidedReferral[]): string {
  if (decision === 'reject') return '. No use is counted and no bonus is booked.'
  const approved = done.filter(({ outcome }) => outcome?.state === 'approved')
  const earned = approved.flatMap((each) => each.earned)
  const booking = `counts ${plural(approved.length, 'use')} and books ${earned.length ? sumText(earned) : 'no bonus'}`
  if (decision === 'approve') return `: ${booking}.`
  return approved.length
    ? `. The identity check of ${approved.length} has passed, so this approves ${approved.length === 1 ? 'it' : 'them'}: ${booking}.`
    : `. ${done.length === 1 ? 'It can be approved once its identity check has' : 'They can be approved once their identity checks have'} passed.`
}

/** Why a referral is not decided, in the middle of a sentence. */
function whyLeft(decision: ManyDecision, { outcome }: DecidedReferral): string {
  if (!outcome) return 'decided or changed in the meantime'
  const state = shownStateOf(outcome)
  if (state === 'held')
    return decision === 'approve' ? 'held for review. Use Release or Reject' : 'held for review'
  if (state === 'expired') return 'the time limit has passed'
  if (state === 'rejected' && outcome.reason && outcome.reason in limitReachedText)
    return `${limitReachedText[outcome.reason as keyof typeof limitReachedText]}. Raise the limit first`
  return decision === 'release' ? 'not held for review' : `already ${state}`
}

const doneTexts = { approve: 'approved', reject: 'rejected', release: 'released' }

/** The message after the decision: "12 referrals are approved. 2 stay unchanged: …" */
export function describeManyOutcome(
  decision: ManyDecision,
  decided: readonly DecidedReferral[],
): { tone: 'success' | 'warning'; message: string } {
  const { doneCount, left } = describeManyEffect(decision, decided)
  const done = `${plural(doneCount, 'referral is', 'referrals are')} ${doneTexts[decision]}.`
  return { tone: left.length ? 'warning' : 'success', message: [done, ...left].join(' ') }
}
