import {
  listAllStats,
  listGroupNames,
  listGroupStats,
  listTopGroups,
  type StatsSums,
} from '@/db/queries/stats'
import { invalidArgument } from '@/domain/errors'
import { statsCounts } from '@/domain/stats/counts'
import {
  daysBefore,
  periodsCountOf,
  periodStartOf,
  rangesOf,
  type Days,
  type StatsInterval,
} from '@/domain/stats/period'
import type { Stats, StatsPeriod, StatsTotal } from '@/domain/stats/report'
import { noGroup, type StatsGrouping } from '@/domain/stats/rollups'
import { requirePeriod } from '@/domain/time'
import { authorize, type ServiceContext } from '@/server/context'

const maxPeriods = 40_000

/**
 * What happened between two days of the company, both included, in all and by group; `comparing` also sums the period before.
 * Throws INVALID_ARGUMENT, also for more periods than can be listed at once; PERMISSION_DENIED.
 */
export async function getStats(
  context: ServiceContext,
  days: Days,
  options: { interval: StatsInterval; groupBy: StatsGrouping; comparing: boolean; limit: number },
): Promise<Stats> {
  authorize(context, 'referrals:read')
  const { interval, groupBy, comparing, limit } = options
  requirePeriod(days.from, days.to, ['from', 'to'])
  if (periodsCountOf(days, interval) * limit > maxPeriods)
    throw invalidArgument(
      'interval',
      'NOT_VALID',
      `must be longer, or from and to closer, or limit lower: at most ${maxPeriods} periods are listed, those of all groups together`,
    )
  const previousDays = comparing ? daysBefore(days) : null
  const ranges = rangesOf(groupBy, days)
  return await context.scope.read(async (scope) => {
    const found = await listTopGroups(scope, ranges, limit + 1)
    const keys = found.slice(0, limit)
    // Shorter intervals need the days of months, too.
    const fine = interval === 'month' ? ranges : [{ rollup: `${groupBy}_day` as const, ...days }]
    const byGroup = groupedBy(await listGroupStats(scope, fine, keys), ({ groupKey }) => groupKey)
    const before = previousDays ? await listGroupStats(scope, rangesOf(groupBy, previousDays), keys) : []
    const beforeByGroup = groupedBy(before, ({ groupKey }) => groupKey)
    const names = new Map<string, string | null>()
    for (const { groupKey, name } of await listGroupNames(scope, groupBy, keys)) names.set(groupKey, name)
    const overAll = (range: Days) => listAllStats(scope, rangesOf('category', range))
    const summary = (rows: StatsSums[], rowsBefore: StatsSums[]) => ({
      total: totalOf(rows),
      periods: periodsOf(rows, interval, days.from),
      previous: previousDays && totalOf(rowsBefore),
    })
    return {
      ...summary(await overAll(days), previousDays ? await overAll(previousDays) : []),
      previousDays,
      groups: keys.map((groupKey) => ({
        key: keyOf(groupBy, groupKey, names.get(groupKey) ?? null),
        name: names.get(groupKey) ?? null,
        ...summary(byGroup.get(groupKey) ?? [], beforeByGroup.get(groupKey) ?? []),
      })),
      more: found.length > limit,
    }
  })
}

/** The APIs speak of categories by name and of codes as they are written. */
function keyOf(grouping: StatsGrouping, groupKey: string, name: string | null): string | null {
  if (grouping === 'category' || grouping === 'code') return name
  return groupKey === noGroup ? null : groupKey
}

function periodsOf(rows: StatsSums[], interval: StatsInterval, from: string): StatsPeriod[] {
  const byPeriod = groupedBy(rows, ({ period }) => periodStartOf(period, interval, from))
  return [...byPeriod]
    .map(([start, ofPeriod]) => ({ from: start, ...totalOf(ofPeriod) }))
    .filter((period) => period.costs.length > 0 || statsCounts.some((count) => period[count] !== 0))
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

function totalOf(rows: StatsSums[]): StatsTotal {
  const total: StatsTotal = { visits: 0, started: 0, approved: 0, rejected: 0, reversed: 0, costs: [] }
  const costs = new Map<string, number>()
  for (const row of rows) {
    for (const count of statsCounts) total[count] += row[count]
    costs.set(row.currency, (costs.get(row.currency) ?? 0) + row.costMinor)
  }
  for (const [currency, amountMinor] of [...costs].sort())
    if (amountMinor) total.costs.push({ currency, amountMinor })
  return total
}
