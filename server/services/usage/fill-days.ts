import { periodStartOf, periodStartsOf, type Days, type StatsInterval } from '@/domain/stats/period'

export interface DayUsage {
  /** YYYY-MM-DD */
  day: string
  usedCount: number
}

/** The uses of every day of a range, including days without uses. */
export function fillDays(range: readonly string[], usage: readonly DayUsage[]): DayUsage[] {
  const byDay = new Map(usage.map(({ day, usedCount }) => [day, usedCount]))
  return range.map((day) => ({ day, usedCount: byDay.get(day) ?? 0 }))
}

/** The uses of every day or month of a range, named by its first day, including those without uses. */
export function fillPeriods(days: Days, interval: StatsInterval, usage: readonly DayUsage[]): DayUsage[] {
  const byPeriod = new Map<string, number>()
  for (const { day, usedCount } of usage) {
    const start = periodStartOf(day, interval, days.from)
    byPeriod.set(start, (byPeriod.get(start) ?? 0) + usedCount)
  }
  return periodStartsOf(days, interval).map((day) => ({ day, usedCount: byPeriod.get(day) ?? 0 }))
}
