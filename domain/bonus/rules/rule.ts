import type { z } from 'zod'

/**
 * One way to reckon a bonus. Its terms are written once over what an amount is: decimal strings on the wire, whole
 * minor units in the database. The n-th referral is counted by approvals of one referrer in one program.
 */
export interface BonusRuleKind<Name extends string, Terms extends { rule: Name }> {
  name: Name
  /** The minor units that the referrer's n-th approved referral earns. */
  amountFor(terms: Terms, nth: number): number
  /** The referrals from which on another amount holds, the first included. */
  breakpoints(terms: Terms): number[]
  /** The terms in a few words; `say` words an amount. */
  describe(terms: Terms, say: (amountMinor: number) => string): string
}

/** What a rule's terms are over an amount of this schema. */
export type AmountSchema = z.ZodType<unknown>

/** Gives an amount in place of another; `path` says where in the terms it stands. */
export type MapAmount<From, To> = (amount: From, path: string) => To
