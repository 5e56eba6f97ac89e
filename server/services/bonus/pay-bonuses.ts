import { markBonusPaid, type BonusRow } from '@/db/queries/bonuses'
import { insertLedgerEntries } from '@/db/queries/ledger'
import type { ReadScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'
import { authorize, type ServiceContext } from '@/server/context'
import { recordBonusEvent } from '@/server/services/referral/timeline'
import { countPaid } from '@/server/services/stats/count-paid'
import { transaction, type Transaction } from '@/server/services/transaction'
import { requireBonus } from './internal'

/**
 * Marks bonuses as paid with one reference, all of them or none (docs/api-contract.md, section 1,
 * `POST /v1/bonuses/{id}/paid`). Repeating it with the same reference changes nothing, also after a reversal. Throws NOT_FOUND;
 * BONUS_NOT_PAYABLE for a deduction and for one on hold, in a draft payment run, or reversed before it was paid;
 * BONUS_ALREADY_PAID for one paid with another reference; PERMISSION_DENIED.
 */
export async function payBonuses(
  context: ServiceContext,
  bonusIds: readonly string[],
  reference: string | null,
): Promise<BonusRow[]> {
  authorize(context, 'bonuses:write')
  return await transaction(context, async (tx) => {
    const bonuses: BonusRow[] = []
    const paid: BonusRow[] = []
    for (const id of new Set(bonusIds)) {
      const bonus = await pay(tx, id, reference)
      if (bonus) paid.push(bonus)
      bonuses.push(bonus ?? (await requireAlreadyPaid(tx.scope, id, reference)))
    }
    await countPaid(tx, paid)
    return bonuses
  })
}

/** Pays a bonus. Returns it; undefined when it is not payable. */
async function pay(tx: Transaction, id: string, reference: string | null): Promise<BonusRow | undefined> {
  const { scope, now, outbox, audit } = tx
  const paid = await markBonusPaid(scope, id, now, reference)
  if (!paid) return undefined
  await insertLedgerEntries(scope, 'paid', [paid], now)
  await recordBonusEvent(tx, paid, 'bonus_paid', reference)
  outbox.add('bonus.paid', paid)
  audit.add('bonus.paid', { ...paid, paidAt: null, paymentReference: null }, paid)
  return paid
}

/** The bonus, if it was paid with this reference or no reference is given; otherwise throws why it cannot be paid. */
async function requireAlreadyPaid(scope: ReadScope, id: string, reference: string | null): Promise<BonusRow> {
  const bonus = await requireBonus(scope, id)
  if (bonus.paidAt) {
    if (reference === null || bonus.paymentReference === reference) return bonus
    throw new DomainError(
      'BONUS_ALREADY_PAID',
      bonus.paymentReference === null
        ? `The bonus ${id} was already paid without a reference.`
        : `The bonus ${id} was already paid with the reference ${bonus.paymentReference}.`,
    )
  }
  if (bonus.paymentRunId)
    throw new DomainError(
      'BONUS_NOT_PAYABLE',
      `The bonus ${id} is in the payment run ${bonus.paymentRunId}. Mark that run as paid, or void it.`,
    )
  throw new DomainError('BONUS_NOT_PAYABLE', whyNotPayable(bonus))
}

function whyNotPayable({ id, payableAt, reversedAt }: BonusRow): string {
  if (payableAt === null) return `${id} is a deduction, which is recovered and not paid.`
  if (reversedAt) return `The bonus ${id} was reversed on ${reversedAt.toISOString()} and is no longer owed.`
  return `The bonus ${id} is on hold until ${payableAt.toISOString()}. Pay it from then on.`
}
