import { type Money, toDecimalMoney } from '@/domain/money'

/** One locale for server and browser, or hydration would differ. All figures and dates are formatted here. */
const locale = 'en-US'
const nbsp = '\u00a0'

const integer = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })
const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })

/** 12345 → "12,345" */
export const formatNumber = (value: number) => integer.format(value)

/** 12345 → "12.3K"; for axes, which have little room. */
export const formatCompact = (value: number) => compact.format(value)

/** The change as a share (0.12 for 12 % more), or null when the earlier value is 0. */
export function percentChange(current: number, previous: number): number | null {
  if (previous === 0) return current === 0 ? 0 : null
  return (current - previous) / previous
}

/** 0.12 → "+12%", -0.034 → "−3.4%"; whole percents from 10 on. */
export function formatPercentDelta(change: number): string {
  const size = Math.abs(change * 100)
  const rounded = size >= 10 ? Math.round(size) : Math.round(size * 10) / 10
  if (rounded === 0) return '0%'
  return `${change > 0 ? '+' : '\u2212'}${percent.format(rounded)}%`
}

/** plural(1, 'code') → "1 code"; plural(3, 'reply', 'replies') → "3 replies" */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`
}

/** "3750.00", "USD" → "3,750.00 USD", without converting to a float. A code and no symbol: several currencies use "$". */
export function formatMoney(amount: string, currency: string): string {
  const digits = amount.split('.')[1]?.length ?? 0
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return `${format.format(amount as `${number}`)}${nbsp}${currency}`
}

/** A date, an ISO text, or milliseconds since 1970. */
export type Moment = Date | string | number

const shortDate = { year: 'numeric', month: 'short', day: 'numeric' } as const

/** "Nov 21, 2026" */
export function formatDate(value: Moment, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { ...shortDate, timeZone }).format(new Date(value))
}

/** "Nov 21, 2026, 3:12:05 AM" */
export function formatDateTime(value: Moment, timeZone: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    ...shortDate,
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    timeZone,
  })
  return format.format(new Date(value))
}

/** "Nov 21, 3:12:05 AM": for a log, which needs no year. */
export function formatClock(value: Moment, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, {
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    timeZone,
  }).format(new Date(value))
}

const dayShort = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' })

/** A calendar day without a zone: "2026-11-21" → "Nov 21", or "Nov 21, 2026". */
export function formatDay(day: string, { year = false } = {}): string {
  const date = new Date(`${day}T00:00:00Z`)
  return year ? formatDate(date, 'UTC') : dayShort.format(date)
}

const monthShort = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
const monthLong = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** The month that a day begins: "2026-11-01" → "Nov", or "November 2026". */
export function formatMonth(day: string, { year = false } = {}): string {
  return (year ? monthLong : monthShort).format(new Date(`${day}T00:00:00Z`))
}

const dayRange = new Intl.DateTimeFormat(locale, { ...shortDate, timeZone: 'UTC' })

/** "Nov 1 – 28, 2026" */
export function formatDays({ from, to }: { from: string; to: string }): string {
  return dayRange.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`))
}

/** "UTC+1", "UTC": the distance of a time zone from UTC at a time. Some versions of Node write no distance as "+0". */
export function formatOffset(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'shortOffset' }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')!.value.replace(/^GMT(\+0$)?/, 'UTC')
}

/** "Berlin (UTC+1)", "UTC" */
export function formatZone(timeZone: string, at: Date): string {
  const [place, offset] = [timeZone.split('/').at(-1)!.replaceAll('_', ' '), formatOffset(timeZone, at)]
  return place === offset ? place : `${place} (${offset})`
}

const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

interface RelativeOptions {
  timeZone: string
  /** Whether the time is planned. Any other is not in the future, although a slow clock of the browser may say so. */
  planned?: boolean
}

/** "just now", "3 minutes ago", "in 2 days"; beyond 30 days the date. */
export function formatRelative(
  value: Moment,
  now: number,
  { planned = false, timeZone }: RelativeOptions,
): string {
  const distance = new Date(value).getTime() - now
  const size = Math.abs(distance)
  if (size < minuteMs) return planned && distance > 0 ? 'in a moment' : 'just now'
  if (size < hourMs) return relative.format(Math.trunc(distance / minuteMs), 'minute')
  if (size < dayMs) return relative.format(Math.trunc(distance / hourMs), 'hour')
  if (size < 30 * dayMs) return relative.format(Math.trunc(distance / dayMs), 'day')
  return formatDate(value, timeZone)
}

/** Formats amounts in minor units of a currency: 5000 → "50.00 USD". Above the largest safe integer: "more than" that. */
export const formatMinor =
  (currency: string) =>
  (amountMinor: number): string =>
    Number.isSafeInteger(amountMinor)
      ? formatAmount({ amountMinor, currency })
      : `more than ${formatAmount({ amountMinor: Number.MAX_SAFE_INTEGER, currency })}`

/** "3,750.00 USD" */
export function formatAmount(money: Money): string {
  const { value, currency } = toDecimalMoney(money)
  return formatMoney(value, currency)
}
