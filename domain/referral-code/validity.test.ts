import { describe, expect, it } from 'vitest'
import { bonusOf, limitOf, reasonsAgainst, stateOf, type ProgramOfCode, type UsableReferralCode } from './validity'

const now = new Date('2026-03-10T12:00:00Z')
const later = new Date(now.getTime() + 1)
const earlier = new Date(now.getTime() - 1)

const code = (terms: Partial<UsableReferralCode> = {}): UsableReferralCode => ({ status: 'active', usedCount: 0, maxUses: null, startsAt: null, expiresAt: null, ...terms })
const program = (terms: Partial<ProgramOfCode> = {}): ProgramOfCode => ({ status: 'active', currency: 'USD', referrerBonusMinor: 5000, maxReferralsPerCode: null, ...terms })

describe('a code is valid', () => {
  it.each([
    ['without any terms', code(), null],
    ['in a running program', code(), program()],
    ['from the very moment it starts', code({ startsAt: now }), null],
    ['to the moment before it expires', code({ expiresAt: later }), null],
    ['with one use left', code({ usedCount: 4, maxUses: 5 }), null],
    ['with one referral left in its program', code({ usedCount: 4, maxUses: 9 }), program({ maxReferralsPerCode: 5 })],
  ])('%s', (_when, terms, itsProgram) => {
    expect(reasonsAgainst(terms, itsProgram, now)).toEqual([])
    expect(stateOf(terms, itsProgram, now)).toBe('active')
  })
})

describe('a code is not valid', () => {
  it.each([
    ['when disabled', code({ status: 'disabled' }), null, 'disabled'],
    ['before it starts', code({ startsAt: later }), null, 'not_started'],
    ['at the moment it expires', code({ expiresAt: now }), null, 'expired'],
    ['after it expired', code({ expiresAt: earlier }), null, 'expired'],
    ['with its limit reached', code({ usedCount: 5, maxUses: 5 }), null, 'limit_reached'],
    ["with its program's limit reached", code({ usedCount: 5 }), program({ maxReferralsPerCode: 5 }), 'limit_reached'],
    ['with the tighter of two limits reached', code({ usedCount: 5, maxUses: 9 }), program({ maxReferralsPerCode: 5 }), 'limit_reached'],
    ['while its program is a draft', code(), program({ status: 'draft' }), 'program_not_running'],
    ['while its program is paused', code(), program({ status: 'paused' }), 'program_not_running'],
    ['after its program ended', code(), program({ status: 'ended' }), 'program_not_running'],
  ])('%s', (_when, terms, itsProgram, reason) => {
    expect(reasonsAgainst(terms, itsProgram, now)).toEqual([reason])
    expect(stateOf(terms, itsProgram, now)).toBe(reason)
  })

  it('for every reason there is, in a fixed order of which the first is its state', () => {
    const expired = code({ status: 'disabled', expiresAt: now, usedCount: 1, maxUses: 1 })
    expect(reasonsAgainst(expired, program({ status: 'ended' }), now)).toEqual(['disabled', 'expired', 'limit_reached', 'program_not_running'])
    expect(stateOf(expired, program({ status: 'ended' }), now)).toBe('disabled')
    expect(reasonsAgainst(code({ startsAt: later, usedCount: 1, maxUses: 1 }), null, now)).toEqual(['not_started', 'limit_reached'])
  })
})

describe('the limit of a code', () => {
  it.each([
    [null, null, null],
    [5, null, 5],
    [null, 7, 7],
    [5, 7, 5],
    [7, 5, 5],
  ])('with its own %s and its program’s %s is %s', (maxUses, maxReferralsPerCode, limit) => {
    expect(limitOf({ maxUses }, { maxReferralsPerCode })).toBe(limit)
  })

  it('is its own when it belongs to no program', () => {
    expect(limitOf({ maxUses: 3 }, null)).toBe(3)
  })
})

describe('the bonus of a code', () => {
  it('is what its program gives the referrer', () => {
    expect(bonusOf(program())).toEqual({ amountMinor: 5000, currency: 'USD' })
  })

  it('is none without a program, or in one that gives nothing', () => {
    expect(bonusOf(null)).toBeNull()
    expect(bonusOf(program({ referrerBonusMinor: 0 }))).toBeNull()
  })
})
