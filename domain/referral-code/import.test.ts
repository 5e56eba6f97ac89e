import { describe, expect, it } from 'vitest'
import { newReferralCode } from './changes'
import { importedCodeOf } from './import'
import { importColumns } from './import-columns'

const timesOf = (startsAt: string, expiresAt: string) => {
  const columns = ['userId', 'referralCode', 'startsAt', 'expiresAt'] as const
  const code = importedCodeOf(columns, ['one', 'ABC', startsAt, expiresAt], 'Europe/Berlin')
  return [code.startsAt, code.expiresAt]
}

it('the columns of an import are the fields of a new code', () =>
  expect(importColumns).toEqual(Object.keys(newReferralCode.shape)))

describe('the times of an imported code', () => {
  it('are a whole day in the time zone, from its beginning to its end', () =>
    expect(timesOf('2030-07-31', '2030-07-31')).toEqual([
      new Date('2030-07-30T22:00:00Z'),
      new Date('2030-07-31T21:59:59Z'),
    ]))

  it('are those of its clocks without an offset, and as given with one', () =>
    expect(timesOf('2030-01-31 09:00', '2030-01-31T09:00:00.5Z')).toEqual([
      new Date('2030-01-31T08:00:00Z'),
      new Date('2030-01-31T09:00:00.5Z'),
    ]))

  it('have the forms that the rule names', () => {
    expect(timesOf('2026-12-31', '2026-12-31 18:00')).not.toContain(undefined)
    expect(() => timesOf('31.12.2026', '')).toThrow(
      'startsAt: must be a day or a time, such as 2026-12-31 or 2026-12-31 18:00',
    )
  })
})

it.each([
  ['-3', 'must be at least 1'],
  ['0', 'must be at least 1'],
  ['1.5', 'must be a whole number'],
])('a limit of %s %s', (limit, rule) =>
  expect(() => importedCodeOf(['userId', 'referralCode', 'maxUses'], ['one', 'ABC', limit], 'UTC')).toThrow(
    `maxUses: ${rule}`,
  ),
)
