import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { digitsOf, fromDecimalMoney, toDecimalMoney } from '@/domain/money'
import {
  amountFor,
  bonusRuleNames,
  bonusTerms,
  describeBonus,
  maxAmountMinor,
  mapAmounts,
  type BonusRule,
} from '.'

const amount = fc.nat(9_000_000_000_000)
const fixed = fc.record({ rule: fc.constant('fixed' as const), amount })
const firstN = fc.record({
  rule: fc.constant('first-n' as const),
  referrals: fc.integer({ min: 1, max: 50 }),
  amount,
})
const tiered = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 2, max: 50 }), { maxLength: 5 }),
    fc.array(amount, { minLength: 6, maxLength: 6 }),
  )
  .map(([further, amounts]) => ({
    rule: 'tiered' as const,
    tiers: [1, ...further.sort((a, b) => a - b)].map((from, index) => ({ from, amount: amounts[index]! })),
  }))
const anyRule: fc.Arbitrary<BonusRule> = fc.oneof(fixed, firstN, tiered)

const tiers = {
  rule: 'tiered' as const,
  tiers: [
    { from: 1, amount: 10 },
    { from: 3, amount: 25 },
    { from: 4, amount: 0 },
  ],
}

describe('the bonus of the n-th referral', () => {
  it.each<[string, BonusRule | null, number[]]>([
    ['without a rule', null, [0, 0, 0, 0, 0]],
    ['by a fixed amount', { rule: 'fixed', amount: 7 }, [7, 7, 7, 7, 7]],
    ['by an amount for the first two', { rule: 'first-n', referrals: 2, amount: 7 }, [7, 7, 0, 0, 0]],
    ['by tiers, each from its referral on', tiers, [10, 10, 25, 0, 0]],
  ])('%s', (_how, rule, earned) => {
    expect([1, 2, 3, 4, 5].map((nth) => amountFor(rule, nth))).toEqual(earned)
  })

  it('never exceeds the maximum, which some referral earns', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const earned = Array.from({ length: 60 }, (_, index) => amountFor(rule, index + 1))
        expect(Math.max(...earned)).toBe(maxAmountMinor(rule))
      }),
    )
    expect(maxAmountMinor(null)).toBe(0)
  })
})

describe('the terms of a rule', () => {
  const schema = bonusTerms(z.int())
  const accepts = (terms: unknown) => schema.safeParse(terms).success
  const from = (...numbers: number[]) => ({
    rule: 'tiered',
    tiers: numbers.map((number) => ({ from: number, amount: 1 })),
  })

  it('are valid for every rule', () => {
    const examples: Record<string, BonusRule> = {
      fixed: { rule: 'fixed', amount: 1 },
      tiered: tiers,
      'first-n': { rule: 'first-n', referrals: 1, amount: 1 },
    }
    for (const name of bonusRuleNames) expect(schema.parse(examples[name])).toEqual(examples[name])
  })

  it.each([
    ['an unknown rule', { rule: 'percent', amount: 1 }],
    ['no rule', { amount: 1 }],
    ['no amount', { rule: 'fixed' }],
    ['the first 0 referrals', { rule: 'first-n', referrals: 0, amount: 1 }],
    ['the first one and a half', { rule: 'first-n', referrals: 1.5, amount: 1 }],
    ['no tiers', from()],
    ['more than 20 tiers', from(...Array.from({ length: 21 }, (_, index) => index + 1))],
    ['tiers that do not begin with the first referral', from(2, 3)],
    ['tiers that go down', from(1, 5, 4)],
    ['two tiers from one referral', from(1, 5, 5)],
  ])('are rejected with %s', (_what, terms) => {
    expect(accepts(terms)).toBe(false)
  })

  it('may have 20 tiers', () => {
    expect(accepts(from(...Array.from({ length: 20 }, (_, index) => index + 1)))).toBe(true)
  })
})

describe('the amounts of a rule', () => {
  it.each(['USD', 'JPY', 'KWD'])('are converted to the API and back exactly, in %s', (currency) => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const wire = mapAmounts(rule, (amountMinor) => toDecimalMoney({ amountMinor, currency }))
        for (const [, digits = ''] of JSON.stringify(wire).matchAll(/"value":"\d+(?:\.(\d+))?"/g))
          expect(digits).toHaveLength(digitsOf(currency))
        expect(mapAmounts(wire, (money) => fromDecimalMoney(money)!.amountMinor)).toEqual(rule)
      }),
    )
  })

  it('are reported with their field', () => {
    const paths = (rule: BonusRule) => {
      const seen: string[] = []
      mapAmounts(rule, (_amount, path) => seen.push(path))
      return seen
    }
    expect(paths({ rule: 'fixed', amount: 1 })).toEqual(['amount'])
    expect(paths({ rule: 'first-n', referrals: 1, amount: 1 })).toEqual(['amount'])
    expect(paths(tiers)).toEqual(['tiers.0.amount', 'tiers.1.amount', 'tiers.2.amount'])
  })
})

describe('a rule in words', () => {
  const say = (amountMinor: number) => `${amountMinor} cents`

  it.each<[BonusRule | null, string]>([
    [null, 'No bonus'],
    [{ rule: 'fixed', amount: 5 }, '5 cents for each referral'],
    [{ rule: 'first-n', referrals: 1, amount: 5 }, '5 cents for the first referral'],
    [{ rule: 'first-n', referrals: 3, amount: 5 }, '5 cents for each of the first 3 referrals'],
    [tiers, '10 cents from the 1st referral, 25 cents from the 3rd referral, 0 cents from the 4th referral'],
  ])('%j', (rule, words) => {
    expect(describeBonus(rule, say)).toBe(words)
  })
})
