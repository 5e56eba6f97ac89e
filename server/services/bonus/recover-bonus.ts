import { listBonusesOfReferral, markBonusRecovered, type BonusRow } from '@/db/queries/bonuses'
import { insertLedgerEntries } from '@/db/queries/ledger'
import type { ReferralRow } from '@/db/queries/referrals'
import { entriesOf } from '@/domain/bonus/ledger'
import { DomainError } from '@/domain/errors'
import { authorize, type ServiceContext } from '@/server/context'
import { requireReferral } from '@/server/services/referral/internal'
import { recordEvent } from '@/server/services/referral/timeline'
import { transaction, type Transaction } from '@/server/services/transaction'
import { requireBonus } from './internal'

/**
 * Books back a bonus that was paid and then reversed, once the money has come back (docs/api-contract.md, section 1,
 * `POST /v1/bonuses/{id}/recovered`). Repeating it changes nothing. Throws NOT_FOUND; BONUS_NOT_RECOVERABLE for one that was
 * not both paid and reversed; PERMISSION_DENIED.
 */
export async function recoverBonus(context: ServiceContext, id: string): Promise<BonusRow> {
  authorize(context, 'bonuses:write')
  return await transaction(context, async (tx) => {
    const recovered = await recover(tx, id)
    if (recovered) return recovered
    const bonus = await requireBonus(tx.scope, id)
    if (bonus.recoveredAt) return bonus
    throw new DomainError(
      'BONUS_NOT_RECOVERABLE',
      `The bonus ${id} was not both paid and reversed, so there is nothing to recover.`,
    )
  })
}

/** Books back every recoverable bonus of a referral, and returns the referral. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function recoverBonusesOf(context: ServiceContext, referralId: string): Promise<ReferralRow> {
  authorize(context, 'bonuses:write')
  return await transaction(context, async (tx) => {
    for (const { id } of await listBonusesOfReferral(tx.scope, referralId)) await recover(tx, id)
    return await requireReferral(tx.scope, referralId)
  })
}

/** Returns the bonus; undefined when there is nothing to recover. */
async function recover(tx: Transaction, id: string): Promise<BonusRow | undefined> {
  const { scope, now, outbox } = tx
  const recovered = await markBonusRecovered(scope, id, now)
  if (!recovered) return undefined
  const { referralId, side, currency, amountMinor } = recovered
  const entries = entriesOf('recovered', amountMinor, true)
  await insertLedgerEntries(scope, { bonusId: id, step: 'recovered', currency, at: now, entries })
  await recordEvent(tx, referralId, 'bonus_recovered', { reason: side })
  outbox.add('bonus.recovered', recovered)
  return recovered
}
