import { z } from 'zod'
import { firstN, firstNTerms, mapFirstN, type FirstNTerms } from './first-n'
import { fixed, fixedTerms, mapFixed, type FixedTerms } from './fixed'
import type { AmountSchema, BonusRuleKind, MapAmount } from './rule'
import { mapTiered, tiered, tieredTerms, type TieredTerms } from './tiered'

/** Every bonus rule. A new rule is a file in this folder and its lines here; the compiler names the missing ones. */
const kinds = { fixed, tiered, 'first-n': firstN }
export type BonusRuleName = keyof typeof kinds
export const bonusRuleNames = Object.keys(kinds) as BonusRuleName[]

/** The terms of a bonus, generic over the type of its amounts. */
export type BonusTerms<Amount> = FixedTerms<Amount> | TieredTerms<Amount> | FirstNTerms<Amount>
export const bonusTerms = <Amount extends AmountSchema>(amount: Amount) =>
  z.discriminatedUnion('rule', [fixedTerms(amount), tieredTerms(amount), firstNTerms(amount)])

/** A stored bonus rule: amounts in minor units of the program's currency. */
export type BonusRule = BonusTerms<number>

/** What a partner's n-th approved referral earns by the rule, in minor units; 0 without a rule. */
export function amountFor(rule: BonusRule | null, nth: number): number {
  return rule ? kindOf(rule).amountFor(rule, nth) : 0
}

/** The highest amount that one referral can earn by these rules together, in minor units. */
export function maxAmountMinor(...rules: (BonusRule | null)[]): number {
  const referrals = rules.flatMap((rule) => (rule ? kindOf(rule).breakpoints(rule) : []))
  return Math.max(0, ...referrals.map((nth) => rules.reduce((sum, rule) => sum + amountFor(rule, nth), 0)))
}

/** The rule as a phrase, such as "50.00 USD for each referral". `format` formats an amount in minor units. */
export function describeBonus(rule: BonusRule | null, format: (amountMinor: number) => string): string {
  return rule ? kindOf(rule).describe(rule, format) : 'No bonus'
}

/** The terms with other amounts, such as minor units instead of decimal strings. */
export function mapAmounts<From, To>(terms: BonusTerms<From>, map: MapAmount<From, To>): BonusTerms<To> {
  switch (terms.rule) {
    case 'fixed':
      return mapFixed(terms, map)
    case 'tiered':
      return mapTiered(terms, map)
    case 'first-n':
      return mapFirstN(terms, map)
  }
}

function kindOf(rule: BonusRule): BonusRuleKind<BonusRuleName, BonusRule> {
  return kinds[rule.rule] as unknown as BonusRuleKind<BonusRuleName, BonusRule>
}
