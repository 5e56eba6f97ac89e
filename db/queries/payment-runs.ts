import { and, asc, desc, inArray, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm'
import { comesAfter, eq, gt, lt, lte } from '@/db/comparisons'
import { bound, defineQuery, defineQueryByShape, type Inputs } from '@/db/query'
import type { Schema } from '@/db/schema'
import type { ReadScope, WriteScope } from '@/db/scope'
import { columnsOf, pickColumns } from '@/db/scoped-tables'
import { together } from '@/db/together'
import type { PaymentRunState } from '@/domain/payment-run/payment-run'
import { recoverable, type BonusRow } from './bonuses'

export type PaymentRunRow = Schema['paymentRuns']['$inferSelect']
export type PaymentRunLineRow = Schema['paymentRunLines']['$inferSelect']

/** Adds a draft without lines. */
export async function insertPaymentRun(
  scope: WriteScope,
  draft: Pick<
    PaymentRunRow,
    'id' | 'currency' | 'payableBefore' | 'netRecoverable' | 'userIds' | 'createdAt'
  >,
): Promise<void> {
  const empty = { bonusesCount: 0, grossMinor: 0, recoveredMinor: 0, droppedCount: 0 }
  await scope.insert(scope.tables.paymentRuns, { ...draft, ...empty, state: 'draft' })
}

const runById = defineQuery((scope: ReadScope, { id }: Inputs<{ id: string }>) => {
  const { paymentRuns } = scope.tables
  return scope.select(paymentRuns, { where: eq(paymentRuns.id, id), limit: 1 })
})

/** The company's payment run with this id. */
export async function findPaymentRun(scope: ReadScope, id: string): Promise<PaymentRunRow | undefined> {
  return await scope.first(runById, { id })
}

const runPage = defineQueryByShape(
  (
    scope: ReadScope,
    inputs: Inputs<{ state?: PaymentRunState | undefined; before?: string | undefined }>,
    { hasState, isFirst, limit }: { hasState: boolean; isFirst: boolean; limit: number },
  ) => {
    const { paymentRuns } = scope.tables
    return scope.select(paymentRuns, {
      where: and(
        hasState ? eq(paymentRuns.state, inputs.state) : undefined,
        isFirst ? undefined : lt(paymentRuns.id, inputs.before),
      ),
      orderBy: [desc(paymentRuns.id)],
      limit,
    })
  },
)

/** One page of the company's payment runs, newest first, older than the one with the id `before`. */
export async function listPaymentRuns(
  scope: ReadScope,
  given: { state?: PaymentRunState | undefined; before?: string | undefined; limit: number },
): Promise<PaymentRunRow[]> {
  const { state, before, limit } = given
  const query = runPage({ hasState: state !== undefined, isFirst: before === undefined, limit })
  return await scope.run(query, { state, before })
}

const runTotals = defineQueryByShape(
  (
    scope: ReadScope,
    inputs: Inputs<{ state?: PaymentRunState | undefined }>,
    { hasState, limit }: { hasState: boolean; limit: number },
  ) => {
    const { paymentRuns } = scope.tables
    const { id, state, currency, grossMinor, recoveredMinor } = paymentRuns
    return scope.selectTotals(paymentRuns, {
      where: hasState ? eq(state, inputs.state) : undefined,
      orderBy: [desc(id)],
      limit,
      matches: undefined,
      groups: { currency, state },
      sums: { totalMinor: sql`${grossMinor} - ${recoveredMinor}` },
    })
  },
)

/** What payment runs pay by currency and state, of the newest `limit`. */
export async function sumPaymentRuns(scope: ReadScope, state: PaymentRunState | undefined, limit: number) {
  return await scope.run(runTotals({ hasState: state !== undefined, limit }), { state })
}

const unsettledRuns = defineQuery((scope: ReadScope, { before }: Inputs<{ before: Date }>) => {
  const { paymentRuns } = scope.tables
  return scope.select(paymentRuns, {
    where: and(sql`settled_at is null`, or(sql`state <> 'draft'`, lt(paymentRuns.createdAt, before))),
    orderBy: [asc(paymentRuns.id)],
    limit: 20,
  })
})

/** Paid and void runs whose bonuses have not all followed yet, and drafts from before a time: the first 20. */
export async function listUnsettledRuns(scope: ReadScope, before: Date): Promise<PaymentRunRow[]> {
  return await scope.run(unsettledRuns, { before })
}

/** Marks a settled draft that has bonuses, and the total `totalMinor` if it is given, as paid. Returns whether there was one. */
export async function markRunPaid(
  scope: WriteScope,
  id: string,
  payment: Pick<PaymentRunRow, 'reference' | 'paidAt' | 'markedPaidAt'>,
  totalMinor?: number,
): Promise<boolean> {
  const { paymentRuns } = scope.tables
  const { grossMinor, recoveredMinor } = paymentRuns
  const where = and(
    eq(paymentRuns.id, id),
    eq(paymentRuns.state, 'draft'),
    isNotNull(paymentRuns.settledAt),
    gt(paymentRuns.bonusesCount, 0),
    totalMinor === undefined ? undefined : sql`${grossMinor} - ${recoveredMinor} = ${totalMinor}`,
  )
  const updated = await scope
    .update(paymentRuns, { ...payment, state: 'paid', settledAt: null }, where)
    .execute()
  return updated.length > 0
}

/**
 * Marks a run as void: a draft, or a settled one that was marked as paid after `paidAfter` and has no bonus that was recovered
 * since. Returns whether there was one.
 */
export async function markRunVoid(
  scope: WriteScope,
  id: string,
  { paidAfter, ...given }: { paidAfter: Date; voidedAt: Date; voidReason: string },
): Promise<boolean> {
  const { paymentRuns } = scope.tables
  const isVoidable = and(
    eq(paymentRuns.state, 'paid'),
    isNotNull(paymentRuns.settledAt),
    gt(paymentRuns.markedPaidAt, paidAfter),
    sql`not exists ${recoveredOf(scope, id)}`,
  )
  const where = and(eq(paymentRuns.id, id), or(eq(paymentRuns.state, 'draft'), isVoidable))
  const updated = await scope
    .update(paymentRuns, { ...given, state: 'void', settledAt: null }, where)
    .execute()
  return updated.length > 0
}

function recoveredOf(scope: ReadScope, runId: string): SQL {
  const { bonuses } = scope.tables
  const where = and(eq(bonuses.paymentRunId, runId), sql`recovered_at is not null`)
  return scope.subselect(bonuses, bonuses.id, where, 1)
}

/** Marks a run as settled in this state. Returns whether it was not yet. */
export async function markRunSettled(
  scope: WriteScope,
  { id, state }: Pick<PaymentRunRow, 'id' | 'state'>,
  settledAt: Date,
): Promise<boolean> {
  const { paymentRuns } = scope.tables
  const where = and(eq(paymentRuns.id, id), eq(paymentRuns.state, state), isNull(paymentRuns.settledAt))
  return (await scope.update(paymentRuns, { settledAt }, where).execute()).length > 0
}

/** What is added to the line of a user, or taken from it if negative. */
export interface LineChange {
  userId: string
  bonusesCount: number
  grossMinor: number
  recoveredMinor: number
}

/** Inserts the new sums, not the changes: the check constraint is tested before the conflict is found. */
const lineChange = defineQuery((scope: WriteScope, inputs: Inputs<LineChange & { runId: string }>) => {
  const { paymentRunLines: lines } = scope.tables
  const { runId, userId } = inputs
  const own = and(eq(lines.runId, runId), eq(lines.userId, userId))
  const sumOf = (name: Exclude<keyof LineChange, 'userId'>) =>
    sql`coalesce((${scope.subselect(lines, lines[name], own)}), 0) + ${bound(lines[name], inputs[name])}`
  const excluded = (name: Exclude<keyof LineChange, 'userId'>) =>
    sql`excluded.${sql.identifier(lines[name].name)}`
  return scope.upsert(
    lines,
    {
      runId,
      userId,
      bonusesCount: sumOf('bonusesCount'),
      grossMinor: sumOf('grossMinor'),
      recoveredMinor: sumOf('recoveredMinor'),
    },
    [lines.companyId, lines.runId, lines.userId],
    {
      bonusesCount: excluded('bonusesCount'),
      grossMinor: excluded('grossMinor'),
      recoveredMinor: excluded('recoveredMinor'),
    },
  )
})

/**
 * Changes lines of a run and its sums with them. A line that is left without bonuses goes. Throws the driver's check violation
 * when a line would be negative.
 */
export async function changeLines(
  scope: WriteScope,
  runId: string,
  changes: readonly LineChange[],
): Promise<void> {
  const { paymentRuns, paymentRunLines: lines } = scope.tables
  const sumOf = (name: Exclude<keyof LineChange, 'userId'>) =>
    changes.reduce((sum, change) => sum + change[name], 0)
  const sums = {
    bonusesCount: sql`${paymentRuns.bonusesCount} + ${sumOf('bonusesCount')}`,
    grossMinor: sql`${paymentRuns.grossMinor} + ${sumOf('grossMinor')}`,
    recoveredMinor: sql`${paymentRuns.recoveredMinor} + ${sumOf('recoveredMinor')}`,
  }
  const isLeft = changes.filter(({ bonusesCount }) => bonusesCount < 0).map(({ userId }) => userId)
  await together(
    ...changes.map((change) => scope.run(lineChange, { runId, ...change })),
    scope.update(paymentRuns, sums, eq(paymentRuns.id, runId)).execute(),
  )
  if (isLeft.length > 0)
    await scope
      .delete(lines, and(eq(lines.runId, runId), inArray(lines.userId, isLeft), eq(lines.bonusesCount, 0))!)
      .execute()
}

/** Adds one to the bonuses that left a run. */
export async function countDropped(scope: WriteScope, runId: string): Promise<void> {
  const { paymentRuns } = scope.tables
  const droppedCount = sql`${paymentRuns.droppedCount} + 1`
  await scope.update(paymentRuns, { droppedCount }, eq(paymentRuns.id, runId)).execute()
}

export interface ListedRunLine extends Omit<PaymentRunLineRow, 'companyId'> {
  isPartner: boolean
  /** Of a partner who has one. */
  displayName: string | null
}

/** One page of the lines of a run by user id, after the one of `after`. */
export async function listRunLines(
  scope: ReadScope,
  runId: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<ListedRunLine[]> {
  const { paymentRunLines: lines, partners } = scope.tables
  const { companyId: _, ...fields } = columnsOf(lines)
  return await scope
    .select(lines, {
      fields: { ...fields, isPartner: sql<boolean>`${partners.userId} is not null`.mapWith(Boolean) },
      leftJoin: {
        table: partners,
        on: eq(partners.userId, lines.userId),
        fields: { displayName: partners.displayName },
      },
      where: and(eq(lines.runId, runId), after === undefined ? undefined : gt(lines.userId, after)),
      orderBy: [asc(lines.userId)],
      limit,
    })
    .execute()
}

/** The newest payment runs that have a line of a user, each with what the user is paid in it. */
export async function listRunsOf(scope: ReadScope, userId: string, limit: number) {
  const { paymentRuns, paymentRunLines: lines } = scope.tables
  const rows = await scope
    .select(lines, {
      fields: {
        id: lines.runId,
        totalMinor: sql<number>`${lines.grossMinor} - ${lines.recoveredMinor}`.mapWith(Number),
      },
      leftJoin: {
        table: paymentRuns,
        on: eq(paymentRuns.id, lines.runId),
        fields: pickColumns(paymentRuns, ['state', 'currency', 'paidAt', 'reference']),
      },
      where: eq(lines.userId, userId),
      orderBy: [desc(lines.runId)],
      limit,
    })
    .execute()
  return rows as (Pick<PaymentRunRow, 'id' | 'state' | 'currency' | 'paidAt' | 'reference'> & {
    totalMinor: number
  })[]
}

/** The line of a user in a run. */
export async function findRunLine(
  scope: ReadScope,
  runId: string,
  userId: string,
): Promise<PaymentRunLineRow | undefined> {
  const { paymentRunLines: lines } = scope.tables
  const where = and(eq(lines.runId, runId), eq(lines.userId, userId))
  const [line] = await scope.select(lines, { where, limit: 1 }).execute()
  return line
}

/** Deletes a draft for which no bonus was collected. Returns whether there was one. */
export async function deleteEmptyDraft(scope: WriteScope, id: string): Promise<boolean> {
  const { paymentRuns } = scope.tables
  const isEmpty = and(eq(paymentRuns.state, 'draft'), eq(paymentRuns.bonusesCount, 0))
  const where = and(eq(paymentRuns.id, id), isEmpty, isNull(paymentRuns.settledAt))!
  return (await scope.delete(paymentRuns, where).execute()).length > 0
}

/** How a bonus belongs to a run: it is paid by it, or deducted in it. */
export type RunLink = 'paymentRunId' | 'recoveryRunId'

/** One page of the bonuses of a run by beneficiary and position, after a bonus. */
export async function listRunBonuses(
  scope: ReadScope,
  {
    link,
    runId,
    after,
    limit,
  }: { link: RunLink; runId: string; after?: BonusRow | undefined; limit: number },
): Promise<BonusRow[]> {
  const { bonuses } = scope.tables
  const order = [bonuses.beneficiaryId, bonuses.position]
  const where = and(
    eq(bonuses[link], runId),
    after && comesAfter(order, [after.beneficiaryId, after.position]),
  )
  return await scope.select(bonuses, { where, orderBy: order.map((column) => asc(column)), limit }).execute()
}

/** At most `limit` of the bonuses that a run deducts from what a user is paid. */
export async function listRunRecoveriesOf(
  scope: ReadScope,
  runId: string,
  userId: string,
  limit: number,
): Promise<BonusRow[]> {
  const { bonuses } = scope.tables
  const where = and(eq(bonuses.recoveryRunId, runId), eq(bonuses.beneficiaryId, userId))
  return await scope.select(bonuses, { where, limit }).execute()
}

/** Links at most `limit` payable bonuses that have no run to a draft. Returns them. */
export async function claimPayable(
  scope: WriteScope,
  { id: paymentRunId, currency, payableBefore, userIds }: PaymentRunRow,
  limit: number,
): Promise<Pick<BonusRow, 'beneficiaryId' | 'amountMinor' | 'bookedAt'>[]> {
  const { bonuses } = scope.tables
  // Worded as the partial indexes are.
  const isFree = and(
    eq(bonuses.currency, currency),
    lte(bonuses.payableAt, payableBefore),
    sql`paid_at is null and reversed_at is null and payment_run_id is null`,
    userIds ? inArray(bonuses.beneficiaryId, userIds) : undefined,
  )
  const slice = sql`${bonuses.id} in ${scope.subselect(bonuses, bonuses.id, isFree, limit)}`
  const { beneficiaryId, amountMinor, bookedAt } = bonuses
  return await scope
    .update(bonuses, { paymentRunId }, slice, { beneficiaryId, amountMinor, bookedAt })
    .execute()
}

/** Sets when the first bonus of a draft was booked, if it is earlier than that of those before. */
export async function setFirstBooked(scope: WriteScope, runId: string, firstBookedAt: Date): Promise<void> {
  const { paymentRuns } = scope.tables
  const isEarlier = or(isNull(paymentRuns.firstBookedAt), gt(paymentRuns.firstBookedAt, firstBookedAt))
  await scope.update(paymentRuns, { firstBookedAt }, and(eq(paymentRuns.id, runId), isEarlier)).execute()
}

/** At most `limit` recoverable bonuses of a user that no run deducts, the smallest first. */
export async function listDeductible(
  scope: ReadScope,
  { userId, currency, limit }: { userId: string; currency: string; limit: number },
): Promise<BonusRow[]> {
  const { bonuses } = scope.tables
  const where = and(
    eq(bonuses.beneficiaryId, userId),
    eq(bonuses.currency, currency),
    recoverable(scope),
    isNull(bonuses.recoveryRunId),
  )
  return await scope.select(bonuses, { where, orderBy: [asc(bonuses.amountMinor)], limit }).execute()
}

/** What a run changes in its bonuses. */
type RunFields = Partial<
  Pick<BonusRow, RunLink | 'recoveredAt' | 'paymentReference'> & {
    paidAt: Date | SQL | null
    voidsCount: SQL
  }
>

/** Changes a slice of bonuses. Returns them. */
export async function changeBonuses(
  scope: WriteScope,
  ids: readonly string[],
  fields: RunFields,
): Promise<BonusRow[]> {
  if (ids.length === 0) return []
  const { bonuses } = scope.tables
  return await scope.update(bonuses, fields, inArray(bonuses.id, [...ids])).execute()
}

/** Marks a slice of bonuses as paid, each not before it was payable. Returns them. */
export async function payBonusesOfRun(
  scope: WriteScope,
  slice: readonly BonusRow[],
  { paidAt, paymentReference }: { paidAt: Date; paymentReference: string | null },
): Promise<BonusRow[]> {
  const { payableAt } = scope.tables.bonuses
  const idsOf = (isLater: boolean) =>
    slice.filter((bonus) => bonus.payableAt! > paidAt === isLater).map(({ id }) => id)
  return [
    ...(await changeBonuses(scope, idsOf(false), { paidAt, paymentReference })),
    ...(await changeBonuses(scope, idsOf(true), { paidAt: sql`${payableAt}`, paymentReference })),
  ]
}

/** Voids what a run booked for a slice of bonuses, which it then links no more. Returns them. */
export async function voidBonuses(
  scope: WriteScope,
  ids: readonly string[],
  link: RunLink,
): Promise<BonusRow[]> {
  const { voidsCount } = scope.tables.bonuses
  const before =
    link === 'paymentRunId'
      ? { paymentRunId: null, paidAt: null, paymentReference: null }
      : { recoveryRunId: null, recoveredAt: null }
  return await changeBonuses(scope, ids, { ...before, voidsCount: sql`${voidsCount} + 1` })
}
