import { and, asc, desc, inArray, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm'
import { eq, gt, lt, lte } from '@/db/comparisons'
import { defineQuery, defineQueryByShape, filterNames, type Input, type Inputs } from '@/db/query'
import type { ReadScope, WriteScope } from '@/db/scope'
import { columnsOf } from '@/db/scoped-tables'
import type { BonusKind, BonusSide, BonusState } from '@/domain/bonus/bonus'

const bonusById = defineQuery((scope: ReadScope, { id }: Inputs<{ id: string }>) => {
  const { bonuses } = scope.tables
  return scope.select(bonuses, { where: eq(bonuses.id, id), limit: 1 })
})

/** The company's bonus with this id. */
export async function findBonus(scope: ReadScope, id: string) {
  return await scope.first(bonusById, { id })
}
export type BonusRow = NonNullable<Awaited<ReturnType<typeof findBonus>>>

const bonusesOfReferral = defineQuery((scope: ReadScope, { referralId }: Inputs<{ referralId: string }>) => {
  const { bonuses } = scope.tables
  return scope.select(bonuses, { where: eq(bonuses.referralId, referralId), orderBy: [desc(bonuses.side)] })
})

/** The bonuses of one referral, at most one for each side. */
export async function listBonusesOfReferral(
  scope: ReadScope,
  referralId: string,
): Promise<ReferralBonusRow[]> {
  return (await scope.run(bonusesOfReferral, { referralId })) as ReferralBonusRow[]
}

export type NewBonusRow = Omit<BonusRow, 'companyId' | 'position' | keyof typeof noStepsYet>
/** A bonus that a referral earned. */
export type ReferralBonusRow = BonusRow & { referralId: string; payableAt: Date }

/** A new bonus with what it holds about its steps. */
export type BookedBonusRow = NewBonusRow & typeof noStepsYet

/** What a bonus holds about its steps when it is booked. */
export const noStepsYet = {
  paidAt: null,
  reversedAt: null,
  recoveredAt: null,
  paymentReference: null,
  paymentRunId: null,
  recoveryRunId: null,
  voidsCount: 0,
  reversedDay: null,
} as const

/** Adds bonuses at the next positions. Throws the driver's unique violation when a referral has one for the same side. */
export async function insertBonuses(scope: WriteScope, rows: readonly NewBonusRow[]): Promise<void> {
  await scope.insertAll(scope.tables.bonuses, rows, { column: 'position' })
}

/**
 * Marks a bonus as paid if it is payable at `now` and in no payment run. Returns the updated bonus, or undefined when it is
 * not.
 */
export async function markBonusPaid(
  scope: WriteScope,
  id: string,
  now: Date,
  paymentReference: string | null,
): Promise<BonusRow | undefined> {
  const { bonuses } = scope.tables
  const isPayable = and(
    eq(bonuses.id, id),
    isNull(bonuses.paidAt),
    isNull(bonuses.reversedAt),
    isNull(bonuses.paymentRunId),
    lte(bonuses.payableAt, now),
  )
  const [row] = await scope.update(bonuses, { paidAt: now, paymentReference }, isPayable).execute()
  return row
}

/**
 * Marks a bonus as reversed; a deduction only if it has not come back and no payment run deducts it. Returns the updated bonus,
 * or undefined when it was reversed before or cannot be. `reversedDay` is the day for reports of a manual entry.
 */
export async function markBonusReversed(
  scope: WriteScope,
  id: string,
  now: Date,
  reversedDay: string | null = null,
): Promise<BonusRow | undefined> {
  const { bonuses } = scope.tables
  const isOutstanding = and(isNull(bonuses.recoveredAt), isNull(bonuses.recoveryRunId))
  const where = and(
    eq(bonuses.id, id),
    isNull(bonuses.reversedAt),
    or(isNotNull(bonuses.payableAt), isOutstanding),
  )
  const [row] = await scope.update(bonuses, { reversedAt: now, reversedDay }, where).execute()
  return row
}

/**
 * Marks a bonus as recovered. Returns the updated bonus, or undefined when there is nothing to recover or a payment run deducts
 * it.
 */
export async function markBonusRecovered(
  scope: WriteScope,
  id: string,
  now: Date,
): Promise<BonusRow | undefined> {
  const { bonuses } = scope.tables
  const [row] = await scope
    .update(
      bonuses,
      { recoveredAt: now },
      and(eq(bonuses.id, id), recoverable(scope), isNull(bonuses.recoveryRunId)),
    )
    .execute()
  return row
}

/** Takes at most `limit` bonuses whose hold has ended and is not announced, so that no other call takes them. Oldest first. */
export async function takePayableAnnouncements(
  scope: WriteScope,
  now: Date,
  limit: number,
): Promise<BonusRow[]> {
  const { bonuses } = scope.tables
  const due = scope.subselect(bonuses, bonuses.id, lte(bonuses.announcePayableAt, now), limit)
  const taken = await scope
    .update(bonuses, { announcePayableAt: null }, sql`${bonuses.id} in ${due}`)
    .execute()
  return taken.sort((one, other) => one.position - other.position)
}

export interface BonusFilter {
  state?: BonusState | undefined
  kind?: BonusKind | undefined
  side?: BonusSide | undefined
  beneficiaryId?: string | undefined
  programId?: string | undefined
  currency?: string | undefined
  referralId?: string | undefined
  /** Only bonuses that were paid and then reversed, and deductions, as long as they are not recovered. */
  recoverable?: true | undefined
}

interface BonusPageRequest {
  filter: BonusFilter
  sort: 'oldest' | 'newest'
  afterPosition?: number | undefined
  limit: number
  now: Date
}

type ColumnFilter = Omit<BonusFilter, 'state' | 'kind' | 'recoverable'>

/** The part of a filter that is a query's shape. */
export interface BonusShape {
  filters: (keyof ColumnFilter)[]
  state: BonusState | undefined
  kind: BonusKind | undefined
  recoverable: true | undefined
}
export type BonusInputs = Inputs<ColumnFilter & { now: Date }>

export function bonusShapeOf({ state, kind, recoverable, ...filter }: BonusFilter): BonusShape {
  return { filters: filterNames(filter), state, kind, recoverable }
}

/** The bonuses that match a filter. */
export function matchingBonuses(scope: ReadScope, inputs: BonusInputs, shape: BonusShape): SQL | undefined {
  const { filters, state, kind } = shape
  const { bonuses } = scope.tables
  return and(
    ...filters.map((name) => eq(bonuses[name], inputs[name])),
    state && inState(scope, state, inputs.now),
    kind && ofKind[kind],
    shape.recoverable && recoverable(scope),
  )
}

const bonusPage = defineQueryByShape(
  (
    scope: ReadScope,
    inputs: Inputs<ColumnFilter & { afterPosition?: number | undefined; now: Date }>,
    shape: BonusShape & { sort: BonusPageRequest['sort']; isFirst: boolean; limit: number },
  ) => {
    const { bonuses, referrals } = scope.tables
    const { companyId: _, ...fields } = columnsOf(bonuses)
    const { sort, isFirst, limit } = shape
    const [order, isBeyond] = sort === 'oldest' ? [asc, gt] : [desc, lt]
    return scope.select(bonuses, {
      fields,
      leftJoin: {
        table: referrals,
        on: eq(referrals.id, bonuses.referralId),
        fields: { code: referrals.code, refereeId: referrals.refereeId },
      },
      where: and(
        matchingBonuses(scope, inputs, shape),
        isFirst ? undefined : isBeyond(bonuses.position, inputs.afterPosition),
      ),
      orderBy: [order(bonuses.position)],
      limit,
    })
  },
)

/** One page of the company's bonuses by position, each with the code of its referral. */
export async function listBonuses(
  scope: ReadScope,
  { filter, sort, afterPosition, limit, now }: BonusPageRequest,
): Promise<ListedBonus[]> {
  const query = bonusPage({ ...bonusShapeOf(filter), sort, isFirst: afterPosition === undefined, limit })
  return (await scope.run(query, { ...filter, afterPosition, now })) as ListedBonus[]
}

/** A bonus with the code and the referred user of its referral; both are null for a manual entry. */
export type ListedBonus = Omit<BonusRow, 'companyId'> & { code: string | null; refereeId: string | null }

/** What was paid and then reversed, or deducted, and has not come back: worded as the partial index is. */
export function recoverable({ tables: { bonuses } }: ReadScope): SQL {
  const { payableAt, paidAt, reversedAt, recoveredAt } = bonuses
  const isReversed = sql`${paidAt} is not null and ${reversedAt} is not null`
  const isDeducted = sql`${payableAt} is null and ${reversedAt} is null`
  return sql`${recoveredAt} is null and (${isReversed} or ${isDeducted})`
}

/** The kinds of domain/bonus/bonus.ts as conditions, worded as the partial index of manual entries is. */
const ofKind: Record<BonusKind, SQL> = {
  referral: sql`referral_id is not null`,
  manual: sql`referral_id is null and payable_at is not null`,
  deduction: sql`referral_id is null and payable_at is null`,
}

/** The states of domain/bonus/bonus.ts as conditions, worded as the partial indexes that serve them are. */
export function inState({ tables: { bonuses } }: ReadScope, state: BonusState, now: Input<Date>): SQL {
  const { referralId, paidAt, reversedAt, recoveredAt, payableAt } = bonuses
  const open = sql`${paidAt} is null and ${reversedAt} is null`
  const conditions: Record<BonusState, SQL> = {
    on_hold: and(open, gt(payableAt, now))!,
    payable: and(open, lte(payableAt, now))!,
    paid: sql`${paidAt} is not null and ${recoveredAt} is null`,
    reversed: sql`${reversedAt} is not null and (${paidAt} is null or ${recoveredAt} is not null)`,
    deducted: sql`${referralId} is null and ${payableAt} is null and ${reversedAt} is null`,
  }
  return conditions[state]
}

const onHold = defineQuery((scope: ReadScope, { currency, now }: Inputs<{ currency: string; now: Date }>) => {
  const { bonuses } = scope.tables
  return scope.select(bonuses, {
    fields: { amountMinor: sql<number>`coalesce(sum(${bonuses.amountMinor}), 0)`.mapWith(Number) },
    // A run chooses only what is payable. Worded as the partial index is.
    where: and(
      inState(scope, 'on_hold', now),
      eq(bonuses.currency, currency),
      sql`${bonuses.paymentRunId} is null`,
    ),
  })
})

/** The amount on hold at `now` in one currency, in minor units: the part of the liability that cannot be paid yet. */
export async function sumOnHold(scope: ReadScope, currency: string, now: Date): Promise<number> {
  const sum = await scope.first(onHold, { currency, now })
  return sum!.amountMinor
}

const recoverableSums = defineQueryByShape(
  (scope: ReadScope, _: Inputs<object>, { limit }: { limit: number }) => {
    const { fields, groupBy } = recoverableSum(scope)
    const orderBy = [desc(fields.amountMinor)]
    return scope.select(scope.tables.bonuses, { fields, where: recoverable(scope), groupBy, orderBy, limit })
  },
)

function recoverableSum({ tables: { bonuses } }: ReadScope) {
  const { beneficiaryId, currency } = bonuses
  const amountMinor = sql<number>`sum(${bonuses.amountMinor})`.mapWith(Number)
  return { fields: { beneficiaryId, currency, amountMinor }, groupBy: [beneficiaryId, currency] }
}

/** What is recoverable from each beneficiary in each currency, in minor units, the greatest first. */
export async function listRecoverableSums(scope: ReadScope, limit: number) {
  return await scope.run(recoverableSums({ limit }))
}

/** What is recoverable from these beneficiaries in each currency, in minor units. */
export async function listRecoverableSumsOf(scope: ReadScope, beneficiaryIds: readonly string[]) {
  const { bonuses } = scope.tables
  const where = and(recoverable(scope), inArray(bonuses.beneficiaryId, beneficiaryIds))
  return await scope.select(bonuses, { ...recoverableSum(scope), where }).execute()
}

/** Erases the reasons of a beneficiary's manual entries, `limit` at most, and returns how many. */
export async function eraseReasonsOf(
  scope: WriteScope,
  beneficiaryId: string,
  limit: number,
): Promise<number> {
  const { bonuses } = scope.tables
  const { id, reason } = bonuses
  const isManual = and(eq(bonuses.beneficiaryId, beneficiaryId), sql`referral_id is null`)
  const where = and(isManual, isNotNull(reason))!
  return await scope.updateSlice(bonuses, { reason: null }, { key: [id], where, limit })
}
