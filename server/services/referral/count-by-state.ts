import { findPartner, sumPartners } from '@/db/queries/partners'
import { findReferralCodeByKey } from '@/db/queries/referral-codes'
import { countReferralsByState, type ReferralFilter } from '@/db/queries/referral-pages'
import type { ReadScope } from '@/db/scope'
import { maxTotaled, toTotals, type Totals } from '@/domain/bounded-count'
import { codeKeyOf } from '@/domain/referral-code/code'
import { referralStates, type ReferralState } from '@/domain/referral/referral'
import { authorize, type ServiceContext } from '@/server/context'
import type { ListReferrals } from './list-referrals'

export interface ReferralCount {
  state: ReferralState
  count: number
}

/**
 * How many referrals of a filter are in each state: from the counts of partners, if it asks for all referrals, a state or a
 * partner; otherwise of the first `limit` that are read. Throws PERMISSION_DENIED, also for `identityHash` without permission to read
 * identity checks.
 */
export async function countByState(
  context: ServiceContext,
  { code, filter }: Pick<ListReferrals, 'code' | 'filter'>,
  limit = maxTotaled,
): Promise<Totals<ReferralCount>> {
  authorize(context, 'referrals:read')
  if (filter.identityHash !== undefined) authorize(context, 'kyc:read')
  return await context.scope.read(async (scope) => {
    const kept = code === undefined ? await keptCounts(scope, filter, limit) : undefined
    if (kept) return { rows: kept, part: null }
    const referralCodeId =
      code === undefined ? undefined : (await findReferralCodeByKey(scope, codeKeyOf(code)))?.id
    if (code !== undefined && referralCodeId === undefined) return { rows: [], part: null }
    const read = await countReferralsByState(scope, { ...filter, referralCodeId }, limit)
    const { rows, part } = toTotals(read, { limit, from: 'newest' })
    return { rows: rows.map(({ state, rowsCount }) => ({ state, count: rowsCount })), part }
  })
}

/** The counts of a partner, or of all partners together; undefined when they do not answer the filter. */
async function keptCounts(
  scope: ReadScope,
  { referrerId, state, ...others }: ReferralFilter,
  limit: number,
): Promise<ReferralCount[] | undefined> {
  if (Object.values(others).some((value) => value !== undefined)) return undefined
  const counts =
    referrerId === undefined ? await countsOfAll(scope, limit) : await findPartner(scope, referrerId)
  return (
    counts &&
    referralStates
      .filter((each) => state === undefined || each === state)
      .map((each) => ({ state: each, count: counts[`${each}Count`] }))
  )
}

async function countsOfAll(scope: ReadScope, limit: number) {
  const { rows, part } = toTotals(await sumPartners(scope, {}, limit), { limit, from: 'newest' })
  return part ? undefined : rows[0]
}
