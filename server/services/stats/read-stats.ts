import {
  listAllStats,
  listGroupNames,
  listGroupStats,
  listTopGroups,
  type StatsSums,
} from '@/db/queries/stats'
import type { ReadScope } from '@/db/scope'
import { noCounts, statsCounts, type StatsCount } from '@/domain/stats/counts'
import { periodStartOf, rangesOf, type Days, type StatsInterval } from '@/domain/stats/period'
import type { Stats, StatsPeriod, StatsSummary, StatsTotal } from '@/domain/stats/report'
import { noGroup, type StatsGrouping } from '@/domain/stats/rollups'

export interface StatsQuery {
  days: Days
  /** The period to compare with. */
  previousDays: Days | null
  interval: StatsInterval
}

export interface StatsGroups {
  groupBy: StatsGrouping
  limit: number
}

/** What the caller may see beside the counts. */
export interface StatsAccess {
  costs: boolean
  partnerNames: boolean
}

/** The sums of everything that happened in a period, and in the one before. */
export async function readSummary(
  scope: ReadScope,
  { days, previousDays, interval }: StatsQuery,
  access: StatsAccess,
): Promise<StatsSummary & Pick<Stats, 'previousPeriods'>> {
  const rows = await listAllStats(scope, { rollup: 'category_day', ...days })
  const before = previousDays ? await listAllStats(scope, { rollup: 'category_day', ...previousDays }) : []
  return {
    total: totalOf(rows, access),
    periods: periodsOf(rows, interval, days.from, access),
    previous: previousDays && totalOf(before, access),
    previousPeriods: previousDays ? periodsOf(before, interval, previousDays.from, access) : [],
  }
}

/** How often everything happened in a period. */
export async function readCounts(scope: ReadScope, days: Days): Promise<Record<StatsCount, number>> {
  const rows = await listAllStats(scope, { rollup: 'category_day', ...days })
  return totalOf(rows, { costs: false, partnerNames: false })
}

/** The sums of the `limit` groups with most approvals in a period, and whether there are more. */
export async function readGroups(
  scope: ReadScope,
  { days, previousDays, interval }: StatsQuery,
  { groupBy, limit }: StatsGroups,
  access: StatsAccess,
): Promise<Pick<Stats, 'groups' | 'more'>> {
  const ranges = rangesOf(groupBy, days)
  const found = await listTopGroups(scope, ranges, limit + 1)
  const keys = found.slice(0, limit)
  // Shorter intervals need the days of months, too.
  const fine = interval === 'month' ? ranges : [{ rollup: `${groupBy}_day` as const, ...days }]
  const rows = groupedBy(await listGroupStats(scope, fine, keys), ({ groupKey }) => groupKey)
  const before = groupedBy(
    previousDays ? await listGroupStats(scope, rangesOf(groupBy, previousDays), keys) : [],
    ({ groupKey }) => groupKey,
  )
  const names = new Map<string, string | null>()
  for (const { groupKey, name } of await listGroupNames(scope, groupBy, keys)) names.set(groupKey, name)
  const isNamed = groupBy !== 'partner' || access.partnerNames
  return {
    groups: keys.map((groupKey) => {
      const name = names.get(groupKey) ?? null
      const ofGroup = rows.get(groupKey) ?? []
      return {
        key: keyOf(groupBy, groupKey, name),
        name: isNamed ? name : null,
        total: totalOf(ofGroup, access),
        periods: periodsOf(ofGroup, interval, days.from, access),
        previous: previousDays && totalOf(before.get(groupKey) ?? [], access),
      }
    }),
    more: found.length > limit,
  }
}

/** The APIs speak of categories by name and of codes as they are written. */
function keyOf(grouping: StatsGrouping, groupKey: string, name: string | null): string | null {
  if (grouping === 'category' || grouping === 'code') return name
  return groupKey === noGroup ? null : groupKey
}

function periodsOf(
  rows: StatsSums[],
  interval: StatsInterval,
  from: string,
  access: StatsAccess,
): StatsPeriod[] {
  const byPeriod = groupedBy(rows, ({ period }) => periodStartOf(period, interval, from))
  return [...byPeriod]
    .map(([start, ofPeriod]) => ({ from: start, ...totalOf(ofPeriod, access) }))
    .filter((period) => period.costs?.length || statsCounts.some((count) => period[count] !== 0))
    .sort((one, other) => (one.from < other.from ? -1 : 1))
}

function groupedBy<Row>(rows: readonly Row[], keyOfRow: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOfRow(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

function totalOf(rows: StatsSums[], access: StatsAccess): StatsTotal {
  const counts = { ...noCounts }
  const costs = new Map<string, number>()
  for (const row of rows) {
    for (const count of statsCounts) counts[count] += row[count]
    costs.set(row.currency, (costs.get(row.currency) ?? 0) + row.costMinor)
  }
  const nonZero = [...costs]
    .sort()
    .flatMap(([currency, amountMinor]) => (amountMinor ? [{ currency, amountMinor }] : []))
  return { ...counts, costs: access.costs ? nonZero : null }
}
