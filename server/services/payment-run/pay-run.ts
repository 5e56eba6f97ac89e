import { markRunPaid, type PaymentRunRow } from '@/db/queries/payment-runs'
import type { ReadScope } from '@/db/scope'
import { DomainError, invalidArgument } from '@/domain/errors'
import { toDecimalMoney } from '@/domain/money'
import { paymentTimeOf, type RunPayment } from '@/domain/payment-run/payment-run'
import { minorOf } from '@/domain/program/program'
import { authorize, type ServiceContext } from '@/server/context'
import { transaction } from '@/server/services/transaction'
import { readWholeRun, requirePaymentRun, type WholeRun } from './internal'
import { settleRun } from './settle-run'

/**
 * Marks a draft as paid, and books the payment or deduction of each of its bonuses (docs/api-contract.md, section 6). Repeating
 * it with the same reference changes nothing, or completes what was interrupted. Throws NOT_FOUND; PAYMENT_RUN_NOT_DRAFT for a
 * run that is void, still being prepared, or paid with another reference; INVALID_ARGUMENT for a time of the payment that cannot be,
 * a draft with another total than the one given, or an amount that is not valid; PAYMENT_RUN_EMPTY when every bonus has left it;
 * PERMISSION_DENIED.
 */
export async function payRun(
  context: ServiceContext,
  id: string,
  { reference, paidAt, total }: RunPayment,
): Promise<WholeRun> {
  authorize(context, 'bonuses:write')
  const { now } = context
  const { timeZone } = context.scope.company
  const run = await transaction(context, async ({ scope, audit }) => {
    const before = await requirePaymentRun(scope, id)
    const minor = total == null ? undefined : minorOf(total, before.currency, 'total')
    const { state, firstBookedAt } = before
    const time = state === 'draft' ? paymentTimeOf(paidAt, { firstBookedAt, now, timeZone }) : now
    const payment = { reference, paidAt: time, markedPaidAt: now }
    if (!(await markRunPaid(scope, id, payment, minor))) return await requirePaid(scope, id, reference)
    const paid = await requirePaymentRun(scope, id)
    audit.add('payment_run.paid', before, paid)
    return paid
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
  if (run.state === 'draft' && run.settledAt) {
    const { currency, grossMinor, recoveredMinor } = run
    const { value } = toDecimalMoney({ currency, amountMinor: grossMinor - recoveredMinor })
    throw invalidArgument(
      'total',
      'TOTAL_CHANGED',
      `is ${value} ${currency} by now. Read the payment run again.`,
    )
  }
  const reasons = {
    draft: 'The payment run is still being prepared. Try again in a moment. If that does not help, void it.',
    paid: `The payment run was already paid with the reference ${run.reference}.`,
    void: 'The payment run is void, and its bonuses are payable again.',
  }
  throw new DomainError('PAYMENT_RUN_NOT_DRAFT', reasons[run.state])
}
