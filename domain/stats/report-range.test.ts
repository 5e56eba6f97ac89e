import { describe, expect, it } from 'vitest'
import { calendarRange, parseReportRange } from './report-range'

const today = '2026-11-20'

describe('a range and the period before', () => {
  it.each([
    ['7d', '2026-11-14', '2026-11-20', '2026-11-07', '2026-11-13'],
    ['2026-11', '2026-11-01', '2026-11-20', '2026-10-01', '2026-10-20'],
    ['2026-q4', '2026-10-01', '2026-11-20', '2026-07-01', '2026-08-20'],
    ['2026', '2026-01-01', '2026-11-20', '2025-01-01', '2025-11-20'],
    ['2026-10', '2026-10-01', '2026-10-31', '2026-09-01', '2026-09-30'],
    ['2026-q1', '2026-01-01', '2026-03-31', '2025-10-01', '2025-12-31'],
    ['2024', '2024-01-01', '2024-12-31', '2023-01-01', '2023-12-31'],
    ['2026-11-03..2026-11-09', '2026-11-03', '2026-11-09', '2026-10-27', '2026-11-02'],
    ['2026-08-01..2026-09-30', '2026-08-01', '2026-09-30', '2026-06-01', '2026-07-31'],
    ['2026-11-19..2027-01-31', '2026-11-19', '2026-11-20', '2026-11-17', '2026-11-18'],
  ])('%s', (text, from, to, previousFrom, previousTo) =>
    expect(parseReportRange(text, today)).toMatchObject({
      text,
      days: { from, to },
      previousDays: { from: previousFrom, to: previousTo },
      isUnfinished: to === today,
    }),
  )

  it('ends with a shorter month when the same day is not in it', () =>
    expect(calendarRange('month', '2026-03-31', 0, '2026-03-31').previousDays).toEqual({
      from: '2026-02-01',
      to: '2026-02-28',
    }))

  it.each(['', '31d', '2026-13', '2026-q5', '1999', '2027', '2026-12', '2026-02-30..2026-03-01'])(
    'is not %j',
    (text) => expect(parseReportRange(text, today)).toBeUndefined(),
  )
  it.each(['2026-11-09..2026-11-03', '2026-11-21..2026-11-22', '2026-11-01..', '1999-01-01..2026-01-01'])(
    'is not %j',
    (text) => expect(parseReportRange(text, today)).toBeUndefined(),
  )
})

it('the one before and the one after a calendar range are those of the calendar', () => {
  expect(calendarRange('quarter', '2026-02-10', -1, today).text).toBe('2025-q4')
  expect(calendarRange('month', '2026-01-31', 1, today).text).toBe('2026-02')
  expect(calendarRange('year', '2025-06-01', 1, today).text).toBe('2026')
})
