import { sumReferralCodes as findSums } from '@/db/queries/referral-code-pages'
import { listCategoryTotals } from '@/db/queries/usage'
import type { ReadScope } from '@/db/scope'
import { maxTotaled, toTotals, type Totals } from '@/domain/bounded-count'
import { authorize, type ServiceContext } from '@/server/context'
import { toFilter, type ListReferralCodes } from './list-referral-codes'

export interface ReferralCodeSums {
  count: number
  usedCount: number
}

type Filter = Pick<ListReferralCodes, 'userId' | 'category' | 'programId' | 'state' | 'attention'>

/**
 * The number and uses of the codes of a filter: from the totals that are kept, if it asks for all codes or a category; otherwise of
 * the first `limit` that are read. No row for none. Throws PERMISSION_DENIED.
 */
export async function sumReferralCodes(
  context: ServiceContext,
  filter: Filter,
  limit = maxTotaled,
): Promise<Totals<ReferralCodeSums>> {
  authorize(context, 'referral_codes:read')
  return await context.scope.read(async (scope) => {
    const kept = await keptSums(scope, filter)
    if (kept) return { rows: kept.count > 0 ? [kept] : [], part: null }
    const read = await findSums(scope, toFilter(filter), context.now, limit)
    const { rows, part } = toTotals(read, { limit, from: 'newest' })
    return { rows: rows.map(({ rowsCount, usedCount }) => ({ count: rowsCount, usedCount })), part }
  })
}

/** The totals of categories; undefined when they do not answer the filter. */
async function keptSums(
  scope: ReadScope,
  { category, ...others }: Filter,
): Promise<ReferralCodeSums | undefined> {
  if (Object.values(others).some((value) => value !== undefined)) return undefined
  const totals = await listCategoryTotals(scope)
  const sums = { count: 0, usedCount: 0 }
  for (const total of totals)
    if (category === undefined || total.category === category) {
      sums.count += total.codesCount
      sums.usedCount += total.usedCount
    }
  return sums
}
