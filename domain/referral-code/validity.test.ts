import { describe, expect, it } from 'vitest'
import {
  canStillBeUsed,
  limitOf,
  nextBonusOf,
  invalidReasonsOf,
  stateOf,
  type ProgramOfCode,
  type UsableReferralCode,
} from './validity'

const now = new Date('2026-03-10T12:00:00Z')
const later = new Date(now.getTime() + 1)
const earlier = new Date(now.getTime() - 1)

const code = (terms: Partial<UsableReferralCode> = {}): UsableReferralCode => ({
  status: 'active',
  usedCount: 0,
  maxUses: null,
  startsAt: null,
  expiresAt: null,
  ...terms,
})
const program = (terms: Partial<ProgramOfCode> = {}): ProgramOfCode => ({
  status: 'active',
  startsAt: null,
  endsAt: null,
  maxReferralsPerCode: null,
  maxReferrals: null,
  approvedCount: 0,
  budgetMinor: null,
  spentMinor: 0,
  greatestCostMinor: 5000,
  ...terms,
})

describe('a code is valid', () => {
  it.each([
    ['without any terms', code(), null],
    ['in a running program', code(), program()],
    ['from exactly its start', code({ startsAt: now }), null],
    ['until just before it expires', code({ expiresAt: later }), null],
    ['with one use left', code({ usedCount: 4, maxUses: 5 }), null],
    [
      'with one referral left in its program',
      code({ usedCount: 4, maxUses: 9 }),
      program({ maxReferralsPerCode: 5 }),
    ],
    ['from exactly the start of its program', code(), program({ startsAt: now })],
    ['until just before the end of its program', code(), program({ endsAt: later })],
    ['while its program has one referral left', code(), program({ maxReferrals: 5, approvedCount: 4 })],
    [
      'while the budget of its program covers one more',
      code(),
      program({ budgetMinor: 10_000, spentMinor: 5000 }),
    ],
  ])('%s', (_when, terms, itsProgram) => {
    expect(invalidReasonsOf(terms, itsProgram, now)).toEqual([])
    expect(stateOf(terms, itsProgram, now)).toBe('active')
  })
})

describe('a code is not valid', () => {
  it.each([
    ['when disabled', code({ status: 'disabled' }), null, 'disabled'],
    ['before it starts', code({ startsAt: later }), null, 'not_started'],
    ['at its expiry', code({ expiresAt: now }), null, 'expired'],
    ['after it expired', code({ expiresAt: earlier }), null, 'expired'],
    ['with its limit reached', code({ usedCount: 5, maxUses: 5 }), null, 'limit_reached'],
    [
      "with its program's limit reached",
      code({ usedCount: 5 }),
      program({ maxReferralsPerCode: 5 }),
      'limit_reached',
    ],
    [
      'with the lower of two limits reached',
      code({ usedCount: 5, maxUses: 9 }),
      program({ maxReferralsPerCode: 5 }),
      'limit_reached',
    ],
    ['while its program is a draft', code(), program({ status: 'draft' }), 'program_not_running'],
    ['while its program is paused', code(), program({ status: 'paused' }), 'program_not_running'],
    ['after its program ended', code(), program({ status: 'ended' }), 'program_not_running'],
    ['before its program starts', code(), program({ startsAt: later }), 'program_not_running'],
    ['at the end of its program', code(), program({ endsAt: now }), 'program_not_running'],
    [
      'when its program has reached its referral limit',
      code(),
      program({ maxReferrals: 5, approvedCount: 5 }),
      'program_limit_reached',
    ],
    [
      'when the budget of its program does not cover one more',
      code(),
      program({ budgetMinor: 10_000, spentMinor: 5001 }),
      'budget_reached',
    ],
  ])('%s', (_when, terms, itsProgram, reason) => {
    expect(invalidReasonsOf(terms, itsProgram, now)).toEqual([reason])
    expect(stateOf(terms, itsProgram, now)).toBe(reason)
  })

  it('for several reasons in a fixed order, of which the first is its state', () => {
    const expired = code({ status: 'disabled', expiresAt: now, usedCount: 1, maxUses: 1 })
    const over = program({ status: 'ended', maxReferrals: 1, approvedCount: 1, budgetMinor: 0 })
    expect(invalidReasonsOf(expired, over, now)).toEqual([
      'disabled',
      'expired',
      'limit_reached',
      'program_not_running',
      'program_limit_reached',
      'budget_reached',
    ])
    expect(stateOf(expired, over, now)).toBe('disabled')
    expect(invalidReasonsOf(code({ startsAt: later, usedCount: 1, maxUses: 1 }), null, now)).toEqual([
      'not_started',
      'limit_reached',
    ])
  })
})

describe('a code can still be used', () => {
  it.each([
    ['while it can be used', code(), null, true],
    ['before it starts', code({ startsAt: later }), null, true],
    ['before its program starts', code(), program({ startsAt: later }), true],
    [
      'not after it expired, although it has not started',
      code({ startsAt: later, expiresAt: now }),
      null,
      false,
    ],
    ['not when disabled', code({ status: 'disabled' }), null, false],
    ['not with its limit reached', code({ usedCount: 5, maxUses: 5 }), null, false],
    ['not after its program ended', code(), program({ status: 'ended' }), false],
  ])('%s', (_when, terms, itsProgram, expected) =>
    expect(canStillBeUsed(terms, itsProgram, now)).toBe(expected),
  )
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

  it('is its own without a program', () => {
    expect(limitOf({ maxUses: 3 }, null)).toBe(3)
  })
})

describe('the bonus of a code', () => {
  const usd = { currency: 'USD' }

  it('is what its program pays the partner for the next referral', () => {
    expect(nextBonusOf({ ...usd, referrerBonus: { rule: 'fixed', amount: 5000 } }, 0)).toEqual({
      amountMinor: 5000,
      currency: 'USD',
    })
  })

  it.each([
    [0, 1000],
    [1, 1000],
    [2, 2500],
    [9, 2500],
  ])('after %s referrals with a higher tier from the third is %s', (approvedCount, amountMinor) => {
    const referrerBonus = {
      rule: 'tiered' as const,
      tiers: [
        { from: 1, amount: 1000 },
        { from: 3, amount: 2500 },
      ],
    }
    expect(nextBonusOf({ ...usd, referrerBonus }, approvedCount)).toEqual({ amountMinor, currency: 'USD' })
  })

  it('is null without a program, without a rule, with an amount of zero, and after the first n', () => {
    expect(nextBonusOf(null, 0)).toBeNull()
    expect(nextBonusOf({ ...usd, referrerBonus: null }, 0)).toBeNull()
    expect(nextBonusOf({ ...usd, referrerBonus: { rule: 'fixed', amount: 0 } }, 0)).toBeNull()
    expect(
      nextBonusOf({ ...usd, referrerBonus: { rule: 'first-n', referrals: 2, amount: 5000 } }, 2),
    ).toBeNull()
  })
})
