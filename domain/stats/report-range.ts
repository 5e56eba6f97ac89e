import { addDays, isDay } from '@/domain/days'
import { daysBefore, type Days } from './period'

export const rollingLengths = [7, 30, 90] as const

export const calendarUnits = ['month', 'quarter', 'year'] as const
export type CalendarUnit = (typeof calendarUnits)[number]
const monthsCounts: Record<CalendarUnit, number> = { month: 1, quarter: 3, year: 12 }

/** Whether a day is of this century: earlier ones have nothing to report, and the period before has a year of four digits, too. */
export function isReportDay(day: string): boolean {
  return day.startsWith('20')
}

/** The days of a report, up to today at the latest, beside the period before. */
export interface ReportRange {
  kind: 'rolling' | 'custom' | CalendarUnit
  /** As it is written in a URL: "30d", "2026-11", "2026-q4", "2026" or "2026-11-03..2026-11-09". */
  text: string
  days: Days
  previousDays: Days
  /** Whether the last day is today. */
  isUnfinished: boolean
}

/** The last days up to today, beside as many days before. */
export function rollingRange(length: number, today: string): ReportRange {
  const days = { from: addDays(today, 1 - length), to: today }
  return { kind: 'rolling', text: `${length}d`, days, previousDays: daysBefore(days), isUnfinished: true }
}

/**
 * The calendar month, quarter or year that is `offset` of them after that of a day. One that is not over yet ends today, and is
 * compared with as much of the one before: November 1 to 20 with October 1 to 20.
 */
export function calendarRange(unit: CalendarUnit, day: string, offset: number, today: string): ReportRange {
  const monthsCount = monthsCounts[unit]
  const from = monthsLater(startOf(unit, day), offset * monthsCount)
  const end = addDays(monthsLater(from, monthsCount), -1)
  const isUnfinished = end >= today
  const to = isUnfinished ? today : end
  const previousTo = isUnfinished ? monthsLater(to, -monthsCount) : addDays(from, -1)
  return {
    kind: unit,
    text: calendarText(unit, from),
    days: { from, to },
    previousDays: { from: monthsLater(from, -monthsCount), to: previousTo },
    isUnfinished,
  }
}

/** The range that a URL names. Undefined for text that names none, and for a range that begins after today. */
export function parseReportRange(text: string, today: string): ReportRange | undefined {
  const rolling = rollingLengths.find((length) => text === `${length}d`)
  if (rolling) return rollingRange(rolling, today)
  const [, year, quarter, month] = /^(20\d{2})(?:-q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(text) ?? []
  if (year) {
    const first = month ?? String((Number(quarter ?? 1) - 1) * 3 + 1).padStart(2, '0')
    const day = `${year}-${first}-01`
    const unit = month ? 'month' : quarter ? 'quarter' : 'year'
    return day > today ? undefined : calendarRange(unit, day, 0, today)
  }
  const [, from, to] = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text) ?? []
  if (!from || !to || ![from, to].every((day) => isDay(day) && isReportDay(day))) return undefined
  if (from > to || from > today) return undefined
  const days = { from, to: to > today ? today : to }
  return { kind: 'custom', text, days, previousDays: daysBefore(days), isUnfinished: days.to === today }
}

function calendarText(unit: CalendarUnit, from: string): string {
  const [year, month] = from.split('-') as [string, string]
  if (unit === 'year') return year
  return unit === 'month' ? `${year}-${month}` : `${year}-q${Math.ceil(Number(month) / 3)}`
}

function startOf(unit: CalendarUnit, day: string): string {
  const [year, month] = day.split('-').map(Number) as [number, number]
  const monthsCount = monthsCounts[unit]
  return isoDay(year, Math.floor((month - 1) / monthsCount) * monthsCount, 1)
}

/** The same day so many months later, or the last day of that month if it is shorter. */
function monthsLater(day: string, monthsCount: number): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number]
  const sameDay = isoDay(year, month - 1 + monthsCount, dayOfMonth)
  const lastDay = isoDay(year, month + monthsCount, 0)
  return sameDay > lastDay ? lastDay : sameDay
}

const isoDay = (year: number, monthIndex: number, dayOfMonth: number) =>
  new Date(Date.UTC(year, monthIndex, dayOfMonth)).toISOString().slice(0, 10)
