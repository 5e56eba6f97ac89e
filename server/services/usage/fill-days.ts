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
