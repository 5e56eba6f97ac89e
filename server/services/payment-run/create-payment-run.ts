import { findPaymentRun, insertPaymentRun } from '@/db/queries/payment-runs'
import { DomainError } from '@/domain/errors'
import { newId } from '@/domain/ids'
import type { NewPaymentRun } from '@/domain/payment-run/payment-run'
import { authorize, type ServiceContext } from '@/server/context'
import { choosePayable, collectRun } from './collect-run'
import { transaction } from '@/server/services/transaction'
import { readWholeRun, requirePaymentRun, type WholeRun } from './internal'
import { bonusesPerSlice } from './slices'

/**
 * Creates a draft of the payable bonuses in one currency that no other run has chosen, with one line for each user
 * (docs/api-contract.md, section 6). It is collected in slices; a draft that is voided meanwhile collects no more. Throws
 * PAYMENT_RUN_EMPTY when nothing is payable; PERMISSION_DENIED.
 */
export async function createPaymentRun(
  context: ServiceContext,
  { currency, userIds, payableBefore, netRecoverable }: NewPaymentRun,
): Promise<WholeRun> {
  authorize(context, 'bonuses:write')
  const { now, scope } = context
  const id = newId(now)
  const { draft, isMore } = await transaction(context, async ({ scope: tx, audit }) => {
    await insertPaymentRun(tx, {
      id,
      currency,
      payableBefore: payableBefore && payableBefore < now ? payableBefore : now,
      netRecoverable: netRecoverable ?? false,
      userIds: userIds ? [...new Set(userIds)] : null,
      createdAt: now,
    })
    const run = await requirePaymentRun(tx, id)
    const chosenCount = await choosePayable(tx, id)
    if (chosenCount === 0) throw nothingPayable(currency)
    audit.add('payment_run.created', null, run)
    return { draft: run, isMore: chosenCount === bonusesPerSlice }
  })
  // Inside a transaction, which must stay short, maintenance collects the others.
  if (!(isMore && scope.isNested)) await collectRun(context, draft)
  // All of its bonuses may have been reversed meanwhile.
  if (!(await scope.read((reader) => findPaymentRun(reader, id)))) throw nothingPayable(currency)
  return await readWholeRun(context, id)
}

function nothingPayable(currency: string): DomainError {
  return new DomainError(
    'PAYMENT_RUN_EMPTY',
    `There is no payable bonus in ${currency}. Bonuses in another draft are not included.`,
  )
}
