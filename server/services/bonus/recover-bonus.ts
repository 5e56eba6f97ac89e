import { markBonusRecovered, type BonusRow } from '@/db/queries/bonuses'
import { insertLedgerEntries } from '@/db/queries/ledger'
import type { ReadScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'
import { authorize, type ServiceContext } from '@/server/context'
import { recordBonusEvent } from '@/server/services/referral/timeline'
import { transaction } from '@/server/services/transaction'
import { requireBonus } from './internal'

/**
 * Books back a bonus that was paid and then reversed, or a deduction, once the money has come back (docs/api-contract.md, section 1,
 * `POST /v1/bonuses/{id}/recovered`). Repeating it changes nothing. Throws NOT_FOUND; BONUS_NOT_RECOVERABLE for one that was
 * not both paid and reversed, or that a draft payment run deducts; PERMISSION_DENIED.
 */
export async function recoverBonus(context: ServiceContext, id: string): Promise<BonusRow> {
  authorize(context, 'bonuses:write')
  return await transaction(context, async (tx) => {
    const { scope, now, outbox, audit } = tx
    const recovered = await markBonusRecovered(scope, id, now)
    if (!recovered) return await requireAlreadyRecovered(scope, id)
    await insertLedgerEntries(scope, 'recovered', [recovered], now)
    await recordBonusEvent(tx, recovered, 'bonus_recovered')
    outbox.add('bonus.recovered', recovered)
    audit.add('bonus.recovered', { ...recovered, recoveredAt: null }, recovered)
    return recovered
  })
}

async function requireAlreadyRecovered(scope: ReadScope, id: string): Promise<BonusRow> {
  const bonus = await requireBonus(scope, id)
  if (bonus.recoveredAt) return bonus
  throw new DomainError(
    'BONUS_NOT_RECOVERABLE',
    bonus.recoveryRunId
      ? `The payment run ${bonus.recoveryRunId} deducts the bonus ${id}. Mark that run as paid, or void it.`
      : bonus.payableAt === null
        ? `The deduction ${id} was reversed, so there is nothing to recover.`
        : `The bonus ${id} was not both paid and reversed, so there is nothing to recover.`,
  )
}
