import { describe, expect, it } from 'vitest'
import { addDays, dayOf, lastDays } from './days'

describe('days', () => {
  it.each([
    ['2026-03-01T00:00:00.000Z', '2026-03-01'],
    ['2026-02-28T23:59:59.999Z', '2026-02-28'],
    ['2026-03-01T01:00:00+02:00', '2026-02-28'],
  ])('the moment %s falls on %s, by UTC', (moment, day) => {
    expect(dayOf(new Date(moment))).toBe(day)
  })

  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    // Europe changes its clocks on this day; UTC does not.
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-03-29', 0, '2026-03-29'],
  ])('%s and %s days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected)
  })

  it('the last days end with today, oldest first', () => {
    expect(lastDays('2026-03-02', 3)).toEqual(['2026-02-28', '2026-03-01', '2026-03-02'])
    expect(lastDays('2026-03-02', 1)).toEqual(['2026-03-02'])
  })
})
