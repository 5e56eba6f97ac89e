import { findBonus, insertBonus, listBonusesOf, markBonusReversed } from '@/db/queries/bonuses'
import { insertLedgerEntries } from '@/db/queries/ledger'
import type { ProgramRow } from '@/db/queries/programs'
import type { ReferralRow } from '@/db/queries/referrals'
import type { WriteScope } from '@/db/scope'
import type { BonusSide } from '@/domain/bonus/bonus'
import { entriesOf } from '@/domain/bonus/ledger'
import { newId } from '@/domain/ids'
import { daysAfter } from '@/domain/time'
import type { ServiceContext } from '@/server/context'
import { emitBonus } from '@/server/services/webhook/emit'

export interface BonusToBook {
  referral: ReferralRow
  side: BonusSide
  beneficiaryId: string
  amountMinor: number
  program: ProgramRow
}

/** Books a bonus with its ledger entries, inside the caller's transaction; nothing when the amount is zero. */
export async function bookBonus(
  scope: WriteScope,
  context: ServiceContext,
  { referral, side, beneficiaryId, amountMinor, program }: BonusToBook,
): Promise<void> {
  if (amountMinor === 0) return
  const { now } = context
  const { currency } = program
  const id = newId(now)
  await insertBonus(scope, {
    id,
    referralId: referral.id,
    side,
    beneficiaryId,
    programId: program.id,
    currency,
    amountMinor,
    bookedAt: now,
    payableAt: daysAfter(now, program.holdDays),
  })
  await insertLedgerEntries(scope, {
    bonusId: id,
    step: 'booked',
    currency,
    at: now,
    entries: entriesOf('booked', amountMinor, false),
  })
  await emitBonus(scope, context, 'bonus.booked', (await findBonus(scope, id))!)
}

/** Takes all bonuses of a referral back with counter-entries, inside the caller's transaction; gives what they cost together, in minor units. */
export async function reverseBonusesOf(
  scope: WriteScope,
  context: ServiceContext,
  referralId: string,
): Promise<number> {
  const { now } = context
  let costMinor = 0
  for (const { id, currency, amountMinor, paidAt } of await listBonusesOf(scope, referralId)) {
    const reversed = await markBonusReversed(scope, id, now)
    if (!reversed) continue
    await insertLedgerEntries(scope, {
      bonusId: id,
      step: 'reversed',
      currency,
      at: now,
      entries: entriesOf('reversed', amountMinor, paidAt !== null),
    })
    await emitBonus(scope, context, 'bonus.reversed', reversed)
    costMinor += amountMinor
  }
  return costMinor
}
