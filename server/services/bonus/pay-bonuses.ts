import { markBonusPaid, type BonusRow } from '@/db/queries/bonuses'
import { insertLedgerEntries } from '@/db/queries/ledger'
import type { WriteScope } from '@/db/scope'
import { bonusStateOf } from '@/domain/bonus/bonus'
import { entriesOf } from '@/domain/bonus/ledger'
import { DomainError } from '@/domain/errors'
import { authorize, type ServiceContext } from '@/server/context'
import { recordEvent } from '@/server/services/referral/timeline'
import { emitBonus } from '@/server/services/webhook/emit'
import { requireBonus } from './internal'

/**
 * Marks bonuses as paid with one reference, all of them or none (docs/api-contract.md, section 1). One that
 * was paid with the same reference stays as it is, so that sending it again changes nothing. Throws NOT_FOUND;
 * BONUS_NOT_PAYABLE for one on hold or reversed; BONUS_ALREADY_PAID for one paid with another reference; PERMISSION_DENIED.
 */
export async function payBonuses(
  context: ServiceContext,
  bonusIds: readonly string[],
  reference: string | null,
): Promise<BonusRow[]> {
  authorize(context, 'bonuses:write')
  return await context.scope.tx(async (scope) => {
    const paid: BonusRow[] = []
    for (const id of new Set(bonusIds)) paid.push(await pay(scope, context, id, reference))
    return paid
  })
}

async function pay(
  scope: WriteScope,
  context: ServiceContext,
  id: string,
  reference: string | null,
): Promise<BonusRow> {
  const { now } = context
  const paid = await markBonusPaid(scope, id, now, reference)
  if (!paid) return await alreadyPaid(scope, context, id, reference)
  await insertLedgerEntries(scope, {
    bonusId: id,
    step: 'paid',
    currency: paid.currency,
    at: now,
    entries: entriesOf('paid', paid.amountMinor, false),
  })
  await recordEvent(scope, context, paid.referralId, 'bonus_paid', { reason: paid.side, note: reference })
  await emitBonus(scope, context, 'bonus.paid', paid)
  return paid
}

async function alreadyPaid(
  scope: WriteScope,
  { now }: ServiceContext,
  id: string,
  reference: string | null,
): Promise<BonusRow> {
  const bonus = await requireBonus(scope, id)
  const state = bonusStateOf(bonus, now)
  if (state === 'on_hold')
    throw new DomainError(
      'BONUS_NOT_PAYABLE',
      `The bonus ${id} is on hold until ${bonus.payableAt.toISOString()}.`,
    )
  if (state === 'reversed')
    throw new DomainError('BONUS_NOT_PAYABLE', `The bonus ${id} was reversed; it is not owed any more.`)
  if (reference !== null && bonus.paymentReference !== reference)
    throw new DomainError(
      'BONUS_ALREADY_PAID',
      `The bonus ${id} was paid already, with another reference or none.`,
    )
  return bonus
}
