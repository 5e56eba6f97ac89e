import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listTimeZones } from './company/time-zone'
import { localTimeOf, timeAt } from './local-time'

describe('local times', () => {
  it.each([
    ['2026-01-31T09:00', 'Europe/Berlin', '2026-01-31T08:00:00.000Z'],
    ['2026-07-31T09:00', 'Europe/Berlin', '2026-07-31T07:00:00.000Z'],
    ['2026-07-31T09:00:30', 'Asia/Kathmandu', '2026-07-31T03:15:30.000Z'],
    // Skipped when summer time begins, and shown twice when it ends.
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
    // Samoa had no December 30, 2011.
    ['2011-12-31T00:00', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ])('%s in %s is %s', (local, timeZone, time) => {
    expect(timeAt(local, timeZone)).toEqual(new Date(time))
  })

  it.each(['', 'noon', '2026-02-30T00:00', '2026-01-31T24:00', '2026-01-31T09:00Z'])('%j is none', (text) => {
    expect(timeAt(text, 'Europe/Berlin').getTime()).toBeNaN()
  })

  it('are shown again by the clocks of every zone', () => {
    const times = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(times, fc.constantFrom(...listTimeZones()), (time, timeZone) => {
        const local = localTimeOf(time, timeZone)
        expect(localTimeOf(timeAt(local, timeZone), timeZone)).toBe(local)
      }),
    )
  })
})
