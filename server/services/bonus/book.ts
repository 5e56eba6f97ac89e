import {
  insertBonuses,
  listBonusesOfReferral,
  markBonusReversed,
  noStepsYet,
  type BonusRow,
  type BookedBonusRow,
} from '@/db/queries/bonuses'
import { insertLedgerEntries } from '@/db/queries/ledger'
import type { ProgramRow } from '@/db/queries/programs'
import type { ReferralRow } from '@/db/queries/referrals'
import { together } from '@/db/together'
import type { BonusSide } from '@/domain/bonus/bonus'
import { newId } from '@/domain/ids'
import { daysAfter } from '@/domain/time'
import { leaveRun } from '@/server/services/payment-run/leave-run'
import type { Transaction } from '@/server/services/transaction'

/** The bonuses of an approved referral to book: one for each side whose amount is not zero. */
export function newBonuses(
  referral: ReferralRow,
  program: ProgramRow,
  { referrerMinor, refereeMinor }: { referrerMinor: number; refereeMinor: number },
  now: Date,
): BookedBonusRow[] {
  const payableAt = daysAfter(now, program.holdDays)
  const bonusOf = (side: BonusSide, beneficiaryId: string, amountMinor: number): BookedBonusRow => ({
    id: newId(now),
    referralId: referral.id,
    side,
    beneficiaryId,
    programId: program.id,
    currency: program.currency,
    amountMinor,
    bookedAt: now,
    payableAt,
    announcePayableAt: payableAt > now ? payableAt : null,
    reason: null,
    bookedDay: null,
    ...noStepsYet,
  })
  return [
    bonusOf('referrer', referral.referrerId, referrerMinor),
    bonusOf('referee', referral.refereeId, refereeMinor),
  ].filter(({ amountMinor }) => amountMinor !== 0)
}

/** Books bonuses with their ledger entries. */
export async function bookBonuses(
  { scope, now, outbox }: Transaction,
  bonuses: readonly BookedBonusRow[],
): Promise<void> {
  await together(insertBonuses(scope, bonuses), insertLedgerEntries(scope, 'booked', bonuses, now))
  for (const bonus of bonuses) {
    outbox.add('bonus.booked', bonus)
    if (!bonus.announcePayableAt) outbox.add('bonus.payable', bonus)
  }
}

/** Reverses all bonuses of a referral with counter-entries. Returns them. */
export async function reverseBonusesOf(tx: Transaction, referralId: string): Promise<BonusRow[]> {
  const { scope, now, outbox } = tx
  const reversed: BonusRow[] = []
  for (const { id } of await listBonusesOfReferral(scope, referralId)) {
    const bonus = await markBonusReversed(scope, id, now)
    if (bonus) reversed.push(await leaveRun(tx, bonus))
  }
  await insertLedgerEntries(scope, 'reversed', reversed, now)
  for (const bonus of reversed) outbox.add('bonus.reversed', bonus)
  return reversed
}
