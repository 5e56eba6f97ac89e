/** Pages of the company's referral codes. Keyset pagination: page 1,000 costs what page 1 costs. */
import { and, asc, desc, sql, type SQL } from 'drizzle-orm'
import { eq, gt, gte, lt, lte } from '@/db/comparisons'
import { bound, defineQueryByShape, filterNames, type Inputs } from '@/db/query'
import type { ReadScope } from '@/db/scope'
import { pickColumns } from '@/db/scoped-tables'
import { attentionTimes, type CodeAttention } from '@/domain/referral-code/attention'
import type { ReferralCodeState, ReferralCodeStatus } from '@/domain/referral-code/validity'
import { hasStatus, inState, needsAttention } from './referral-code-conditions'
import type { ReferralCodeRow } from './referral-codes'

export const referralCodeSorts = ['oldest', 'newest', 'most_used', 'code'] as const
export type ReferralCodeSort = (typeof referralCodeSorts)[number]

export interface ReferralCodeFilter {
  ownerId?: string | undefined
  category?: string | undefined
  /** The whole code, as a key. */
  codeKey?: string | undefined
  /** How the code begins, as a key. */
  codePrefix?: string | undefined
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

export interface ReferralCodePageRequest {
  filter: ReferralCodeFilter
  sort: ReferralCodeSort
  after?: ReferralCodePosition | undefined
  limit: number
  now: Date
}

type ColumnFilter = Omit<ReferralCodeFilter, 'state' | 'status' | 'attention'>

interface PageShape {
  filters: (keyof ColumnFilter)[]
  status: ReferralCodeStatus | undefined
  state: ReferralCodeState | undefined
  attention: CodeAttention | undefined
  sort: ReferralCodeSort
  isFirst: boolean
  limit: number
}

interface PageValues extends ColumnFilter {
  prefixEnd?: string | undefined
  now: Date
  soon: Date
  recent: Date
  afterPosition?: number | undefined
  afterUsedCount?: number | undefined
  afterCodeKey?: string | undefined
}

const referralCodePage = defineQueryByShape(
  (scope: ReadScope, inputs: Inputs<PageValues>, shape: PageShape) => {
    const { referralCodes } = scope.tables
    return scope.select(referralCodes, {
      ...pageSelection(scope, inputs, shape),
      fields: pickColumns(referralCodes, ['code', 'codeKey', 'ownerId', 'category', 'usedCount', 'position']),
    })
  },
)

/** One page of the company's codes with the fields that the APIs list. */
export async function listReferralCodes(scope: ReadScope, request: ReferralCodePageRequest) {
  return await scope.run(referralCodePage(shapeOf(request)), valuesOf(request))
}

const referralCodeRowPage = defineQueryByShape(
  (scope: ReadScope, inputs: Inputs<PageValues>, shape: PageShape) =>
    scope.select(scope.tables.referralCodes, pageSelection(scope, inputs, shape)),
)

/** One page of the company's codes as whole rows. */
export async function listReferralCodeRows(
  scope: ReadScope,
  request: ReferralCodePageRequest,
): Promise<ReferralCodeRow[]> {
  return await scope.run(referralCodeRowPage(shapeOf(request)), valuesOf(request))
}

function shapeOf({
  filter: { status, state, attention, ...filter },
  sort,
  after,
  limit,
}: ReferralCodePageRequest): PageShape {
  return { filters: filterNames(filter), status, state, attention, sort, isFirst: !after, limit }
}

function valuesOf({ filter, after, now }: ReferralCodePageRequest): PageValues {
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

function pageSelection(scope: ReadScope, inputs: Inputs<PageValues>, shape: PageShape) {
  const { filters, status, state, attention, sort, isFirst, limit } = shape
  const { referralCodes } = scope.tables
  const conditions: Record<keyof ColumnFilter, () => SQL> = {
    ownerId: () => eq(referralCodes.ownerId, inputs.ownerId),
    category: () => eq(referralCodes.category, inputs.category),
    codeKey: () => eq(referralCodes.codeKey, inputs.codeKey),
    codePrefix: () =>
      and(gte(referralCodes.codeKey, inputs.codePrefix), lt(referralCodes.codeKey, inputs.prefixEnd))!,
    createdFrom: () => gte(referralCodes.createdAt, inputs.createdFrom),
    createdTo: () => lte(referralCodes.createdAt, inputs.createdTo),
    // The literal lets SQLite use the partial index.
    programId: () => and(sql`program_id is not null`, eq(referralCodes.programId, inputs.programId))!,
  }
  return {
    where: and(
      ...filters.map((name) => conditions[name]()),
      status && hasStatus(status),
      state && inState(scope, state, inputs.now),
      attention && needs(scope, attention, inputs),
      isFirst ? undefined : comesAfter(scope, sort, inputs),
    ),
    orderBy: (startsFromFilter(shape) ? unindexedOrders : orders)[sort](scope),
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

const orders: Record<ReferralCodeSort, (scope: ReadScope) => SQL[]> = {
  oldest: ({ tables: { referralCodes } }) => [asc(referralCodes.position)],
  newest: ({ tables: { referralCodes } }) => [desc(referralCodes.position)],
  most_used: ({ tables: { referralCodes } }) => [desc(referralCodes.usedCount), desc(referralCodes.position)],
  code: ({ tables: { referralCodes } }) => [asc(referralCodes.codeKey)],
}

/**
 * Whether a filter's own index finds the codes. SQLite would rather read all codes along the index of the order, and so the
 * order is written in a form that no index covers.
 */
function startsFromFilter({ filters, attention, sort }: PageShape): boolean {
  return attention !== undefined || (sort === 'most_used' && filters.includes('programId'))
}

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

const mostUsedCodes = defineQueryByShape((scope: ReadScope, _inputs, { limit }: { limit: number }) => {
  const { referralCodes } = scope.tables
  const isUsed = gt(referralCodes.usedCount, 0)
  return scope.select(referralCodes, { where: isUsed, orderBy: orders.most_used(scope), limit })
})

/** The company's most used codes. */
export async function listMostUsedReferralCodes(scope: ReadScope, limit: number): Promise<ReferralCodeRow[]> {
  return await scope.run(mostUsedCodes({ limit }))
}
