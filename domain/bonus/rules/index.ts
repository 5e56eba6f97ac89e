import { z } from 'zod'
import { firstN, firstNTerms, mapFirstN, type FirstNTerms } from './first-n'
import { fixed, fixedTerms, mapFixed, type FixedTerms } from './fixed'
import type { AmountSchema, BonusRuleKind, MapAmount } from './rule'
import { mapTiered, tiered, tieredTerms, type TieredTerms } from './tiered'

/** Every rule there is. A new one is a file beside these and its lines in this one; the compiler names those that are missing. */
const kinds = { fixed, tiered, 'first-n': firstN }
export type BonusRuleName = keyof typeof kinds
export const bonusRuleNames = Object.keys(kinds) as BonusRuleName[]

/** The terms of a bonus over what an amount is. */
export type BonusTerms<Amount> = FixedTerms<Amount> | TieredTerms<Amount> | FirstNTerms<Amount>
export const bonusTerms = <Amount extends AmountSchema>(amount: Amount) =>
  z.discriminatedUnion('rule', [fixedTerms(amount), tieredTerms(amount), firstNTerms(amount)])

/** A bonus as it is kept: amounts in minor units of the program's currency. */
export type BonusRule = BonusTerms<number>

/** What the n-th approved referral of one referrer earns by the rule, in minor units; nothing without a rule. */
export function amountFor(rule: BonusRule | null, nth: number): number {
  return rule ? kindOf(rule).amountFor(rule, nth) : 0
}

/** The most that one referral can earn by these rules together, in minor units. */
export function maxAmountMinor(...rules: (BonusRule | null)[]): number {
  const turns = rules.flatMap((rule) => (rule ? kindOf(rule).breakpoints(rule) : []))
  return Math.max(0, ...turns.map((nth) => rules.reduce((sum, rule) => sum + amountFor(rule, nth), 0)))
}

/** The rule in a few words, such as "50.00 USD for each referral"; `say` words an amount of minor units. */
export function describeBonus(rule: BonusRule | null, say: (amountMinor: number) => string): string {
  return rule ? kindOf(rule).describe(rule, say) : 'No bonus'
}

/** The same terms over other amounts, such as minor units instead of decimals. */
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
