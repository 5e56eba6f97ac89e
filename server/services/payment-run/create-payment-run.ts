import { findPaymentRun, insertPaymentRun } from '@/db/queries/payment-runs'
import { DomainError } from '@/domain/errors'
import { newId } from '@/domain/ids'
import type { NewPaymentRun } from '@/domain/payment-run/payment-run'
import { authorize, type ServiceContext } from '@/server/context'
import { collectRun } from './collect-run'
import { readWholeRun, requirePaymentRun, type WholeRun } from './internal'

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
  const draft = await scope.tx(async (tx) => {
    await insertPaymentRun(tx, {
      id,
      currency,
      payableBefore: payableBefore && payableBefore < now ? payableBefore : now,
      netRecoverable: netRecoverable ?? false,
      userIds: userIds ? [...new Set(userIds)] : null,
      createdAt: now,
    })
    return await requirePaymentRun(tx, id)
  })
  await collectRun(context, draft)
  if (!(await scope.read((reader) => findPaymentRun(reader, id))))
    throw new DomainError(
      'PAYMENT_RUN_EMPTY',
      `There is no payable bonus in ${currency}. Bonuses in another draft are not included.`,
    )
  return await readWholeRun(context, id)
}
