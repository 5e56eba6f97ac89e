/** Whole tables, page by page, to recompute the totals that are stored beside them. */
import { setImmediate } from 'node:timers/promises'
import { asc } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { comesAfter } from '@/db/comparisons'
import type { ReadScope } from '@/db/scope'
import { columnsOf, type OpaqueTable, type RowOf } from '@/db/scoped-tables'
import { listBonuses, type ListedBonus } from './bonuses'
import { listReferralCodeRows } from './referral-code-pages'
import { type ReferralCodeRow } from './referral-codes'
import { listReferrals } from './referral-pages'
import { type ReferralRow } from './referrals'

const rowsPerPage = 2_000

/** All codes of the company, oldest first. */
export function streamReferralCodes(scope: ReadScope) {
  return pages<ReferralCodeRow>((after) =>
    listReferralCodeRows(scope, {
      filter: {},
      sort: 'oldest',
      after: after && { ...after, codeKey: '' },
      limit: rowsPerPage,
      now: new Date(0),
    }),
  )
}

/** All referrals of the company, oldest first. */
export function streamReferrals(scope: ReadScope) {
  return pages<ReferralRow>((after) =>
    listReferrals(scope, { filter: {}, sort: 'oldest', after, limit: rowsPerPage }),
  )
}

/** All bonuses of the company, oldest first. */
export function streamBonuses(scope: ReadScope) {
  return pages<ListedBonus>((after) =>
    listBonuses(scope, {
      filter: {},
      sort: 'oldest',
      afterPosition: after?.position,
      limit: rowsPerPage,
      now: new Date(0),
    }),
  )
}

/** All ledger entries of the company, grouped by bonus. */
export function streamLedgerEntries(scope: ReadScope) {
  return streamRows(scope, scope.tables.ledgerEntries, ['bonusId', 'step', 'account'])
}

/** The stored numbers of counted referrals for each partner and program. */
export function streamReferrerCounts(scope: ReadScope) {
  return streamRows(scope, scope.tables.programReferrers, ['programId', 'referrerId'])
}

/** The stored uses by code and day. */
export function streamReferralCodeUsage(scope: ReadScope) {
  return streamRows(scope, scope.tables.referralCodeUsage, ['referralCodeId', 'day'])
}

/** The stored uses by day and category. */
export function streamUsageTotals(scope: ReadScope) {
  return streamRows(scope, scope.tables.usageTotals, ['day', 'category'])
}

/** The stored totals of categories. */
export function streamCategoryTotals(scope: ReadScope) {
  return streamRows(scope, scope.tables.categoryTotals, ['category'])
}

/** All rows of one table, in the order of its key. */
function streamRows<O extends OpaqueTable>(scope: ReadScope, table: O, key: (keyof RowOf<O> & string)[]) {
  const all: Record<string, PgColumn> = columnsOf(table)
  const columns = key.map((name) => all[name]!)
  return pages<RowOf<O>>(async (after) => {
    const values = after && key.map((name) => after[name])
    const where = values && comesAfter(columns, values)
    return await scope
      .select(table, { where, orderBy: columns.map((column) => asc(column)), limit: rowsPerPage })
      .execute()
  })
}

async function* pages<Row>(find: (after: Row | undefined) => Promise<Row[]>): AsyncGenerator<Row> {
  for (let after: Row | undefined; ;) {
    const rows = await find(after)
    yield* rows
    if (rows.length < rowsPerPage) return
    after = rows.at(-1)
    // SQLite answers synchronously: without a pause, the event loop would be blocked until the last page.
    await setImmediate()
  }
}
