import { describe, expect, it } from 'vitest'
import { listTimeZones, timeZoneSchema } from './time-zone'

describe('a time zone', () => {
  it.each([
    ['UTC', 'UTC'],
    [' europe/berlin ', 'Europe/Berlin'],
  ])('%j is %s', (text, name) => expect(timeZoneSchema.parse(text)).toBe(name))

  it.each([
    ['asia/kolkata', 'Asia/Kolkata'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['America/Godthab', 'America/Nuuk'],
  ])('%s has the present name %s', (text, name) => expect(timeZoneSchema.parse(text)).toBe(name))

  it('is offered by the name that is stored', () => {
    const zones = listTimeZones()
    expect(zones.map((name) => timeZoneSchema.parse(name))).toEqual(zones)
  })

  it.each(['', 'Berlin', '+02:00', 'Mars/Olympus'])('is not %j', (text) =>
    expect(timeZoneSchema.safeParse(text).success).toBe(false),
  )
})
