import { describe, expect, it } from 'vitest'
import type { BonusRule } from '@/domain/bonus/rules'
import { eachCostText, totalCostText } from './term-text'

const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')
const fixed = (amount: number): BonusRule => ({ rule: 'fixed', amount })
const tiered: BonusRule = {
  rule: 'tiered',
  tiers: [
    { from: 1, amount: 2000 },
    { from: 5, amount: 3000 },
    { from: 10, amount: 4500 },
  ],
}
const firstThree: BonusRule = { rule: 'first-n', referrals: 3, amount: 1500 }
const terms = { referrerBonus: fixed(5000), refereeBonus: fixed(2500), maxReferrals: null, budgetMinor: null }

describe('the cost of a referral', () => {
  it.each([
    ['both sides together', terms, 'Each approved referral costs 75.00 USD.'],
    [
      'tiers from the least to the greatest',
      { ...terms, referrerBonus: tiered, refereeBonus: null },
      'Each approved referral costs between 20.00 USD and 45.00 USD.',
    ],
    [
      'nothing once the first are through',
      { ...terms, referrerBonus: firstThree, refereeBonus: null },
      'Each approved referral costs between 0.00 USD and 15.00 USD.',
    ],
    [
      'the same when no referral after the first is allowed',
      { ...terms, referrerBonus: firstThree, refereeBonus: null, maxReferrals: 3 },
      'Each approved referral costs 15.00 USD.',
    ],
    [
      'nothing without a bonus',
      { ...terms, referrerBonus: null, refereeBonus: null },
      'Approved referrals cost nothing: no bonus is set.',
    ],
  ])('is described: %s', (_, given, words) => {
    expect(plain(eachCostText(given, 'USD'))).toBe(words)
  })

  it('is formatted with the digits of the currency', () => {
    expect(plain(eachCostText({ ...terms, refereeBonus: null }, 'JPY'))).toBe(
      'Each approved referral costs 5,000 JPY.',
    )
  })
})

describe('the maximum cost of a program', () => {
  it.each([
    ['by its number', { ...terms, maxReferrals: 50 }, 'At most 3,750.00 USD: 50 referrals of 75.00 USD.'],
    [
      'by its budget',
      { ...terms, budgetMinor: 100_000 },
      'At most 1,000.00 USD, its budget: enough for 13 referrals.',
    ],
    [
      'by its budget with tiers',
      { ...terms, referrerBonus: tiered, refereeBonus: null, budgetMinor: 100_000 },
      'At most 1,000.00 USD, its budget: enough for at least 22 referrals.',
    ],
    [
      'by the number when that is less',
      { ...terms, maxReferrals: 50, budgetMinor: 500_000 },
      'At most 3,750.00 USD, from the referral limit: 50 referrals of 75.00 USD. The budget of 5,000.00 USD is never used up.',
    ],
    [
      'by the budget when that is less',
      { ...terms, maxReferrals: 50, budgetMinor: 100_000 },
      'At most 1,000.00 USD, the budget: it may be used up before 50 referrals.',
    ],
    [
      'by both alike',
      { ...terms, maxReferrals: 2, budgetMinor: 15_000 },
      'At most 150.00 USD: the budget covers exactly 2 referrals of 75.00 USD.',
    ],
  ])('is described %s', (_, given, words) => {
    const total = totalCostText(given, 'USD')
    expect(plain(total?.text)).toBe(words)
    expect(total?.warning).toBe(false)
  })

  it('has a warning when it is unlimited', () => {
    expect(totalCostText(terms, 'USD')).toEqual({
      text: expect.stringMatching(/^No upper limit/),
      warning: true,
    })
  })

  it('has a warning when the budget does not cover a single referral', () => {
    expect(totalCostText({ ...terms, budgetMinor: 7_499 }, 'USD')).toMatchObject({ warning: true })
    expect(totalCostText({ ...terms, budgetMinor: 7_500 }, 'USD')).toMatchObject({ warning: false })
  })

  it('is omitted when referrals cost nothing', () => {
    expect(totalCostText({ ...terms, referrerBonus: null, refereeBonus: null }, 'USD')).toBeNull()
  })

  it('is described in words when it is too large to compute', () => {
    expect(
      totalCostText({ ...terms, referrerBonus: fixed(9_000_000_000_000), maxReferrals: 2_147_483_647 }, 'USD')
        ?.text,
    ).toMatch(/^At most more than/)
  })
})
