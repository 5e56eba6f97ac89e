/** Pages of the company's referrals. */
import { and, asc, desc, sql, type SQL } from 'drizzle-orm'
import { eq, gt, gte, lt } from '@/db/comparisons'
import { bound, defineQueryByShape, filterNames, type Inputs } from '@/db/query'
import type { ReadScope } from '@/db/scope'
import type { ReferralState } from '@/domain/referral/referral'
import type { ReferralRow } from './referrals'

export interface ReferralFilter {
  refereeId?: string | undefined
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
}

interface ReferralPageRequest {
  filter: ReferralFilter
  sort: 'oldest' | 'newest'
  after?: { position: number; createdAt: Date } | undefined
  limit: number
}

interface PageShape {
  filters: (keyof ReferralFilter)[]
  sort: ReferralPageRequest['sort']
  isFirst: boolean
  limit: number
}
type PageInputs = Inputs<ReferralFilter & { afterPosition?: number; afterCreatedAt?: Date }>

const referralPage = defineQueryByShape((scope: ReadScope, inputs: PageInputs, shape: PageShape) =>
  scope.select(scope.tables.referrals, pageSelection(scope, inputs, shape)),
)

/**
 * One page of the company's referrals by position. With a time range, by creation time instead: that index finds the range
 * among millions of rows.
 */
export async function listReferrals(
  scope: ReadScope,
  { filter, sort, after, limit }: ReferralPageRequest,
): Promise<ReferralRow[]> {
  const query = referralPage({ filters: filterNames(filter), sort, isFirst: !after, limit })
  const values = {
    ...filter,
    ...(after && { afterPosition: after.position, afterCreatedAt: after.createdAt }),
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
  filter: Pick<ReferralFilter, 'state' | 'held' | 'referralCodeId'>,
  max: number,
): Promise<number> {
  const query = referralPositions({ filters: filterNames(filter), sort: 'newest', isFirst: true, limit: max })
  return (await scope.run(query, filter)).length
}

function pageSelection(
  { tables: { referrals } }: ReadScope,
  inputs: PageInputs,
  { filters, sort, isFirst, limit }: PageShape,
) {
  const { position, createdAt } = referrals
  const byTime = filters.includes('from') || filters.includes('before')
  const [order, isBeyond, operator] = sort === 'oldest' ? [asc, gt, sql`>`] : [desc, lt, sql`<`]
  const conditions: Record<keyof ReferralFilter, () => SQL> = {
    refereeId: () => eq(referrals.refereeId, inputs.refereeId),
    referrerId: () => eq(referrals.referrerId, inputs.referrerId),
    referralCodeId: () => eq(referrals.referralCodeId, inputs.referralCodeId),
    programId: () => and(sql`program_id is not null`, eq(referrals.programId, inputs.programId))!,
    category: () => eq(referrals.category, inputs.category),
    state: () => eq(referrals.state, inputs.state),
    held: () => sql`held_for is not null`,
    from: () => gte(createdAt, inputs.from),
    before: () => lt(createdAt, inputs.before),
  }
  const comesAfter = () =>
    byTime
      ? sql`(${createdAt}, ${position}) ${operator} (${bound(createdAt, inputs.afterCreatedAt)}, ${bound(position, inputs.afterPosition)})`
      : isBeyond(position, inputs.afterPosition)
  return {
    where: and(...filters.map((name) => conditions[name]()), isFirst ? undefined : comesAfter()),
    orderBy: [...(byTime ? [order(createdAt)] : []), order(position)],
    limit,
  }
}
