import { describe, expect, it } from 'vitest'
import {
  formatDay,
  formatMoney,
  formatNumber,
  formatPercentDelta,
  formatRelative,
  formatZone,
  percentChange,
  plural,
} from './format'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('figures', () => {
  it('groups thousands', () => expect(formatNumber(12345)).toBe('12,345'))

  it.each([
    [0.12, '+12%'],
    [-0.034, '−3.4%'],
    [0.0004, '0%'],
    [2, '+200%'],
  ])('formats a change of %d with its sign', (change, text) =>
    expect(plain(formatPercentDelta(change))).toBe(text),
  )

  it('does not divide by an empty period', () => {
    expect(percentChange(5, 0)).toBeNull()
    expect(percentChange(112, 100)).toBe(0.12)
  })

  it('adds the unit in singular or plural', () => {
    expect(plural(1, 'code')).toBe('1 code')
    expect(plural(1204, 'code')).toBe('1,204 codes')
  })
})

describe('money', () => {
  it.each([
    ['50.00', 'USD', '50.00 USD'],
    ['3750.00', 'USD', '3,750.00 USD'],
    ['5000', 'JPY', '5,000 JPY'],
    ['5.000', 'KWD', '5.000 KWD'],
    ['-12.50', 'EUR', '-12.50 EUR'],
    ['90071992547409.93', 'EUR', '90,071,992,547,409.93 EUR'],
  ])('formats %s %s without converting to a float', (amount, currency, text) =>
    expect(plain(formatMoney(amount, currency))).toBe(text),
  )
})

describe('dates', () => {
  const now = Date.UTC(2026, 10, 21, 12)

  it('keeps a calendar day in every zone', () => {
    expect(formatDay('2026-11-01')).toBe('Nov 1')
    expect(formatDay('2026-11-01', { year: true })).toBe('Nov 1, 2026')
  })

  it.each([
    [30_000, 'just now'],
    [3 * 60_000, '3 minutes ago'],
    [25 * 3_600_000, 'yesterday'],
    [-49 * 3_600_000, 'in 2 days'],
    [40 * 86_400_000, 'Oct 12, 2026'],
  ])('describes how long ago %d ms are', (ago, text) =>
    expect(formatRelative(now - ago, now, { timeZone: 'UTC' })).toBe(text),
  )

  it.each([
    ['UTC', 'UTC'],
    ['Europe/London', 'London (UTC)'],
    ['Europe/Berlin', 'Berlin (UTC+1)'],
    ['America/St_Johns', 'St Johns (UTC-3:30)'],
  ])('names the time zone %s by its place and offset', (timeZone, text) =>
    expect(formatZone(timeZone, new Date(now))).toBe(text),
  )

  it('does not announce what just happened, although the browser’s clock is behind', () => {
    expect(formatRelative(now + 30_000, now, { timeZone: 'UTC' })).toBe('just now')
    expect(formatRelative(now + 30_000, now, { planned: true, timeZone: 'UTC' })).toBe('in a moment')
    expect(formatRelative(now - 30_000, now, { planned: true, timeZone: 'UTC' })).toBe('just now')
  })
})
