import { z } from 'zod'
import type { AmountSchema, BonusRuleKind, MapAmount } from './rule'

/** An amount for each of a partner's first referrals, and nothing after them. */
export const firstNTerms = <Amount extends AmountSchema>(amount: Amount) =>
  z.object({
    rule: z.literal('first-n'),
    referrals: z
      .int('must be a whole number')
      .min(1, 'must be at least 1')
      .max(1_000_000, 'must be at most 1000000')
      .meta({ description: 'The number of referrals by one partner that earn it.' }),
    amount,
  })
export interface FirstNTerms<Amount> {
  rule: 'first-n'
  referrals: number
  amount: Amount
}

export const firstN: BonusRuleKind<'first-n', FirstNTerms<number>> = {
  name: 'first-n',
  amountFor: ({ referrals, amount }, nth) => (nth <= referrals ? amount : 0),
  breakpoints: ({ referrals }) => [1, referrals + 1],
  describe: ({ referrals, amount }, format) =>
    referrals === 1
      ? `${format(amount)} for the first referral`
      : `${format(amount)} for each of the first ${referrals} referrals`,
}

export const mapFirstN = <From, To>(terms: FirstNTerms<From>, map: MapAmount<From, To>): FirstNTerms<To> => ({
  ...terms,
  amount: map(terms.amount, 'amount'),
})
