import type { BonusRow } from '@/db/queries/bonuses'
import {
  listPaymentRuns as findPage,
  listRunBonuses as findBonuses,
  listRunLines as findLines,
  listRunsOf as findRunsOf,
  sumPaymentRuns as findSums,
  type ListedRunLine,
  type PaymentRunRow,
  type RunLink,
} from '@/db/queries/payment-runs'
import { maxTotaled, toTotals, type Totals } from '@/domain/bounded-count'
import type { PaymentRunState } from '@/domain/payment-run/payment-run'
import { authorize, type ServiceContext } from '@/server/context'
import { openCursor, sealCursor } from '@/server/services/paging'
import { readWholeRun, requirePaymentRun, type WholeRun } from './internal'

/** A payment run. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function getPaymentRun(context: ServiceContext, id: string): Promise<PaymentRunRow> {
  authorize(context, 'bonuses:read')
  return await context.scope.read((scope) => requirePaymentRun(scope, id))
}

/**
 * One page of the company's payment runs, newest first. Throws INVALID_ARGUMENT for a cursor of another list;
 * PERMISSION_DENIED.
 */
export async function listPaymentRuns(
  context: ServiceContext,
  {
    state,
    cursor,
    limit,
  }: { state?: PaymentRunState | undefined; cursor?: string | undefined; limit: number },
): Promise<{ runs: PaymentRunRow[]; nextCursor: string | null }> {
  authorize(context, 'bonuses:read')
  const binding = ['payment runs', context.scope.company.id, state]
  const before = cursor === undefined ? undefined : (openCursor(binding, cursor)[0] as string)
  const found = await context.scope.read((scope) => findPage(scope, { state, before, limit: limit + 1 }))
  const runs = found.slice(0, limit)
  return { runs, nextCursor: found.length > limit ? sealCursor(binding, [runs.at(-1)!.id]) : null }
}

/** A payment run that pays a user, with what the user gets in it, in minor units. */
export type PaymentRunOfUser = Awaited<ReturnType<typeof findRunsOf>>[number]

/** The newest payment runs that pay a user, `limit` at most, and whether there are more. Throws PERMISSION_DENIED. */
export async function listPaymentRunsOf(
  context: ServiceContext,
  userId: string,
  limit: number,
): Promise<{ runs: PaymentRunOfUser[]; more: boolean }> {
  authorize(context, 'bonuses:read')
  const found = await context.scope.read((scope) => findRunsOf(scope, userId, limit + 1))
  return { runs: found.slice(0, limit), more: found.length > limit }
}

/** What the payment runs of a filter pay in one currency and state, in minor units. */
export type PaymentRunSum = Awaited<ReturnType<typeof findSums>>[number]

/** What the payment runs of a filter pay by currency and state, of the newest `limit`. Throws PERMISSION_DENIED. */
export async function sumPaymentRuns(
  context: ServiceContext,
  { state }: { state?: PaymentRunState | undefined },
  limit = maxTotaled,
): Promise<Totals<PaymentRunSum>> {
  authorize(context, 'bonuses:read')
  const read = await context.scope.read((scope) => findSums(scope, state, limit))
  return toTotals(read, { limit, from: 'newest' })
}

/** One page of the lines of a run by user id. Throws NOT_FOUND; INVALID_ARGUMENT for a cursor of another list; PERMISSION_DENIED. */
export async function listRunLines(
  context: ServiceContext,
  runId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ lines: ListedRunLine[]; nextCursor: string | null }> {
  authorize(context, 'bonuses:read')
  const binding = ['lines of a payment run', context.scope.company.id, runId]
  const after = cursor === undefined ? undefined : (openCursor(binding, cursor)[0] as string)
  const found = await context.scope.read(async (scope) => {
    await requirePaymentRun(scope, runId)
    return await findLines(scope, runId, { after, limit: limit + 1 })
  })
  const lines = found.slice(0, limit)
  return { lines, nextCursor: found.length > limit ? sealCursor(binding, [lines.at(-1)!.userId]) : null }
}

/**
 * At most `limit` bonuses that a run pays or deducts, by user id, after a bonus; none of a void run. Throws NOT_FOUND;
 * PERMISSION_DENIED.
 */
export async function listRunBonuses(
  context: ServiceContext,
  page: { runId: string; link: RunLink; after?: BonusRow | undefined; limit: number },
): Promise<BonusRow[]> {
  authorize(context, 'bonuses:read')
  return await context.scope.read(async (scope) => {
    await requirePaymentRun(scope, page.runId)
    return await findBonuses(scope, page)
  })
}

/** A whole payment run. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function getWholeRun(context: ServiceContext, id: string): Promise<WholeRun> {
  authorize(context, 'bonuses:read')
  return await readWholeRun(context, id)
}
