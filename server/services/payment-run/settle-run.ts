import type { BonusRow } from '@/db/queries/bonuses'
import {
  changeBonuses,
  listUnsettledRuns,
  markRunSettled,
  voidBonuses,
  type PaymentRunRow,
  type RunLink,
} from '@/db/queries/payment-runs'
import { bonusStateOf } from '@/domain/bonus/bonus'
import type { ServiceContext } from '@/server/context'
import { countPaid } from '@/server/services/stats/count-paid'
import type { Transaction } from '@/server/services/transaction'
import { bookPayment, recordStep } from './book-payment'
import { releaseRecoveries } from './leave-run'
import { collectRun } from './collect-run'
import { overBonuses } from './slices'

/** A draft that is newer is usually being collected by the call that created it. */
const draftWaitMs = 30_000

/**
 * Books for the bonuses of a paid or void run what its state says, in slices. After a crash, the next call continues. Inside a
 * transaction it books the first slice, and maintenance the others.
 */
export async function settleRun(context: ServiceContext, run: PaymentRunRow): Promise<void> {
  if (run.settledAt) return
  if (run.state === 'draft') return await collectRun(context, run)
  const over = (link: RunLink, work: (tx: Transaction, slice: BonusRow[]) => Promise<void>) =>
    overBonuses(context, run.id, link, work)
  const isDone =
    run.state === 'paid'
      ? (await over('paymentRunId', async (tx, slice) => void (await bookPayment(tx, run, slice)))) &&
        (await over('recoveryRunId', recover))
      : (await over('recoveryRunId', (tx, slice) => unlink(tx, 'recoveryRunId', slice))) &&
        (await over('paymentRunId', (tx, slice) => unlink(tx, 'paymentRunId', slice)))
  if (isDone) await context.scope.tx((tx) => markRunSettled(tx, run, context.now))
}

/** Completes the runs that a crash interrupted, or that a call with an Idempotency-Key left to maintenance. */
export async function settleRuns(context: ServiceContext): Promise<void> {
  const before = new Date(context.now.getTime() - draftWaitMs)
  const runs = await context.scope.read((scope) => listUnsettledRuns(scope, before))
  for (const run of runs) await settleRun(context, run)
}

async function recover(tx: Transaction, slice: BonusRow[]): Promise<void> {
  const ids = slice.filter((bonus) => bonus.recoveredAt === null).map(({ id }) => id)
  const recovered = await changeBonuses(tx.scope, ids, { recoveredAt: tx.now })
  await recordStep(tx, recovered, 'recovered', 'bonus_recovered')
  for (const bonus of recovered) tx.outbox.add('bonus.recovered', bonus)
}

const voids = {
  paymentRunId: { bookedAt: 'paidAt', step: 'payment_voided', event: 'bonus_payment_voided' },
  recoveryRunId: { bookedAt: 'recoveredAt', step: 'recovery_voided', event: 'bonus_recovery_voided' },
} as const

/** Takes a slice of bonuses out of a void run, with counter-entries for what was booked. */
async function unlink(tx: Transaction, link: RunLink, slice: BonusRow[]): Promise<void> {
  const { bookedAt, step, event } = voids[link]
  const isBooked = (bonus: BonusRow) => bonus[bookedAt] !== null
  const idsOf = (bonuses: BonusRow[]) => bonuses.map(({ id }) => id)
  // A bonus that was recovered while the run was voided has been paid and has come back.
  const booked = slice.filter(
    (bonus) => isBooked(bonus) && (link === 'recoveryRunId' || bonus.recoveredAt === null),
  )
  await changeBonuses(tx.scope, idsOf(slice.filter((bonus) => !isBooked(bonus))), { [link]: null })
  if (link === 'paymentRunId') {
    await releaseFromOthers(tx, booked)
    await countPaid(tx, booked, -1)
  }
  const voided = await voidBonuses(tx.scope, idsOf(booked), link)
  await recordStep(tx, voided, step, event)
  for (const bonus of voided)
    if (bonusStateOf(bonus, tx.now) === 'payable') tx.outbox.add('bonus.payable', bonus)
}

/** Takes bonuses that are no longer recoverable out of the runs that were to deduct them. */
async function releaseFromOthers(tx: Transaction, bonuses: BonusRow[]): Promise<void> {
  for (const runId of new Set(bonuses.map(({ recoveryRunId }) => recoveryRunId)))
    if (runId !== null)
      await releaseRecoveries(
        tx,
        runId,
        bonuses.filter(({ recoveryRunId }) => recoveryRunId === runId),
      )
}
