import type { BonusRow } from '@/db/queries/bonuses'
import { insertLedgerEntries } from '@/db/queries/ledger'
import { payBonusesOfRun, type PaymentRunRow } from '@/db/queries/payment-runs'
import { together } from '@/db/together'
import type { LedgerStep } from '@/domain/bonus/ledger'
import type { ReferralEventType } from '@/domain/referral/referral'
import { recordBonusEvent } from '@/server/services/referral/timeline'
import { countPaid } from '@/server/services/stats/count-paid'
import type { Transaction } from '@/server/services/transaction'

/** Books the payment of those of a slice of a paid run's bonuses that are not booked yet. Returns these. */
export async function bookPayment(
  tx: Transaction,
  { paidAt, reference }: PaymentRunRow,
  slice: BonusRow[],
): Promise<BonusRow[]> {
  const unpaid = slice.filter((bonus) => bonus.paidAt === null)
  const paid = await payBonusesOfRun(tx.scope, unpaid, { paidAt: paidAt!, paymentReference: reference })
  await recordStep(tx, paid, 'paid', 'bonus_paid')
  await countPaid(tx, paid)
  for (const bonus of paid) tx.outbox.add('bonus.paid', bonus)
  return paid
}

/** Writes a step of bonuses to the ledger and to the timelines of their referrals. */
export async function recordStep(
  tx: Transaction,
  bonuses: BonusRow[],
  step: LedgerStep,
  event: ReferralEventType,
): Promise<void> {
  if (bonuses.length === 0) return
  await insertLedgerEntries(tx.scope, step, bonuses, tx.now)
  await together(
    ...bonuses.map((bonus) =>
      recordBonusEvent(tx, bonus, event, event === 'bonus_paid' ? bonus.paymentReference : null),
    ),
  )
}
