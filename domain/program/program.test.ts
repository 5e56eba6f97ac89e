import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDomainError } from '@/domain/errors'
import { digitsOf, toDecimalMoney } from '@/domain/money'
import {
  maxCostPerReferral,
  maxTotalCost,
  newProgram,
  programChanges,
  termsAfter,
  toWireBonus,
  type ProgramTerms,
} from './program'

const wire = { name: 'Spring', currency: 'USD' }
const parsed = (given: object) => newProgram.parse({ ...wire, ...given })
const changes = (given: object) => programChanges.parse(given)

const full: ProgramTerms = {
  startsAt: new Date('2026-01-01'),
  endsAt: new Date('2026-12-31'),
  referrerUserType: 2,
  refereeUserType: 3,
  referrerBonus: { rule: 'fixed', amount: 5000 },
  refereeBonus: { rule: 'first-n', referrals: 2, amount: 1000 },
  maxReferralsPerCode: 5,
  maxReferrals: 50,
  budgetMinor: 100_000,
  holdDays: 14,
  pendingDays: 30,
  onReversal: 'keep_counted',
}
const optional = [
  'startsAt',
  'endsAt',
  'referrerUserType',
  'refereeUserType',
  'referrerBonus',
  'refereeBonus',
  'maxReferralsPerCode',
  'maxReferrals',
  'pendingDays',
] as const

/** The violations that stand against these changes. */
function violations(given: object, currency = 'USD', before?: ProgramTerms): [string, string][] {
  try {
    termsAfter(changes(given), currency, before)
    return []
  } catch (error) {
    if (!isDomainError(error)) throw error
    expect(error.code).toBe('INVALID_ARGUMENT')
    return error.details.violations!.map(({ field, reason }) => [field, reason])
  }
}

describe('a new program', () => {
  it('requires only its name and currency, and then has no bonus, limit, hold period or expiry', () => {
    const none = Object.fromEntries(optional.map((name) => [name, null]))
    expect(termsAfter(parsed({}), 'USD')).toEqual({
      ...none,
      budgetMinor: null,
      holdDays: 0,
      onReversal: 'give_back',
    })
  })

  it('may have null for every term', () => {
    const nothing = Object.fromEntries(
      [...optional, 'budget', 'holdDays', 'onReversal', 'status', 'currencyId'].map((name) => [name, null]),
    )
    expect(termsAfter(parsed(nothing), 'USD')).toEqual(termsAfter(parsed({}), 'USD'))
  })

  it.each([
    ['a name of blanks', { name: ' ' }],
    ['a name past 100 characters', { name: 'x'.repeat(101) }],
    ['an unknown status', { status: 'archived' }],
    ['no currency', { currency: undefined }],
    ['an unknown currency', { currency: 'QQQ' }],
    ['an unknown user type', { referrerUserType: 4 }],
    ['a limit of 0', { maxReferrals: 0 }],
    ['a limit of half a referral', { maxReferralsPerCode: 0.5 }],
    ['a limit above the maximum of the database', { maxReferrals: 2_147_483_648 }],
    ['negative hold days', { holdDays: -1 }],
    ['a hold period of eleven years', { holdDays: 3_651 }],
    ['a waiting period of zero days', { pendingDays: 0 }],
    ['an unknown reversal policy', { onReversal: 'forget' }],
    ['an amount as a number', { referrerBonus: { rule: 'fixed', amount: { value: 50 } } }],
    ['an amount that is not an object', { budget: '50.00' }],
  ])('may not have %s', (_what, given) => {
    expect(newProgram.safeParse({ ...wire, ...given }).success).toBe(false)
  })
})

describe('changing the terms of a program', () => {
  it('keeps every term that is absent', () => {
    expect(termsAfter(changes({}), 'USD', full)).toEqual(full)
  })

  it.each([...optional, 'budget' as const])('clears %s when it is null, and keeps the others', (name) => {
    expect(termsAfter(changes({ [name]: null }), 'USD', full)).toEqual({
      ...full,
      [name === 'budget' ? 'budgetMinor' : name]: null,
    })
  })

  it('keeps the hold days and the reversal policy when they are null, because every program has both', () => {
    expect(termsAfter(changes({ holdDays: null, onReversal: null }), 'USD', full)).toEqual(full)
  })

  it.each<[string, unknown, Partial<ProgramTerms>]>([
    ['startsAt', '2026-02-01T00:00:00Z', { startsAt: new Date('2026-02-01') }],
    ['endsAt', '2026-02-01T00:00:00Z', { endsAt: new Date('2026-02-01') }],
    ['referrerUserType', 5, { referrerUserType: 5 }],
    ['refereeUserType', 2, { refereeUserType: 2 }],
    [
      'referrerBonus',
      { rule: 'tiered', tiers: [{ from: 1, amount: { value: '1.5', currency: 'USD' } }] },
      { referrerBonus: { rule: 'tiered', tiers: [{ from: 1, amount: 150 }] } },
    ],
    [
      'refereeBonus',
      { rule: 'fixed', amount: { value: '0' } },
      { refereeBonus: { rule: 'fixed', amount: 0 } },
    ],
    ['maxReferralsPerCode', 1, { maxReferralsPerCode: 1 }],
    ['maxReferrals', 1, { maxReferrals: 1 }],
    ['budget', { value: '0.01' }, { budgetMinor: 1 }],
    ['holdDays', 0, { holdDays: 0 }],
    ['pendingDays', 1, { pendingDays: 1 }],
    ['onReversal', 'give_back', { onReversal: 'give_back' }],
  ])('replaces %s and nothing else', (name, value, expected) => {
    expect(termsAfter(changes({ [name]: value }), 'USD', full)).toEqual({ ...full, ...expected })
  })

  const fixed = (value: string, currency?: string) => ({
    referrerBonus: { rule: 'fixed', amount: { value, currency } },
  })

  it.each([
    ['more digits than the dollar has', fixed('50.001'), 'USD'],
    ['a fraction of a yen', fixed('50.0'), 'JPY'],
    ['more digits than the dinar has', fixed('5.0001'), 'KWD'],
    ['a negative amount', fixed('-0.01'), 'USD'],
    ['words', fixed('fifty'), 'USD'],
    ['infinity', fixed('1e309'), 'USD'],
    ['more than sums hold exactly', fixed('90000000000.01'), 'USD'],
  ])('rejects %s', (_what, given, currency) => {
    const where = violations(given, currency)
    expect(where).toEqual([['referrerBonus.amount.value', 'AMOUNT_NOT_VALID']])
  })

  it('names the exact amount that is wrong', () => {
    const tier = (from: number, value: string, currency?: string) => ({ from, amount: { value, currency } })
    expect(violations({ refereeBonus: { rule: 'tiered', tiers: [tier(1, '1'), tier(2, '-1')] } })).toEqual([
      ['refereeBonus.tiers.1.amount.value', 'AMOUNT_NOT_VALID'],
    ])
    expect(violations({ budget: { value: '1.234' } })).toEqual([['budget.value', 'AMOUNT_NOT_VALID']])
    expect(violations(fixed('1.00', 'EUR'))).toEqual([['referrerBonus.amount.currency', 'CURRENCY_MISMATCH']])
    expect(violations({ budget: { value: '1.00', currency: 'EUR' } })).toEqual([
      ['budget.currency', 'CURRENCY_MISMATCH'],
    ])
  })

  it('accepts an amount with the program’s currency or without one', () => {
    expect(violations(fixed('1.00', 'USD'))).toEqual([])
    expect(violations(fixed('1.00'))).toEqual([])
  })

  it('compares a new start or end with the existing one', () => {
    const refused = [['endsAt', 'ENDS_BEFORE_START']]
    expect(violations({ startsAt: '2026-01-01T00:00:00Z', endsAt: '2026-01-01T00:00:00Z' })).toEqual(refused)
    expect(violations({ startsAt: '2026-12-31T00:00:00Z' }, 'USD', full)).toEqual(refused)
    expect(violations({ endsAt: '2025-12-31T00:00:00Z' }, 'USD', full)).toEqual(refused)
    expect(violations({ endsAt: '2025-12-31T00:00:00Z', startsAt: null }, 'USD', full)).toEqual([])
  })

  it.each(['USD', 'JPY', 'KWD'])(
    'reads back in %s what it would send, to the last minor unit',
    (currency) => {
      fc.assert(
        fc.property(fc.nat(9_000_000_000_000), fc.nat(9_000_000_000_000), (amountMinor, budgetMinor) => {
          const sent = {
            referrerBonus: toWireBonus({ rule: 'first-n', referrals: 3, amount: amountMinor }, currency),
            budget: toDecimalMoney({ amountMinor: budgetMinor, currency }),
          }
          expect(sent.budget.value.split('.')[1] ?? '').toHaveLength(digitsOf(currency))
          expect(termsAfter(changes(sent), currency)).toMatchObject({
            referrerBonus: { amount: amountMinor },
            budgetMinor,
          })
        }),
      )
      expect(toWireBonus(null, currency)).toBeNull()
    },
  )
})

describe('what a program can cost', () => {
  it('is the highest sum of both sides for one referral', () => {
    const tiers = {
      rule: 'tiered' as const,
      tiers: [
        { from: 1, amount: 10 },
        { from: 2, amount: 30 },
        { from: 3, amount: 20 },
      ],
    }
    expect(maxCostPerReferral({ referrerBonus: tiers, refereeBonus: { rule: 'fixed', amount: 5 } })).toBe(35)
    expect(maxCostPerReferral({ referrerBonus: null, refereeBonus: null })).toBe(0)
  })

  it.each([
    [null, null, null],
    [100, null, 100],
    [null, 3, 75],
    [100, 3, 75],
    [50, 3, 50],
  ])('is in all, with a budget of %s and %s referrals, %s', (budgetMinor, maxReferrals, most) => {
    expect(
      maxTotalCost({
        referrerBonus: { rule: 'fixed', amount: 20 },
        refereeBonus: { rule: 'fixed', amount: 5 },
        maxReferrals,
        budgetMinor,
      }),
    ).toBe(most)
  })
})
