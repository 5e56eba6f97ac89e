import { insertBonus, listBonusesOfReferral, markBonusReversed } from '@/db/queries/bonuses'
import { insertLedgerEntries } from '@/db/queries/ledger'
import type { ProgramRow } from '@/db/queries/programs'
import type { ReferralRow } from '@/db/queries/referrals'
import type { BonusSide } from '@/domain/bonus/bonus'
import { entriesOf } from '@/domain/bonus/ledger'
import { newId } from '@/domain/ids'
import { daysAfter } from '@/domain/time'
import type { Transaction } from '@/server/services/transaction'

interface BonusToBook {
  referral: ReferralRow
  side: BonusSide
  beneficiaryId: string
  amountMinor: number
  program: ProgramRow
}

/** Books a bonus with its ledger entries; nothing when the amount is zero. */
export async function bookBonus(
  { scope, now, outbox }: Transaction,
  { referral, side, beneficiaryId, amountMinor, program }: BonusToBook,
): Promise<void> {
  if (amountMinor === 0) return
  const bonus = {
    id: newId(now),
    referralId: referral.id,
    side,
    beneficiaryId,
    programId: program.id,
    currency: program.currency,
    amountMinor,
    bookedAt: now,
    payableAt: daysAfter(now, program.holdDays),
  }
  await insertBonus(scope, bonus)
  await insertLedgerEntries(scope, {
    bonusId: bonus.id,
    step: 'booked',
    currency: bonus.currency,
    at: now,
    entries: entriesOf('booked', amountMinor, false),
  })
  outbox.add('bonus.booked', {
    ...bonus,
    paidAt: null,
    reversedAt: null,
    recoveredAt: null,
    paymentReference: null,
  })
}

/** Reverses all bonuses of a referral with counter-entries. Returns their total cost in minor units. */
export async function reverseBonusesOf(
  { scope, now, outbox }: Transaction,
  referralId: string,
): Promise<number> {
  let costMinor = 0
  for (const { id, currency, amountMinor, paidAt } of await listBonusesOfReferral(scope, referralId)) {
    const reversed = await markBonusReversed(scope, id, now)
    if (!reversed) continue
    await insertLedgerEntries(scope, {
      bonusId: id,
      step: 'reversed',
      currency,
      at: now,
      entries: entriesOf('reversed', amountMinor, paidAt !== null),
    })
    outbox.add('bonus.reversed', reversed)
    costMinor += amountMinor
  }
  return costMinor
}
