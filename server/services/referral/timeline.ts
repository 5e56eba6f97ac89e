import type { BonusRow } from '@/db/queries/bonuses'
import { insertReferralEvent } from '@/db/queries/referrals'
import type { ReferralEventType } from '@/domain/referral/referral'
import { actorIdOf } from '@/server/context'
import type { Transaction } from '@/server/services/transaction'

/** Adds an event to a referral's timeline: what happened, when, by whom and why. */
export async function recordEvent(
  { scope, actor, now }: Transaction,
  referralId: string,
  type: ReferralEventType,
  why: { reason?: string | null; note?: string | null | undefined } = {},
): Promise<void> {
  await insertReferralEvent(scope, {
    referralId,
    type,
    at: now,
    actorType: actor.type,
    actorId: actorIdOf(actor),
    reason: why.reason ?? null,
    note: why.note ?? null,
  })
}

/** Adds a step of a bonus to the timeline of its referral. A manual entry has none. */
export async function recordBonusEvent(
  tx: Transaction,
  { referralId, side }: Pick<BonusRow, 'referralId' | 'side'>,
  type: ReferralEventType,
  note: string | null = null,
): Promise<void> {
  if (referralId !== null) await recordEvent(tx, referralId, type, { reason: side, note })
}
