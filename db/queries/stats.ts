import { and, inArray, isNull, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { eq, gte, lte } from '@/db/comparisons'
import { together } from '@/db/together'
import type { Schema } from '@/db/schema'
import type { ReadScope, WriteScope } from '@/db/scope'
import { statsCounts } from '@/domain/stats/counts'
import type { Days } from '@/domain/stats/period'
import type { StatsGrouping, StatsRollup } from '@/domain/stats/rollups'

export type StatsRow = Schema['stats']['$inferSelect']
export type NewStatsRow = Omit<Schema['stats']['$inferInsert'], 'companyId'>

/** Adds to the totals of reports. No two rows may be of the same group, period and currency. */
export async function addToStats(scope: WriteScope, rows: readonly NewStatsRow[]): Promise<void> {
  await scope.addAll(scope.tables.stats, rows, {
    key: ['rollup', 'groupKey', 'period', 'currency'],
    added: [...statsCounts, 'costMinor'],
  })
}

/** Those of some referrals with bonuses that are all paid, as `isPaid` in domain/stats/counts.ts says. */
export async function listPaidReferrals(scope: ReadScope, ids: readonly string[]) {
  const { referrals, bonuses } = scope.tables
  const isUnpaid = and(eq(bonuses.referralId, referrals.id), isNull(bonuses.paidAt))
  const where = and(
    inArray(referrals.id, [...ids]),
    sql`not exists ${scope.subselect(bonuses, bonuses.id, isUnpaid)}`,
  )
  return await scope.select(referrals, { where }).execute()
}

/** Adds at most `limit` totals of a category to those of another one, deletes them, and returns how many. */
export async function moveCategoryStats(
  scope: WriteScope,
  from: string,
  into: string,
  limit: number,
): Promise<number> {
  const { stats } = scope.tables
  const { rollup, groupKey, period, currency } = stats
  const where = and(eq(rollup, 'category_day'), eq(groupKey, from))!
  const moved = await scope.takeSlice(stats, { key: [rollup, groupKey, period, currency], where, limit })
  await addToStats(
    scope,
    moved.map(({ companyId: _, ...row }) => ({ ...row, groupKey: into })),
  )
  return moved.length
}

export type StatsRange = Days & { rollup: StatsRollup }

/** The keys of the groups with most approvals, then most started and most visits, then in the order of their keys. */
export async function listTopGroups(
  scope: ReadScope,
  ranges: readonly StatsRange[],
  limit: number,
): Promise<string[]> {
  const { stats } = scope.tables
  const { groupKey, approved, started, visits } = stats
  const rows = await scope
    .selectGreatest(stats, {
      field: groupKey,
      sums: [approved, started, visits],
      alternatives: ranges.map((range) => isWithin(stats, range)),
      limit,
    })
    .execute()
  return rows.map(({ field }) => field as string)
}

/** The sums of groups by stored period and currency: each count is the sum over all currencies. */
export async function listGroupStats(
  scope: ReadScope,
  ranges: readonly StatsRange[],
  groupKeys: readonly string[],
) {
  if (!groupKeys.length) return []
  const { stats } = scope.tables
  const { groupKey, period, currency } = stats
  const rows = await together(
    ...ranges.map((range) =>
      scope
        .select(stats, {
          fields: { groupKey, period, currency, ...sums(stats) },
          where: and(isWithin(stats, range), inArray(groupKey, groupKeys as string[])),
          groupBy: [groupKey, period, currency],
        })
        .execute(),
    ),
  )
  return rows.flat()
}

/** The sums of all groups by stored period and currency. */
export async function listAllStats(scope: ReadScope, range: StatsRange) {
  const { stats } = scope.tables
  const { period, currency } = stats
  return await scope
    .select(stats, {
      fields: { period, currency, ...sums(stats) },
      where: isWithin(stats, range),
      groupBy: [period, currency],
    })
    .execute()
}
export type StatsSums = Awaited<ReturnType<typeof listAllStats>>[number]

/** The names of groups by their keys, and the keys that the API has for them. A group without a row is left out. */
export async function listGroupNames(
  scope: ReadScope,
  grouping: StatsGrouping,
  groupKeys: readonly string[],
): Promise<{ groupKey: string; name: string | null }[]> {
  if (!groupKeys.length) return []
  const { categories, programs, partners, referralCodes } = scope.tables
  const keys = groupKeys as string[]
  const select = <Name extends PgColumn>(
    table: Parameters<ReadScope['select']>[0],
    groupKey: PgColumn,
    name: Name,
  ) => scope.select(table, { fields: { groupKey, name }, where: inArray(groupKey, keys) }).execute()
  const rows = await {
    category: () => select(categories, categories.id, categories.name),
    program: () => select(programs, programs.id, programs.name),
    partner: () => select(partners, partners.userId, partners.displayName),
    code: () => select(referralCodes, referralCodes.id, referralCodes.code),
  }[grouping]()
  return rows as { groupKey: string; name: string | null }[]
}

type StatsTable = ReadScope['tables']['stats']

function isWithin({ rollup, period }: StatsTable, { rollup: name, from, to }: StatsRange): SQL {
  return and(eq(rollup, name), gte(period, from), lte(period, to))!
}

function sums(stats: StatsTable) {
  const { visits, started, approved, paid, rejected, reversed, costMinor } = stats
  return {
    visits: sum(visits),
    started: sum(started),
    approved: sum(approved),
    paid: sum(paid),
    rejected: sum(rejected),
    reversed: sum(reversed),
    costMinor: sum(costMinor),
  }
}

function sum(column: PgColumn) {
  return sql<number>`sum(${column})`.mapWith(Number)
}
