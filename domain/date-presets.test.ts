import { describe, expect, it } from 'vitest'
import { endPresets, fromPresets, startPresets, untilPresets } from './date-presets'

const daysOf = (presets: { label: string; day: string }[]) =>
  presets.map(({ label, day }) => `${day} ${label}`)

describe('the days that forms offer', () => {
  it('end periods, the next first', () =>
    expect(daysOf(endPresets('2027-11-28'))).toEqual([
      '2027-11-30 End of month',
      '2027-12-05 In 7 days',
      '2027-12-28 In 30 days',
      '2027-12-31 End of quarter',
      '2027-12-31 End of year',
      '2028-02-26 In 90 days',
      '2028-11-27 In 365 days',
    ]))

  it('start periods, the next first', () =>
    expect(daysOf(startPresets('2028-02-28'))).toEqual([
      '2028-02-29 Tomorrow',
      '2028-03-01 Start of next month',
      '2028-03-06 In 7 days',
      '2028-04-01 Start of next quarter',
      '2029-01-01 Start of next year',
    ]))

  it('begin past periods, the last first', () =>
    expect(daysOf(fromPresets('2027-03-31'))).toEqual([
      '2027-03-31 Today',
      '2027-03-25 Last 7 days',
      '2027-03-02 Last 30 days',
      '2027-03-01 This month',
      '2027-01-01 This quarter',
      '2027-01-01 This year',
    ]))

  it('end past periods, the last first', () =>
    expect(daysOf(untilPresets('2027-03-31'))).toEqual([
      '2027-03-31 Today',
      '2027-03-30 Yesterday',
      '2027-02-28 End of last month',
      '2026-12-31 End of last quarter',
      '2026-12-31 End of last year',
    ]))

  it('end the month of a leap year on its last day', () =>
    expect(daysOf(endPresets('2028-02-01'))[1]).toBe('2028-02-29 End of month'))
})
