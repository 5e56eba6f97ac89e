import type { BonusRow } from '@/db/queries/bonuses'
import {
  changeBonuses,
  changeLines,
  countDropped,
  findRunLine,
  listRunRecoveriesOf,
} from '@/db/queries/payment-runs'
import { rowsPerSlice } from '@/server/services/in-slices'
import type { Transaction } from '@/server/services/transaction'
import { bookPayment } from './book-payment'
import { requirePaymentRun } from './internal'
import { asRecovery, lineChangesOf } from './slices'

/**
 * Takes a bonus that was reversed before it was paid out of the draft that chose it, with as many deductions as its line no longer
 * covers. A run that is marked as paid has paid the bonus, whether this is booked or not: then it is booked now, so that the
 * amount is recoverable. Returns the bonus as it is then.
 */
export async function leaveRun(tx: Transaction, bonus: BonusRow): Promise<BonusRow> {
  const { id, paymentRunId: runId, paidAt } = bonus
  if (runId === null || paidAt !== null) return bonus
  const { scope } = tx
  const run = await requirePaymentRun(scope, runId)
  if (run.state === 'paid') return (await bookPayment(tx, run, [bonus]))[0]!
  if (run.state === 'draft') await leaveLine(tx, runId, bonus)
  await changeBonuses(scope, [id], { paymentRunId: null })
  return { ...bonus, paymentRunId: null }
}

async function leaveLine(
  tx: Transaction,
  runId: string,
  { beneficiaryId: userId, amountMinor }: BonusRow,
): Promise<void> {
  const { scope } = tx
  const line = await findRunLine(scope, runId, userId)
  let uncoveredMinor = line!.recoveredMinor - (line!.grossMinor - amountMinor)
  while (uncoveredMinor > 0) {
    const released: BonusRow[] = []
    for (const recovery of await listRunRecoveriesOf(scope, runId, userId, rowsPerSlice)) {
      if (uncoveredMinor <= 0) break
      released.push(recovery)
      uncoveredMinor -= recovery.amountMinor
    }
    if (released.length === 0) throw new Error('the deductions of a line do not add up to its sum')
    await releaseRecoveries(tx, runId, released)
  }
  await changeLines(scope, runId, [{ userId, bonusesCount: -1, grossMinor: -amountMinor, recoveredMinor: 0 }])
  await countDropped(scope, runId)
}

/** Leaves a slice of bonuses recoverable that a run was to deduct. */
export async function releaseRecoveries(
  { scope }: Transaction,
  runId: string,
  bonuses: readonly BonusRow[],
): Promise<void> {
  const changes = lineChangesOf(bonuses, (amountMinor) => asRecovery(-amountMinor))
  await changeLines(scope, runId, changes)
  await changeBonuses(
    scope,
    bonuses.map(({ id }) => id),
    { recoveryRunId: null },
  )
}
