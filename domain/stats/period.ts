import { addDays } from '@/domain/days'
import { dayMs } from '@/domain/time'
import { monthOf, type StatsGrouping, type StatsRollup } from './rollups'

export const statsIntervals = ['day', 'week', 'month'] as const
export type StatsInterval = (typeof statsIntervals)[number]

/** Days (YYYY-MM-DD), both included. */
export interface Days {
  from: string
  to: string
}

/**
 * The period before, of the same length: for whole calendar months as many calendar months, otherwise as many days.
 */
export function daysBefore({ from, to }: Days): Days {
  const before = addDays(from, -1)
  const isWholeMonths = from === monthOf(from) && addDays(to, 1) === monthOf(addDays(to, 1))
  if (!isWholeMonths) return { from: addDays(from, -daysCountOf({ from, to })), to: before }
  let first = from
  for (let month = from; month <= to; month = monthAfter(month)) first = monthOf(addDays(first, -1))
  return { from: first, to: before }
}

/** The first day of the period with this day, but no day before the range. */
export function periodStartOf(day: string, interval: StatsInterval, from: string): string {
  const start = interval === 'day' ? day : interval === 'week' ? mondayOf(day) : monthOf(day)
  return start < from ? from : start
}

/** The greatest number of periods of a range. */
export function periodsCountOf(days: Days, interval: StatsInterval): number {
  return Math.ceil(daysCountOf(days) / { day: 1, week: 7, month: 28 }[interval])
}

/** The length of the periods in which a report draws a range: days up to a quarter, then months. */
export function reportIntervalOf(days: Days): StatsInterval {
  return daysCountOf(days) <= 92 ? 'day' : 'month'
}

/** The first days of all periods of a range. */
export function periodStartsOf({ from, to }: Days, interval: StatsInterval): string[] {
  const starts: string[] = []
  for (let day = from; day <= to; day = nextStartOf(day, interval)) starts.push(day)
  return starts
}

function nextStartOf(day: string, interval: StatsInterval): string {
  if (interval === 'month') return monthAfter(day)
  return interval === 'week' ? addDays(mondayOf(day), 7) : addDays(day, 1)
}

/** The totals that add up to a range: whole months where they are kept, and days for the rest. */
export function rangesOf(grouping: StatsGrouping, days: Days): (Days & { rollup: StatsRollup })[] {
  if (grouping === 'category' || grouping === 'program') return [{ rollup: `${grouping}_day`, ...days }]
  const [day, month] = [`${grouping}_day`, `${grouping}_month`] as const
  const { from, to } = days
  const firstMonth = from === monthOf(from) ? from : monthAfter(from)
  const endOfMonths = monthOf(addDays(to, 1))
  if (firstMonth >= endOfMonths) return [{ rollup: day, ...days }]
  return [
    { rollup: day, from, to: addDays(firstMonth, -1) },
    { rollup: month, from: firstMonth, to: addDays(endOfMonths, -1) },
    { rollup: day, from: endOfMonths, to },
  ].filter((range) => range.from <= range.to)
}

function daysCountOf({ from, to }: Days): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs + 1
}

/** The first day of the month after that of a day. */
function monthAfter(day: string): string {
  return monthOf(addDays(monthOf(day), 31))
}

function mondayOf(day: string): string {
  return addDays(day, -((new Date(day).getUTCDay() + 6) % 7))
}
