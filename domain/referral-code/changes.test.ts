import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newReferralCode, referralCodeChanges } from './changes'

const required = { userId: 'isv_user_123', referralCode: 'PARTNER2024' }
const accepts = (terms: object) => newReferralCode.safeParse({ ...required, ...terms }).success

describe('a new code', () => {
  it('needs nothing but its user and its name', () => {
    expect(newReferralCode.parse(required)).toEqual(required)
  })

  it('ignores fields that nobody knows', () => {
    expect(newReferralCode.parse({ ...required, usedCount: 99 })).toEqual(required)
  })

  it.each(['category', 'programId', 'maxUses', 'startsAt', 'expiresAt', 'description'])(
    'may have null for %s',
    (field) => {
      expect(accepts({ [field]: null })).toBe(true)
    },
  )

  it.each([
    ['a limit of 0', { maxUses: 0 }],
    ['a negative limit', { maxUses: -1 }],
    ['half a use', { maxUses: 1.5 }],
    ['a limit in words', { maxUses: '10' }],
    ['a limit past what the database keeps', { maxUses: 2_147_483_648 }],
    ['a time without its offset', { startsAt: '2026-01-31T09:00:00' }],
    ['a day that does not exist', { startsAt: '2026-02-30T09:00:00Z' }],
    ['a time as a number', { expiresAt: 1_760_156_283 }],
    ['a program id in upper case', { programId: '3A62EAE282EA4E04BBE27E2DDDBB1E5C' }],
    ['a description past 500 characters', { description: 'x'.repeat(501) }],
  ])('may not have %s', (_what, terms) => {
    expect(accepts(terms)).toBe(false)
  })

  it('means by a time with an offset that very moment', () => {
    expect(newReferralCode.parse({ ...required, startsAt: '2026-01-31T09:00:00+05:30' }).startsAt).toEqual(
      new Date('2026-01-31T03:30:00Z'),
    )
  })

  it('takes every time that can be written down, to the millisecond', () => {
    const years = { min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z') }
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true, ...years }), (time) => {
        expect(newReferralCode.parse({ ...required, startsAt: time.toISOString() }).startsAt).toEqual(time)
      }),
    )
  })
})

describe('changes to a code', () => {
  it('tell absent, which keeps a term, from null, which takes it away', () => {
    expect(referralCodeChanges.parse({ category: null })).toEqual({ category: null })
    expect(referralCodeChanges.parse({})).toEqual({})
  })

  it('cannot rename it or give it to somebody else', () => {
    expect(referralCodeChanges.parse({ userId: 'thief', referralCode: 'OTHER' })).toEqual({})
  })

  it('know no other status than active and disabled', () => {
    expect(referralCodeChanges.safeParse({ status: 'archived' }).success).toBe(false)
  })
})
