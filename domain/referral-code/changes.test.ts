import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newReferralCode, referralCodeChanges } from './changes'

const required = { userId: 'isv_user_123', referralCode: 'PARTNER2024' }
const accepts = (terms: object) => newReferralCode.safeParse({ ...required, ...terms }).success

describe('a new code', () => {
  it('requires only its user and its name', () => {
    expect(newReferralCode.parse(required)).toEqual(required)
  })

  it('ignores unknown fields', () => {
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
    ['a limit of half a use', { maxUses: 1.5 }],
    ['a limit as text', { maxUses: '10' }],
    ['a limit above the maximum of the database', { maxUses: 2_147_483_648 }],
    ['a time without its offset', { startsAt: '2026-01-31T09:00:00' }],
    ['a day that does not exist', { startsAt: '2026-02-30T09:00:00Z' }],
    ['a time as a number', { expiresAt: 1_760_156_283 }],
    ['a program id in upper case', { programId: '3A62EAE282EA4E04BBE27E2DDDBB1E5C' }],
    ['a description past 500 characters', { description: 'x'.repeat(501) }],
  ])('may not have %s', (_what, terms) => {
    expect(accepts(terms)).toBe(false)
  })

  it('converts a time with an offset', () => {
    expect(newReferralCode.parse({ ...required, startsAt: '2026-01-31T09:00:00+05:30' }).startsAt).toEqual(
      new Date('2026-01-31T03:30:00Z'),
    )
  })

  it('accepts every time from year 1 to 9999, to the millisecond', () => {
    const years = { min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z') }
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true, ...years }), (time) => {
        expect(newReferralCode.parse({ ...required, startsAt: time.toISOString() }).startsAt).toEqual(time)
      }),
    )
  })
})

describe('changes to a code', () => {
  it('distinguish absent, which keeps a term, from null, which clears it', () => {
    expect(referralCodeChanges.parse({ category: null })).toEqual({ category: null })
    expect(referralCodeChanges.parse({})).toEqual({})
  })

  it('cannot rename it, and cannot leave it without an owner', () => {
    expect(referralCodeChanges.parse({ userId: null, referralCode: 'OTHER' })).toEqual({})
  })

  it('accept no status but active and disabled', () => {
    expect(referralCodeChanges.safeParse({ status: 'archived' }).success).toBe(false)
  })
})
