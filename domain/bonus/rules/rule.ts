import type { z } from 'zod'

/**
 * One way to calculate a bonus. Its terms are generic over the type of amounts: decimal strings in the API, minor units in
 * the database. Referrals are numbered by the approvals of one partner in one program.
 */
export interface BonusRuleKind<Name extends string, Terms extends { rule: Name }> {
  name: Name
  /** What the partner's n-th approved referral earns, in minor units. */
  amountFor(terms: Terms, nth: number): number
  /** The numbers of the referrals at which the amount changes, including the first. */
  breakpoints(terms: Terms): number[]
  /** The terms as a phrase. `format` formats an amount in minor units. */
  describe(terms: Terms, format: (amountMinor: number) => string): string
}

/** The schema of an amount in the terms of a rule. */
export type AmountSchema = z.ZodType<unknown>

/** Converts an amount. `path` is its position in the terms. */
export type MapAmount<From, To> = (amount: From, path: string) => To
