import { z } from 'zod'
import type { BonusRule } from '@/domain/bonus/rules'
import { limitReachedText } from '@/domain/reasons'
import { isOverdue, type LimitReached, type ReferralState } from './referral'

/**
 * What the effect of a decision on a referral depends on, each as a text that changes with it. The dashboard states the
 * effect before staff confirm, and sends back what the statement was based on.
 */
export const seenReferral = z.object({
  state: z.string(),
  code: z.string(),
  check: z.string(),
  limit: z.string(),
  terms: z.string(),
  bonuses: z.string(),
})
export type SeenReferral = z.output<typeof seenReferral>

export interface DecidableReferral {
  referral: { state: ReferralState; heldFor: string | null; expiresAt: Date | null; code: string }
  verification: { decision: string; status: string } | null
  limitReached: LimitReached | null
  program: {
    referrerBonus: BonusRule | null
    refereeBonus: BonusRule | null
    holdDays: number
    onReversal: string
  } | null
  bonuses: readonly { id: string; paidAt: Date | null; reversedAt: Date | null }[]
}

/** What someone sees who opens this referral now. */
export function seenOf(
  { referral, verification, limitReached, program, bonuses }: DecidableReferral,
  now: Date,
): SeenReferral {
  return {
    state: isOverdue(referral, now)
      ? 'past its time limit'
      : referral.heldFor
        ? 'held for review'
        : referral.state,
    code: referral.code,
    check: verification ? `${verification.decision} ${verification.status}` : '',
    limit: limitReached ? limitReachedText[limitReached] : '',
    terms: JSON.stringify(
      program && [program.referrerBonus, program.refereeBonus, program.holdDays, program.onReversal],
    ),
    bonuses: JSON.stringify(
      bonuses.map(({ id, paidAt, reversedAt }) => [id, paidAt !== null, reversedAt !== null]),
    ),
  }
}

const changeTexts: Record<keyof SeenReferral, (now: SeenReferral) => string> = {
  state: ({ state }) => `the referral is now ${state}`,
  code: ({ code }) => `its code is now ${code}`,
  check: () => 'its identity check has another result',
  limit: ({ limit }) => limit || 'its code and program are below their limits again',
  terms: () => 'the terms of its program have changed',
  bonuses: () => 'its bonuses have changed',
}

/** What has changed between two times, as parts of a sentence. */
export function changesSince(seen: SeenReferral, now: SeenReferral): string[] {
  return Object.entries(changeTexts).flatMap(([key, describe]) => {
    const aspect = key as keyof SeenReferral
    return seen[aspect] === now[aspect] ? [] : [describe(now)]
  })
}
