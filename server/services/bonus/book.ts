import { insertBonus, listBonusesOf, markBonusReversed } from '@/db/queries/bonuses'
import { insertLedgerEntries } from '@/db/queries/ledger'
import type { ProgramRow } from '@/db/queries/programs'
import type { ReferralRow } from '@/db/queries/referrals'
import type { WriteScope } from '@/db/scope'
import type { BonusSide } from '@/domain/bonus/bonus'
import { entriesOf } from '@/domain/bonus/ledger'
import { newId } from '@/domain/ids'
import { daysAfter } from '@/domain/usage/days'

export interface BonusToBook {
  referral: ReferralRow
  side: BonusSide
  beneficiaryId: string
  amountMinor: number
  program: ProgramRow
}

/** Books a bonus with its ledger entries, inside the caller's transaction; nothing when the amount is zero. */
export async function bookBonus(scope: WriteScope, now: Date, { referral, side, beneficiaryId, amountMinor, program }: BonusToBook): Promise<void> {
  if (amountMinor === 0) return
  const { currency } = program
  const id = newId(now)
  await insertBonus(scope, { id, referralId: referral.id, side, beneficiaryId, programId: program.id, currency, amountMinor, bookedAt: now, payableAt: daysAfter(now, program.holdDays) })
  await insertLedgerEntries(scope, { bonusId: id, step: 'booked', currency, at: now, entries: entriesOf('booked', amountMinor, false) })
}

/** Takes all bonuses of a referral back with counter-entries, inside the caller's transaction; gives what they cost together, in minor units. */
export async function reverseBonusesOf(scope: WriteScope, now: Date, referralId: string): Promise<number> {
  let costMinor = 0
  for (const { id, currency, amountMinor, paidAt } of await listBonusesOf(scope, referralId)) {
    if (!(await markBonusReversed(scope, id, now))) continue
    await insertLedgerEntries(scope, { bonusId: id, step: 'reversed', currency, at: now, entries: entriesOf('reversed', amountMinor, paidAt !== null) })
    costMinor += amountMinor
  }
  return costMinor
}
