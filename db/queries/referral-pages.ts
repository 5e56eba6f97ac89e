/** Pages of the company's referrals. */
import { and, asc, desc, sql, type SQL } from 'drizzle-orm'
import { eq, gt, gte, lt } from '@/db/comparisons'
import { bound, defineQueryByShape, filterNames, type Inputs } from '@/db/query'
import type { ReadScope } from '@/db/scope'
import type { ReferralState } from '@/domain/referral/referral'
import { categoryIdOf } from './categories'
import { referralFields, type ReferralRow } from './referrals'

export interface ReferralFilter {
  refereeId?: string | undefined
  /** The keyed hash of the referred user's name or email address. */
  identityHash?: string | undefined
  referrerId?: string | undefined
  referralCodeId?: string | undefined
  programId?: string | undefined
  category?: string | undefined
  state?: ReferralState | undefined
  /** Only pending referrals that are held for review. */
  held?: true | undefined
  /** Created at this time or later. */
  from?: Date | undefined
  /** Created before this time. */
  before?: Date | undefined
  /** Approved, rejected or expired at this time or later. */
  decidedFrom?: Date | undefined
  /** Approved, rejected or expired before this time. */
  decidedBefore?: Date | undefined
}

interface ReferralPageRequest {
  filter: ReferralFilter
  sort: 'oldest' | 'newest'
  after?: Pick<ReferralRow, 'position' | 'createdAt' | 'decidedAt'> | undefined
  limit: number
}

interface PageShape {
  filters: (keyof ReferralFilter)[]
  state: ReferralState | undefined
  sort: ReferralPageRequest['sort']
  isFirst: boolean
  limit: number
}
type PageInputs = Inputs<ReferralFilter & { afterPosition?: number; afterTime?: Date | null }>

const referralPage = defineQueryByShape((scope: ReadScope, inputs: PageInputs, shape: PageShape) =>
  scope.select(scope.tables.referrals, {
    ...pageSelection(scope, inputs, shape),
    fields: referralFields(scope),
  }),
)

/** The time that pages with this filter are in the order of: the index on it finds the range among millions of rows. */
function orderingTime(filters: (keyof ReferralFilter)[]): 'createdAt' | 'decidedAt' | undefined {
  if (filters.includes('from') || filters.includes('before')) return 'createdAt'
  return filters.includes('decidedFrom') || filters.includes('decidedBefore') ? 'decidedAt' : undefined
}

/** One page of the company's referrals by position. With a time range, by that time instead. */
export async function listReferrals(
  scope: ReadScope,
  { filter, sort, after, limit }: ReferralPageRequest,
): Promise<ReferralRow[]> {
  const filters = filterNames(filter)
  const query = referralPage({ filters, state: filter.state, sort, isFirst: !after, limit })
  const values = {
    ...filter,
    ...(after && { afterPosition: after.position, afterTime: after[orderingTime(filters) ?? 'createdAt'] }),
  }
  return (await scope.run(query, values)) as ReferralRow[]
}

const referralPositions = defineQueryByShape((scope: ReadScope, inputs: PageInputs, shape: PageShape) => {
  const { position } = scope.tables.referrals
  return scope.select(scope.tables.referrals, {
    ...pageSelection(scope, inputs, shape),
    fields: { position },
  })
})

/** How many referrals match the filter, counted up to `max`. */
export async function countReferrals(
  scope: ReadScope,
  filter: Pick<ReferralFilter, 'state' | 'held' | 'before' | 'referralCodeId'>,
  max: number,
): Promise<number> {
  const query = referralPositions({
    filters: filterNames(filter),
    state: filter.state,
    sort: 'newest',
    isFirst: true,
    limit: max,
  })
  return (await scope.run(query, filter)).length
}

// Literals, not parameters, so that SQLite can use the partial index of pending referrals.
const stateLiterals: Record<ReferralState, SQL> = {
  pending: sql`'pending'`,
  approved: sql`'approved'`,
  rejected: sql`'rejected'`,
  expired: sql`'expired'`,
  reversed: sql`'reversed'`,
}

/** The referrals that match a filter, `filters` being the names of what it sets. */
function matchingReferrals(
  scope: ReadScope,
  inputs: PageInputs,
  { filters, state }: Pick<PageShape, 'filters' | 'state'>,
): SQL | undefined {
  const { referrals, kycVerifications } = scope.tables
  const { position, createdAt, decidedAt } = referrals
  const conditions: Record<keyof ReferralFilter, () => SQL> = {
    refereeId: () => eq(referrals.refereeId, inputs.refereeId),
    identityHash: () => {
      const { userId, emailHash, nameHash } = kycVerifications
      const alternatives = [emailHash, nameHash].map((column) => eq(column, inputs.identityHash))
      const isSame = sql`${referrals.refereeId} in ${scope.subselectAny(kycVerifications, userId, alternatives)}`
      // By position, the order of pages: with users alone, SQLite would read all referrals in this order.
      return sql`${position} in (${scope.subselect(referrals, position, isSame)})`
    },
    referrerId: () => eq(referrals.referrerId, inputs.referrerId),
    referralCodeId: () => eq(referrals.referralCodeId, inputs.referralCodeId),
    programId: () => and(sql`program_id is not null`, eq(referrals.programId, inputs.programId))!,
    category: () => eq(referrals.categoryId, categoryIdOf(scope, inputs.category)),
    state: () => sql`${referrals.state} = ${stateLiterals[state!]}`,
    held: () => sql`held_for is not null`,
    from: () => gte(createdAt, inputs.from),
    before: () => lt(createdAt, inputs.before),
    decidedFrom: () => gte(decidedAt, inputs.decidedFrom),
    decidedBefore: () => lt(decidedAt, inputs.decidedBefore),
  }
  return and(...filters.map((name) => conditions[name]()))
}

function pageSelection(scope: ReadScope, inputs: PageInputs, shape: PageShape) {
  const { filters, sort, isFirst, limit } = shape
  const { referrals } = scope.tables
  const { position } = referrals
  const timeName = orderingTime(filters)
  const time = timeName && referrals[timeName]
  const [order, isBeyond, operator] = sort === 'oldest' ? [asc, gt, sql`>`] : [desc, lt, sql`<`]
  const comesAfter = () =>
    time
      ? sql`(${time}, ${position}) ${operator} (${bound(time, inputs.afterTime)}, ${bound(position, inputs.afterPosition)})`
      : isBeyond(position, inputs.afterPosition)
  return {
    where: and(matchingReferrals(scope, inputs, shape), isFirst ? undefined : comesAfter()),
    orderBy: [...(time ? [order(time)] : []), order(position)],
    limit,
  }
}

/**
 * The part of a filter that finds the window of the totals, the first that is set: the rows of one index, among them probably many
 * that match.
 */
function windowFiltersOf({ filters, state }: Pick<PageShape, 'filters' | 'state'>) {
  const groups: (keyof ReferralFilter)[][] = [
    ['refereeId'],
    ['identityHash'],
    ['referralCodeId'],
    ['referrerId'],
    ['held'],
    ...(state === 'pending' ? [['state' as const]] : []),
    ['from', 'before'],
    ['decidedFrom', 'decidedBefore'],
    ['programId'],
    ['category'],
    ['state'],
  ]
  const group = groups.find((names) => names.some((name) => filters.includes(name))) ?? []
  return filters.filter((name) => group.includes(name))
}

const referralTotals = defineQueryByShape(
  (scope: ReadScope, inputs: PageInputs, shape: Pick<PageShape, 'filters' | 'state'> & { limit: number }) => {
    const window = { ...shape, filters: windowFiltersOf(shape), sort: 'newest' as const, isFirst: true }
    const { referrals } = scope.tables
    return scope.selectTotals(referrals, {
      ...pageSelection(scope, inputs, window),
      matches: matchingReferrals(scope, inputs, shape),
      groups: { state: referrals.state },
      sums: {},
    })
  },
)

/** How many referrals that match a filter are in each state, among the first `limit` of the window that is read. */
export async function countReferralsByState(scope: ReadScope, filter: ReferralFilter, limit: number) {
  const query = referralTotals({ filters: filterNames(filter), state: filter.state, limit })
  return await scope.run(query, filter)
}
