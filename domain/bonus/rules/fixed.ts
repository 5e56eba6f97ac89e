import { z } from 'zod'
import type { AmountSchema, BonusRuleKind, MapAmount } from './rule'

/** The same amount for every referral. */
export const fixedTerms = <Amount extends AmountSchema>(amount: Amount) =>
  z.object({ rule: z.literal('fixed'), amount })
export interface FixedTerms<Amount> {
  rule: 'fixed'
  amount: Amount
}

export const fixed: BonusRuleKind<'fixed', FixedTerms<number>> = {
  name: 'fixed',
  amountFor: ({ amount }) => amount,
  breakpoints: () => [1],
  describe: ({ amount }, format) => `${format(amount)} for each referral`,
}

export const mapFixed = <From, To>(terms: FixedTerms<From>, map: MapAmount<From, To>): FixedTerms<To> => ({
  ...terms,
  amount: map(terms.amount, 'amount'),
})
