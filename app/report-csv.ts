import { toDecimalMoney } from '@/domain/money'
import { noCounts, statsCounts } from '@/domain/stats/counts'
import { periodStartsOf } from '@/domain/stats/period'
import { costIn, othersOf, type StatsPeriod, type StatsTotal } from '@/domain/stats/report'
import type { ReportRange } from '@/domain/stats/report-range'
import type { StatsGrouping } from '@/domain/stats/rollups'
import type { ServiceContext } from '@/server/context'
import { getReport } from '@/server/services/stats/get-report'
import { listAsCsv, type ListCsv } from './list-csv'

/** A file has no more groups; their last line is that of the others together. */
const maxGroups = 10_000

interface Line {
  names: Record<string, string | null>
  total: StatsTotal
  previous: StatsTotal
}

/** The sums of a report by group, each beside the period before, as the texts of a CSV file. Throws PERMISSION_DENIED. */
export async function reportAsCsv(
  context: ServiceContext,
  range: ReportRange,
  groupBy: StatsGrouping,
): Promise<AsyncGenerator<string>> {
  const report = await getReport(context, range, { groupBy, limit: maxGroups })
  const lines: Line[] = report.groups.map((group) => ({
    names: { [groupBy]: group.key, name: group.name },
    total: group.total,
    previous: group.previous!,
  }))
  const rest = { names: { [groupBy]: null, name: 'Others' }, ...othersOf(report) }
  return linesAsCsv([groupBy, 'name'], report.more ? [...lines, rest] : lines)
}

/**
 * The sums of a report by day or month, each beside the same one of the period before; where that is longer, the last lines have no
 * day of the report. Throws PERMISSION_DENIED.
 */
export async function reportPeriodsAsCsv(
  context: ServiceContext,
  range: ReportRange,
): Promise<AsyncGenerator<string>> {
  const report = await getReport(context, range, { groupBy: 'category', limit: 1 })
  const starts = periodStartsOf(range.days, report.interval)
  const before = periodStartsOf(range.previousDays, report.interval)
  const none: StatsTotal = { ...noCounts, costs: [] }
  const sumsOf = (periods: readonly StatsPeriod[], from: string | undefined) =>
    periods.find((period) => period.from === from) ?? none
  const lines = Array.from({ length: Math.max(starts.length, before.length) }, (_, index) => ({
    names: { from: starts[index] ?? null, previousFrom: before[index] ?? null },
    total: sumsOf(report.periods, starts[index]),
    previous: sumsOf(report.previousPeriods, before[index]),
  }))
  return linesAsCsv(['from', 'previousFrom'], lines)
}

async function linesAsCsv(names: readonly string[], lines: readonly Line[]): Promise<AsyncGenerator<string>> {
  const currencies = new Set(
    lines
      .flatMap(({ total, previous }) => [total, previous].flatMap(({ costs }) => costs ?? []))
      .map(({ currency }) => currency),
  )
  const sums = {
    ...columnsOf('', ({ total }) => total, currencies),
    ...columnsOf('previous', ({ previous }) => previous, currencies),
  }
  const csv: ListCsv<Line> = {
    columns: {
      ...Object.fromEntries(names.map((name) => [name, (line: Line) => line.names[name] ?? null])),
      ...sums,
    },
    figures: ['from', 'previousFrom', ...Object.keys(sums)],
  }
  return listAsCsv(csv, { rows: lines, nextCursor: null }, () =>
    Promise.reject(new Error('there is one page')),
  )
}

/** The counts, and the cost in each currency: "approved", "costUSD", "previousApproved", "previousCostUSD". */
function columnsOf(prefix: string, of: (line: Line) => StatsTotal, currencies: Iterable<string>) {
  const named = (name: string) => (prefix ? `${prefix}${name[0]!.toUpperCase()}${name.slice(1)}` : name)
  return Object.fromEntries([
    ...statsCounts.map((count) => [named(count), (line: Line) => String(of(line)[count])] as const),
    ...[...currencies]
      .sort()
      .map(
        (currency) =>
          [
            named(`cost${currency}`),
            (line: Line) => toDecimalMoney({ currency, amountMinor: costIn(of(line), currency) }).value,
          ] as const,
      ),
  ])
}
