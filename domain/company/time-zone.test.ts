import { describe, expect, it } from 'vitest'
import { timeZoneSchema } from './time-zone'

describe('a time zone', () => {
  it.each([
    ['UTC', 'UTC'],
    [' europe/berlin ', 'Europe/Berlin'],
  ])('%j is %s', (text, name) => expect(timeZoneSchema.parse(text)).toBe(name))

  it.each(['Asia/Kolkata', 'Asia/Calcutta', 'Europe/Kyiv', 'Europe/Kiev'])(
    'may have the old or the new name %s',
    (name) => expect(timeZoneSchema.safeParse(name).success).toBe(true),
  )

  it.each(['', 'Berlin', '+02:00', 'Mars/Olympus'])('is not %j', (text) =>
    expect(timeZoneSchema.safeParse(text).success).toBe(false),
  )
})
