import { findPartnerIds } from '@/db/queries/partner-search'
import {
  listPartners as findPage,
  sumBalancesOfPartners,
  sumPartners as findSums,
  type Partner,
  type PartnerBalance,
} from '@/db/queries/partners'
import { findLatestCurrency } from '@/db/queries/programs'
import { maxTotaled, toTotals, type Totals } from '@/domain/bounded-count'
import type { PartnerSort } from '@/domain/partner/partner'
import { authorize, type ServiceContext } from '@/server/context'
import { openCursor, sealCursor } from '@/server/services/paging'
import { requirePartner, withBalances } from './internal'
import { searchKeysOf } from './search-partners'

export type { Partner, PartnerBalance }

/** A search considers as many partners as match first: by id, by the beginning of the name or email address, then inside the name. */
const maxFound = 500

export interface ListPartners {
  /** What the user id or the email address begins with, or the name contains. */
  query?: string | undefined
  /** Only partners with this tag. */
  tag?: string | undefined
  sort: PartnerSort
  /** The currency of the orders by money; by default, that of the newest program. */
  currency?: string | undefined
  cursor?: string | undefined
  limit: number
}

/**
 * One page of the company's partners with their balances, and the cursor of the next page or null (docs/api-contract.md,
 * section 6). An order by money lists the partners who have earned in its currency. Throws INVALID_ARGUMENT for a cursor of
 * another list; PERMISSION_DENIED.
 */
export async function listPartners(
  context: ServiceContext,
  { query, tag, sort, currency, cursor, limit }: ListPartners,
): Promise<{ partners: Partner[]; nextCursor: string | null }> {
  authorize(context, 'partners:read')
  return await context.scope.read(async (scope) => {
    const isByMoney = sort === 'earned' || sort === 'owed'
    const ofOrder = isByMoney ? (currency ?? (await findLatestCurrency(scope))) : undefined
    const binding = ['partners', context.scope.company.id, sort, query, tag, ofOrder]
    const after = cursor === undefined ? undefined : openCursor(binding, cursor)
    if (isByMoney && ofOrder === undefined) return { partners: [], nextCursor: null }
    const userIds = query && (await findPartnerIds(scope, searchKeysOf(query), maxFound))
    if (userIds && userIds.length === 0) return { partners: [], nextCursor: null }
    const chosen = userIds || undefined
    const rows = await findPage(scope, {
      userIds: chosen,
      tag,
      sort,
      currency: ofOrder,
      after,
      limit: limit + 1,
    })
    const partners = await withBalances(scope, rows.slice(0, limit), context.now)
    const nextCursor = rows.length > limit ? sealCursor(binding, partners.at(-1)!.sortValues) : null
    return { partners, nextCursor }
  })
}

/** What partners have together: codes, uses, and what they have earned and are owed in each currency. */
export interface PartnerSums {
  count: number
  codesCount: number
  usedCount: number
  balances: { currency: string; earnedMinor: number; owedMinor: number }[]
}

/** What the partners of a search or tag have together, of the first `limit`; no row for none. Throws PERMISSION_DENIED. */
export async function sumPartners(
  context: ServiceContext,
  { query, tag }: Pick<ListPartners, 'query' | 'tag'>,
  limit = maxTotaled,
): Promise<Totals<PartnerSums>> {
  authorize(context, 'partners:read')
  return await context.scope.read(async (scope) => {
    const userIds = query ? await findPartnerIds(scope, searchKeysOf(query), maxFound) : undefined
    const selection = { userIds, tag }
    const from = tag === undefined ? 'newest' : 'first'
    const { rows, part } = toTotals(await findSums(scope, selection, limit), { limit, from })
    const balances = await sumBalancesOfPartners(scope, selection, limit)
    return {
      rows: rows.map(({ rowsCount, codesCount, usedCount }) => ({
        count: rowsCount,
        codesCount,
        usedCount,
        balances,
      })),
      part,
    }
  })
}

/** The company's partner with this user id, and their balances. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function getPartner(context: ServiceContext, userId: string): Promise<Partner> {
  authorize(context, 'partners:read')
  return await context.scope.read(async (scope) => {
    const [partner] = await withBalances(scope, [await requirePartner(scope, userId)], context.now)
    return partner!
  })
}
