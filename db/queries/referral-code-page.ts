/** The statement of one page of codes, by its filters and order. */
import { and, asc, desc, sql, type SQL } from 'drizzle-orm'
import { eq, gt, gte, lt, lte } from '@/db/comparisons'
import { bound, filterNames, type Inputs, type Query } from '@/db/query'
import type { ReadScope } from '@/db/scope'
import { attentionTimes, type CodeAttention } from '@/domain/referral-code/attention'
import type { ReferralCodeState, ReferralCodeStatus } from '@/domain/referral-code/validity'
import { categoryIdOf } from './categories'
import { hasStatus, inState, isInRange, needsAttention, type StoppedRange } from './referral-code-conditions'
import { contains, isAt } from './referral-code-search'
import { stoppedRangesOf } from './stopped-code-ranges'

export const referralCodeSorts = ['oldest', 'newest', 'most_used', 'code'] as const
export type ReferralCodeSort = (typeof referralCodeSorts)[number]

export interface PageFilter {
  ownerId?: string | undefined
  category?: string | undefined
  /** The whole code, as a key. */
  codeKey?: string | undefined
  /** How the code begins, as a key. */
  codePrefix?: string | undefined
  /** Codes that contain the text of which this is the `searchValue`. */
  contains?: string | undefined
  /** Codes at these positions, written as JSON. */
  positions?: string | undefined
  programId?: string | undefined
  createdFrom?: Date | undefined
  /** Inclusive. */
  createdTo?: Date | undefined
  status?: ReferralCodeStatus | undefined
  state?: ReferralCodeState | undefined
  attention?: CodeAttention | undefined
}

/** Where a page begins: the sort values of the last code before it. */
export interface ReferralCodePosition {
  position: number
  usedCount: number
  codeKey: string
}

export interface PageRequest {
  filter: PageFilter
  sort: ReferralCodeSort
  after?: ReferralCodePosition | undefined
  limit: number
  now: Date
}

type ColumnFilter = Omit<PageFilter, 'state' | 'status' | 'attention'>

export interface PageShape {
  filters: (keyof ColumnFilter)[]
  status: ReferralCodeStatus | undefined
  state: ReferralCodeState | undefined
  attention: CodeAttention | undefined
  sort: ReferralCodeSort
  isFirst: boolean
  limit: number
  /** The part of the codes in `state` that is read. */
  range?: StoppedRange['kind']
}

export interface PageValues extends ColumnFilter {
  rangeProgramId?: string
  rangeUsedCount?: number
  prefixEnd?: string | undefined
  now: Date
  soon: Date
  recent: Date
  afterPosition?: number | undefined
  afterUsedCount?: number | undefined
  afterCodeKey?: string | undefined
}

export type PageQuery<Row> = (shape: PageShape) => Query<ReadScope, PageValues, Row>

/**
 * Runs the query of a page. Codes that a limit or a program stops are read range by range, and merged: found among all
 * codes, they would take as long as there are codes.
 */
export async function runPage<Row extends ReferralCodePosition>(
  scope: ReadScope,
  page: PageQuery<Row>,
  request: PageRequest,
): Promise<Row[]> {
  const { filter, sort, limit, now } = request
  const whole = () => scope.run(page(shapeOf(request)), valuesOf(request))
  // The order by code would take one more index.
  if (!filter.state || sort === 'code') return await whole()
  const { state, programId } = filter
  const ranges = await stoppedRangesOf(scope, { state, programId }, sort === 'most_used', now)
  if (!ranges) return await whole()
  const rows: Row[] = []
  for (const range of ranges) {
    const ofRange = { ...request, after: startIn(range, request) }
    const values = { ...valuesOf(ofRange), ...('programId' in range && rangeValuesOf(range)) }
    rows.push(...(await scope.run(page({ ...shapeOf(ofRange), range: range.kind }), values)))
  }
  return rows.sort(comparisons[sort]).slice(0, limit)
}

/** Runs a query with the filter of a page, but not range by range. */
export async function runWindow<Row>(
  scope: ReadScope,
  window: PageQuery<Row>,
  request: PageRequest,
): Promise<Row[]> {
  return await scope.run(window(shapeOf(request)), valuesOf(request))
}

function rangeValuesOf({ programId, usedCount }: Exclude<StoppedRange, { kind: 'used_up' }>) {
  return { rangeProgramId: programId, rangeUsedCount: usedCount }
}

/** Where a page begins in a range. By number of uses, the codes with fewer begin after those with as many. */
function startIn(range: StoppedRange, { sort, after }: PageRequest): ReferralCodePosition | undefined {
  if (range.kind !== 'fewer_uses' || sort !== 'most_used') return after
  return after && after.usedCount < range.usedCount
    ? after
    : { usedCount: range.usedCount, position: 0, codeKey: '' }
}

/** How two codes follow each other in each order. */
export const comparisons: Record<
  ReferralCodeSort,
  (one: ReferralCodePosition, other: ReferralCodePosition) => number
> = {
  oldest: (one, other) => one.position - other.position,
  newest: (one, other) => other.position - one.position,
  most_used: (one, other) => other.usedCount - one.usedCount || other.position - one.position,
  code: (one, other) => (one.codeKey < other.codeKey ? -1 : Number(one.codeKey > other.codeKey)),
}

function shapeOf({
  filter: { status, state, attention, ...filter },
  sort,
  after,
  limit,
}: PageRequest): PageShape {
  return { filters: filterNames(filter), status, state, attention, sort, isFirst: !after, limit }
}

function valuesOf({ filter, after, now }: PageRequest): PageValues {
  return {
    ...filter,
    prefixEnd: filter.codePrefix === undefined ? undefined : `${filter.codePrefix}\u{10FFFF}`,
    now,
    ...attentionTimes(now),
    ...(after && {
      afterPosition: after.position,
      afterUsedCount: after.usedCount,
      afterCodeKey: after.codeKey,
    }),
  }
}

/** The codes of a page, for `select`. */
export function pageSelection(scope: ReadScope, inputs: Inputs<PageValues>, shape: PageShape) {
  const { filters, status, state, range, attention, sort, isFirst, limit } = shape
  const { referralCodes } = scope.tables
  const { now, rangeProgramId: programId, rangeUsedCount: usedCount } = inputs
  const conditions: Record<keyof ColumnFilter, () => SQL> = {
    ownerId: () => eq(referralCodes.ownerId, inputs.ownerId),
    category: () => eq(referralCodes.categoryId, categoryIdOf(scope, inputs.category)),
    codeKey: () => eq(referralCodes.codeKey, inputs.codeKey),
    codePrefix: () =>
      and(gte(referralCodes.codeKey, inputs.codePrefix), lt(referralCodes.codeKey, inputs.prefixEnd))!,
    contains: () => contains(scope, inputs.contains),
    positions: () => isAt(scope, inputs.positions),
    createdFrom: () => gte(referralCodes.createdAt, inputs.createdFrom),
    createdTo: () => lte(referralCodes.createdAt, inputs.createdTo),
    // The literal lets SQLite use the partial index.
    programId: () => and(sql`program_id is not null`, eq(referralCodes.programId, inputs.programId))!,
  }
  return {
    where: and(
      ...filters.map((name) => conditions[name]()),
      status && hasStatus(status),
      range
        ? isInRange(scope, range, { now, programId, usedCount })
        : state && inState(scope, state, inputs.now),
      attention && needs(scope, attention, inputs),
      isFirst ? undefined : comesAfter(scope, sort, inputs),
    ),
    orderBy: (attention || filters.includes('positions') ? unindexedOrders : orders)[sort](scope),
    limit,
  }
}

/** The index of what needs attention finds the positions, and these the codes: not the other way around. */
function needs(scope: ReadScope, attention: CodeAttention, inputs: Inputs<PageValues>): SQL {
  const { referralCodes } = scope.tables
  const { position } = referralCodes
  const alternatives = needsAttention(scope, attention, inputs)
  return sql`${position} in ${scope.subselectAny(referralCodes, position, alternatives)}`
}

/** The orders of pages. */
const orders: Record<ReferralCodeSort, (scope: ReadScope) => SQL[]> = {
  oldest: ({ tables: { referralCodes } }) => [asc(referralCodes.position)],
  newest: ({ tables: { referralCodes } }) => [desc(referralCodes.position)],
  most_used: ({ tables: { referralCodes } }) => [desc(referralCodes.usedCount), desc(referralCodes.position)],
  code: ({ tables: { referralCodes } }) => [asc(referralCodes.codeKey)],
}

/** Orders that no index covers: SQLite would rather read all codes along an index than find those that are asked for. */
const unindexedOrders: typeof orders = {
  ...orders,
  most_used: ({ tables: { referralCodes } }) => [
    desc(referralCodes.usedCount),
    desc(sql`${referralCodes.position} + 0`),
  ],
  code: ({ tables: { referralCodes } }) => [asc(sql`${referralCodes.codeKey} || ''`)],
}

function comesAfter(
  { tables: { referralCodes } }: ReadScope,
  sort: ReferralCodeSort,
  { afterPosition, afterUsedCount, afterCodeKey }: Inputs<PageValues>,
): SQL {
  const { position, usedCount, codeKey } = referralCodes
  switch (sort) {
    case 'oldest':
      return gt(position, afterPosition)
    case 'newest':
      return lt(position, afterPosition)
    case 'most_used':
      return sql`(${usedCount}, ${position}) < (${bound(usedCount, afterUsedCount)}, ${bound(position, afterPosition)})`
    case 'code':
      return gt(codeKey, afterCodeKey)
  }
}
