import { describe, expect, it } from 'vitest'
import { addDays, dayOf, isDay, lastDays, periodOf, startOfDay } from './days'

describe('days', () => {
  it.each([
    ['2026-03-01T00:00:00.000Z', 'UTC', '2026-03-01'],
    ['2026-02-28T23:59:59.999Z', 'UTC', '2026-02-28'],
    ['2026-03-01T01:00:00+02:00', 'UTC', '2026-02-28'],
    ['2026-02-28T23:30:00.000Z', 'Europe/Berlin', '2026-03-01'],
    ['2026-03-01T04:59:00.000Z', 'America/New_York', '2026-02-28'],
  ])('the moment %s in %s falls on %s', (moment, timeZone, day) => {
    expect(dayOf(new Date(moment), timeZone)).toBe(day)
  })

  it.each([
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    // Beirut's clocks skip midnight on this day.
    ['2026-03-29', 'Asia/Beirut', '2026-03-28T22:00:00.000Z'],
  ])('%s in %s begins at %s', (day, timeZone, start) => {
    expect(startOfDay(day, timeZone)).toEqual(new Date(start))
  })

  it('a period begins with its first day and ends with its last', () => {
    const period = { from: '2026-03-29', to: '2026-03-29' }
    const { from, before } = periodOf(period, 'Europe/Berlin')
    // The day on which summer time begins has 23 hours.
    expect(before!.getTime() - from!.getTime()).toBe(23 * 3_600_000)
    expect(periodOf({}, 'UTC')).toEqual({ from: undefined, before: undefined })
  })

  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-03-29', 0, '2026-03-29'],
  ])('%s and %s days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected)
  })

  it('the last days end with today, oldest first', () => {
    expect(lastDays('2026-03-02', 3)).toEqual(['2026-02-28', '2026-03-01', '2026-03-02'])
    expect(lastDays('2026-03-02', 1)).toEqual(['2026-03-02'])
  })

  it.each([
    ['2026-02-28', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-2-8', false],
    ['2026-11-01T00:00', false],
  ])('decides whether %s is a day', (text, known) => expect(isDay(text)).toBe(known))
})
