import { z } from 'zod'
import type { AmountSchema, BonusRuleKind, MapAmount } from './rule'

const nthReferral = z
  .int('must be a whole number')
  .min(1, 'must be at least 1')
  .max(1_000_000, 'must be at most 1000000')

/** Amounts by the number of the partner's referrals: each tier applies from its referral until the next tier. */
export const tieredTerms = <Amount extends AmountSchema>(amount: Amount) =>
  z.object({
    rule: z.literal('tiered'),
    tiers: z
      .array(
        z.object({
          from: nthReferral.meta({
            description:
              'The partner’s n-th approved referral from which this amount applies; 1 for the first tier.',
          }),
          amount,
        }),
      )
      .min(1, 'must have a tier')
      .max(20, 'must have at most 20 tiers')
      .refine(
        (tiers) =>
          tiers.every(({ from }, index) => (index === 0 ? from === 1 : from > tiers[index - 1]!.from)),
        'must start with the tier from referral 1 and increase',
      ),
  })
export interface TieredTerms<Amount> {
  rule: 'tiered'
  tiers: { from: number; amount: Amount }[]
}

const ordinals = new Intl.PluralRules('en-US', { type: 'ordinal' })
const suffixes: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }
/** 1 → "1st", 22 → "22nd" */
const ordinal = (number: number) => `${number}${suffixes[ordinals.select(number)] ?? 'th'}`

export const tiered: BonusRuleKind<'tiered', TieredTerms<number>> = {
  name: 'tiered',
  amountFor: ({ tiers }, nth) => tiers.findLast(({ from }) => from <= nth)?.amount ?? 0,
  breakpoints: ({ tiers }) => tiers.map(({ from }) => from),
  describe: ({ tiers }, format) =>
    tiers.map(({ from, amount }) => `${format(amount)} from the ${ordinal(from)} referral`).join(', '),
}

export const mapTiered = <From, To>(terms: TieredTerms<From>, map: MapAmount<From, To>): TieredTerms<To> => ({
  ...terms,
  tiers: terms.tiers.map(({ from, amount }, index) => ({
    from,
    amount: map(amount, `tiers.${index}.amount`),
  })),
})
