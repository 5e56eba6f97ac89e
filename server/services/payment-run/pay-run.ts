import { markRunPaid, type PaymentRunRow } from '@/db/queries/payment-runs'
import type { ReadScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'
import type { RunPayment } from '@/domain/payment-run/payment-run'
import { authorize, type ServiceContext } from '@/server/context'
import { readWholeRun, requirePaymentRun, type WholeRun } from './internal'
import { settleRun } from './settle-run'

/**
 * Marks a draft as paid, and books the payment or deduction of each of its bonuses (docs/api-contract.md, section 6). Repeating
 * it with the same reference changes nothing, or completes what was interrupted. Throws NOT_FOUND; PAYMENT_RUN_NOT_DRAFT for a
 * run that is void, still being prepared, or paid with another reference; PAYMENT_RUN_EMPTY when every bonus has left it;
 * PERMISSION_DENIED.
 */
export async function payRun(
  context: ServiceContext,
  id: string,
  { reference, paidAt }: RunPayment,
): Promise<WholeRun> {
  authorize(context, 'bonuses:write')
  const { now, scope } = context
  const payment = { reference, paidAt: paidAt && paidAt < now ? paidAt : now, markedPaidAt: now }
  const run = await scope.tx(async (tx) => {
    const isMarked = await markRunPaid(tx, id, payment)
    return isMarked ? await requirePaymentRun(tx, id) : await requirePaid(tx, id, reference)
  })
  await settleRun(context, run)
  return await readWholeRun(context, id)
}

/** The run, if it was paid with this reference; otherwise throws why it cannot be paid. */
async function requirePaid(scope: ReadScope, id: string, reference: string): Promise<PaymentRunRow> {
  const run = await requirePaymentRun(scope, id)
  if (run.state === 'paid' && run.reference === reference) return run
  if (run.state === 'draft' && run.settledAt && run.bonusesCount === 0)
    throw new DomainError(
      'PAYMENT_RUN_EMPTY',
      'All bonuses of the payment run were reversed, so there is nothing to pay. Void it.',
    )
  const reasons = {
    draft: 'The payment run is still being prepared. Try again in a moment. If that does not help, void it.',
    paid: `The payment run was already paid with the reference ${run.reference}.`,
    void: 'The payment run is void, and its bonuses are payable again.',
  }
  throw new DomainError('PAYMENT_RUN_NOT_DRAFT', reasons[run.state])
}
