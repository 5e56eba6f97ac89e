/** Whole tables, page by page, to recompute the totals that are stored beside them. */
import { setImmediate } from 'node:timers/promises'
import { and, asc, inArray, isNull, isNotNull, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { comesAfter, eq } from '@/db/comparisons'
import type { ReadScope } from '@/db/scope'
import { columnsOf, type OpaqueTable, type RowOf } from '@/db/scoped-tables'
import type { StatsRollup } from '@/domain/stats/rollups'
import type { ReferralBonusRow } from './bonuses'

const rowsPerPage = 2_000

/** All codes of the company, by id. */
export function streamReferralCodes(scope: ReadScope) {
  return streamRows(scope, scope.tables.referralCodes, ['id'])
}

/** All referrals of the company, by id. */
export function streamReferrals(scope: ReadScope) {
  return streamRows(scope, scope.tables.referrals, ['id'])
}

/** All referrals of the company with their bonuses, by the id of their code. */
export function streamReferralsByCode(scope: ReadScope) {
  return streamReferralsWithBonuses(scope, 'referralCodeId')
}

/** All referrals of the company with their bonuses, by the user id of their partner. */
export function streamReferralsByReferrer(scope: ReadScope) {
  return streamReferralsWithBonuses(scope, 'referrerId')
}

async function* streamReferralsWithBonuses(scope: ReadScope, parent: 'referralCodeId' | 'referrerId') {
  const { referrals, bonuses } = scope.tables
  for await (const page of streamPages(scope, referrals, [parent, 'position'])) {
    const ids = page.map(({ id }) => id)
    const where = inArray(bonuses.referralId, ids)
    const rows = (await scope.select(bonuses, { where }).execute()) as ReferralBonusRow[]
    const byReferral = new Map<string, ReferralBonusRow[]>()
    for (const row of rows) byReferral.set(row.referralId, [...(byReferral.get(row.referralId) ?? []), row])
    for (const referral of page) yield { ...referral, bonuses: byReferral.get(referral.id) ?? [] }
  }
}
export type StoredReferral =
  ReturnType<typeof streamReferralsByCode> extends AsyncGenerator<infer Row> ? Row : never

/** All bonuses of the company, by id. */
export function streamBonuses(scope: ReadScope) {
  return streamRows(scope, scope.tables.bonuses, ['id'])
}

/** All bonuses of referrals, by the id of their referral. */
export function streamBonusesByReferral(scope: ReadScope) {
  const { bonuses } = scope.tables
  const rows = streamRows(scope, bonuses, ['referralId', 'side'], isNotNull(bonuses.referralId))
  return rows as AsyncGenerator<ReferralBonusRow>
}

/** All ledger entries of the company, by the id of their bonus. */
export function streamLedgerEntries(scope: ReadScope) {
  return streamRows(scope, scope.tables.ledgerEntries, ['bonusId', 'step', 'sequence', 'account'])
}

/** The stored numbers of counted referrals for each partner and program. */
export function streamReferrerCounts(scope: ReadScope) {
  return streamRows(scope, scope.tables.programReferrers, ['programId', 'referrerId'])
}

/** The stored uses by code and day, by the id of the code. */
export function streamReferralCodeUsage(scope: ReadScope) {
  return streamRows(scope, scope.tables.referralCodeUsage, ['referralCodeId', 'day'])
}

/** The stored visits of share pages by code and day, by the id of the code. */
export function streamVisits(scope: ReadScope) {
  return streamRows(scope, scope.tables.referralCodeVisits, ['referralCodeId', 'day'])
}

/** The stored totals of reports in one rollup, by the key of their group. */
export function streamStats(scope: ReadScope, rollup: StatsRollup) {
  const { stats } = scope.tables
  return streamRows(scope, stats, ['groupKey', 'period', 'currency'], eq(stats.rollup, rollup))
}

/** All categories of the company, by id. */
export function streamCategories(scope: ReadScope) {
  return streamRows(scope, scope.tables.categories, ['id'])
}

/** The stored uses by day and category. */
export function streamUsageTotals(scope: ReadScope) {
  return streamRows(scope, scope.tables.usageTotals, ['day', 'categoryId'])
}

/** The stored totals of categories. */
export function streamCategoryTotals(scope: ReadScope) {
  return streamRows(scope, scope.tables.categoryTotals, ['categoryId'])
}

/** All codes of the company, by the user id of their owner. */
export function streamReferralCodesByOwner(scope: ReadScope) {
  return streamRows(scope, scope.tables.referralCodes, ['ownerId', 'position'])
}

/** All bonuses of the company, by the user id of their beneficiary. */
export function streamBonusesByBeneficiary(scope: ReadScope) {
  return streamRows(scope, scope.tables.bonuses, ['beneficiaryId', 'position'])
}

/** All bonuses and deductions of the company without a referral, by the user id of their beneficiary. */
export function streamManualEntries(scope: ReadScope) {
  const { bonuses } = scope.tables
  return streamRows(scope, bonuses, ['beneficiaryId', 'position'], isNull(bonuses.referralId))
}

/** All partners with their stored totals, by user id. */
export function streamPartners(scope: ReadScope) {
  return streamRows(scope, scope.tables.partners, ['userId'])
}

/** The stored balances of beneficiaries, by user id. */
export function streamBeneficiaryBalances(scope: ReadScope) {
  return streamRows(scope, scope.tables.beneficiaryBalances, ['beneficiaryId', 'currency'])
}

/** All payment runs of the company, by id. */
export function streamPaymentRuns(scope: ReadScope) {
  return streamRows(scope, scope.tables.paymentRuns, ['id'])
}

/** All lines of payment runs, by the id of the run. */
export function streamPaymentRunLines(scope: ReadScope) {
  return streamRows(scope, scope.tables.paymentRunLines, ['runId', 'userId'])
}

/** All rows of one table that match, in the order of a key, which an index must cover. */
async function* streamRows<O extends OpaqueTable>(
  scope: ReadScope,
  table: O,
  key: (keyof RowOf<O> & string)[],
  where?: SQL,
): AsyncGenerator<RowOf<O>> {
  for await (const page of streamPages(scope, table, key, where)) yield* page
}

async function* streamPages<O extends OpaqueTable>(
  scope: ReadScope,
  table: O,
  key: (keyof RowOf<O> & string)[],
  where?: SQL,
): AsyncGenerator<RowOf<O>[]> {
  const all: Record<string, PgColumn> = columnsOf(table)
  const columns = key.map((name) => all[name]!)
  for (let after: RowOf<O> | undefined; ;) {
    const isAfter =
      after &&
      comesAfter(
        columns,
        key.map((name) => after![name]),
      )
    const rows = await scope
      .select(table, {
        where: and(where, isAfter),
        orderBy: columns.map((column) => asc(column)),
        limit: rowsPerPage,
      })
      .execute()
    yield rows
    if (rows.length < rowsPerPage) return
    after = rows.at(-1)
    // SQLite answers synchronously: without a pause, the event loop would be blocked until the last page.
    await setImmediate()
  }
}
