import { markRunVoid, type PaymentRunRow } from '@/db/queries/payment-runs'
import type { ReadScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'
import { voidWindowHours } from '@/domain/payment-run/payment-run'
import { hourMs } from '@/domain/time'
import { authorize, type ServiceContext } from '@/server/context'
import { transaction } from '@/server/services/transaction'
import { readWholeRun, requirePaymentRun, type WholeRun } from './internal'
import { settleRun } from './settle-run'

/**
 * Voids a draft, or a run within 24 hours of being marked as paid: with counter-entries, after which its bonuses are payable and
 * its deductions recoverable again (docs/api-contract.md, section 6). Repeating it changes nothing, or completes what was
 * interrupted. Throws NOT_FOUND; PAYMENT_RUN_NOT_VOIDABLE; PERMISSION_DENIED.
 */
export async function voidRun(context: ServiceContext, id: string, reason: string): Promise<WholeRun> {
  authorize(context, 'bonuses:write')
  const { now } = context
  const paidAfter = new Date(now.getTime() - voidWindowHours * hourMs)
  const run = await transaction(context, async ({ scope, audit }) => {
    const before = await requirePaymentRun(scope, id)
    const isMarked = await markRunVoid(scope, id, { paidAfter, voidedAt: now, voidReason: reason })
    const voided = await requireVoid(scope, id, paidAfter)
    if (isMarked) audit.add('payment_run.voided', before, voided)
    return voided
  })
  await settleRun(context, run)
  return await readWholeRun(context, id)
}

/** The run, if it is void; otherwise throws why it cannot be. */
async function requireVoid(scope: ReadScope, id: string, paidAfter: Date): Promise<PaymentRunRow> {
  const run = await requirePaymentRun(scope, id)
  if (run.state === 'void') return run
  throw new DomainError(
    'PAYMENT_RUN_NOT_VOIDABLE',
    run.markedPaidAt! <= paidAfter
      ? `The payment run was marked as paid more than ${voidWindowHours} hours ago.`
      : run.settledAt
        ? 'A bonus of the payment run was reversed and recovered since, so its payment has taken place.'
        : 'The payment is still being recorded. Try again in a moment.',
  )
}
