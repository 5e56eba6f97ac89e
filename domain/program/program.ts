import { z } from 'zod'
import {
  amountFor,
  bonusTerms,
  mapAmounts,
  maxAmountMinor,
  type BonusRule,
  type BonusTerms,
} from '@/domain/bonus/rules'
import { invalidArgument } from '@/domain/errors'
import { idSchema } from '@/domain/ids'
import { currencySchema } from '@/domain/currency'
import { fromDecimalMoney, toDecimalMoney, type DecimalMoney } from '@/domain/money'
import { limitSchema } from '@/domain/limit'
import { applyPatch, unclearable, type Patch } from '@/domain/patch'
import { timeSchema } from '@/domain/time-schema'
import { userTypeSchema } from '@/domain/user-type'
import { lineOfText } from '@/domain/text'

/** How many programs a company may have: few enough to choose from, and to search in memory. */
export const maxPrograms = 500

export const programStatuses = ['draft', 'active', 'paused', 'ended'] as const
export type ProgramStatus = (typeof programStatuses)[number]

/** What reversing a referral does to the code's used count: releases the use, or keeps it counted. */
export const reversalPolicies = ['give_back', 'keep_counted'] as const
export type ReversalPolicy = (typeof reversalPolicies)[number]

/** An amount of a request. Its currency, if given, must be the program's. */
export const amountSchema = z
  .object({
    value: z.string().max(32).meta({
      description: 'A decimal string with the digits of the currency, such as 50.00 USD or 5000 JPY.',
    }),
    currency: z
      .string()
      .max(3)
      .nullish()
      .meta({ description: 'The currency of the program or payment run, if given.' }),
  })
  .meta({ id: 'GivenAmount' })
type GivenAmount = z.output<typeof amountSchema>

const givenBonus = bonusTerms(amountSchema).meta({ id: 'GivenBonus' })
const daysSchema = z
  .int('must be a whole number')
  .min(0, 'must be at least 0')
  .max(3_650, 'must be at most 3650')

const status = unclearable(z.enum(programStatuses)).meta({
  description: 'Codes of a program can be used only while it is active.',
})
const terms = {
  startsAt: timeSchema.nullish().meta({ description: 'When the program starts; null to start immediately.' }),
  endsAt: timeSchema.nullish().meta({ description: 'When the program ends; null for no end.' }),
  referrerUserType: userTypeSchema
    .nullish()
    .meta({ description: 'Who may refer: 2 customers, 3 merchants, 5 agents; null for anyone.' }),
  refereeUserType: userTypeSchema
    .nullish()
    .meta({ description: 'Who may be referred: 2 customers, 3 merchants, 5 agents; null for anyone.' }),
  referrerBonus: givenBonus
    .nullish()
    .meta({ description: 'What the partner earns by the rule at approval; null for no bonus.' }),
  refereeBonus: givenBonus
    .nullish()
    .meta({ description: 'What the referred user earns; null for no bonus.' }),
  maxReferralsPerCode: limitSchema
    .nullish()
    .meta({ description: 'The maximum number of referrals by each code; null for no limit.' }),
  maxReferrals: limitSchema
    .nullish()
    .meta({ description: 'The maximum number of referrals in the program; null for no limit.' }),
  budget: amountSchema
    .nullish()
    .meta({ description: 'The maximum cost of all bonuses together; null for no limit.' }),
  holdDays: unclearable(daysSchema).meta({
    description: 'The number of days from approval until a bonus becomes payable.',
  }),
  pendingDays: daysSchema.min(1, 'must be at least 1').nullish().meta({
    description: 'The number of days after which a pending referral expires; null for never.',
  }),
  onReversal: unclearable(z.enum(reversalPolicies)).meta({
    description:
      'What reversing a referral does to usedCount: give_back releases the use, keep_counted keeps it.',
  }),
}

/** A new program: what referrals earn, who may refer and be referred, and the limits (docs/api-contract.md, section 1). */
export const newProgram = z.object({
  name: lineOfText({ max: 100 }).meta({ description: 'The name that staff see.' }),
  status,
  currency: currencySchema.meta({ description: 'ISO 4217. It cannot be changed later.' }),
  currencyId: idSchema.nullish().meta({
    description:
      'The identifier of the currency in the GafaPay API. By default, programs of one currency share it.',
  }),
  ...terms,
})
export type NewProgram = z.output<typeof newProgram>

/** Changes to a program: an absent term keeps its value, null clears it. The currency cannot be changed. */
export const programChanges = z.object({
  name: unclearable(lineOfText({ max: 100 })).meta({ description: 'The name that staff see.' }),
  status,
  ...terms,
})
export type ProgramChanges = z.output<typeof programChanges>

/** The stored terms of a program: amounts in minor units of its currency. */
export interface ProgramTerms {
  startsAt: Date | null
  endsAt: Date | null
  referrerUserType: number | null
  refereeUserType: number | null
  referrerBonus: BonusRule | null
  refereeBonus: BonusRule | null
  maxReferralsPerCode: number | null
  maxReferrals: number | null
  budgetMinor: number | null
  holdDays: number
  pendingDays: number | null
  onReversal: ReversalPolicy
}

const defaultTerms: ProgramTerms = {
  startsAt: null,
  endsAt: null,
  referrerUserType: null,
  refereeUserType: null,
  referrerBonus: null,
  refereeBonus: null,
  maxReferralsPerCode: null,
  maxReferrals: null,
  budgetMinor: null,
  holdDays: 0,
  pendingDays: null,
  onReversal: 'give_back',
}

/** The changes to stored terms. Throws INVALID_ARGUMENT for an amount that the currency cannot express. */
export function readTermChanges(changes: ProgramChanges, currency: string): Patch<ProgramTerms> {
  const bonus = (given: BonusTerms<GivenAmount> | null | undefined, field: string) =>
    given && mapAmounts(given, (amount, path) => minorOf(amount, currency, `${field}.${path}`))
  return {
    startsAt: changes.startsAt,
    endsAt: changes.endsAt,
    referrerUserType: changes.referrerUserType,
    refereeUserType: changes.refereeUserType,
    referrerBonus: bonus(changes.referrerBonus, 'referrerBonus'),
    refereeBonus: bonus(changes.refereeBonus, 'refereeBonus'),
    maxReferralsPerCode: changes.maxReferralsPerCode,
    maxReferrals: changes.maxReferrals,
    budgetMinor: changes.budget && minorOf(changes.budget, currency, 'budget'),
    holdDays: changes.holdDays,
    pendingDays: changes.pendingDays,
    onReversal: changes.onReversal,
  }
}

/**
 * The terms after the changes. Throws INVALID_ARGUMENT for an amount that the currency cannot express, and for an end that
 * is not after the start.
 */
export function termsAfter(
  changes: ProgramChanges,
  currency: string,
  before: ProgramTerms = defaultTerms,
): ProgramTerms {
  const after = applyPatch(before, readTermChanges(changes, currency))
  if (after.startsAt && after.endsAt && after.startsAt >= after.endsAt)
    throw invalidArgument('endsAt', 'ENDS_BEFORE_START', 'must be later than the start')
  return after
}

/** A thousandth of the largest number that is exact, so that sums stay exact. */
const largestAmountMinor = 9_000_000_000_000

/**
 * An amount of a request in minor units of the currency that it must have. Throws INVALID_ARGUMENT for another currency, a negative amount,
 * and one that the currency cannot express.
 */
export function minorOf({ value, currency: given }: GivenAmount, currency: string, field: string): number {
  if (given && given !== currency)
    throw invalidArgument(`${field}.currency`, 'CURRENCY_MISMATCH', `must be ${currency}, or absent`)
  const money = fromDecimalMoney({ value, currency })
  if (!money || money.amountMinor < 0 || money.amountMinor > largestAmountMinor) {
    const [example, largest] = [5000, largestAmountMinor].map(
      (amountMinor) => toDecimalMoney({ amountMinor, currency }).value,
    )
    throw invalidArgument(
      `${field}.value`,
      'AMOUNT_NOT_VALID',
      `must be a decimal such as ${example}, from 0 to ${largest}, with no more digits after the point than ${currency} has`,
    )
  }
  return money.amountMinor
}

/** What a partner's n-th approved referral costs: the bonus of each side and their sum, in minor units. */
export function bonusesOf(
  { referrerBonus, refereeBonus }: Pick<ProgramTerms, 'referrerBonus' | 'refereeBonus'>,
  nth: number,
): { referrerMinor: number; refereeMinor: number; totalMinor: number } {
  const referrerMinor = amountFor(referrerBonus, nth)
  const refereeMinor = amountFor(refereeBonus, nth)
  return { referrerMinor, refereeMinor, totalMinor: referrerMinor + refereeMinor }
}

/** The highest cost of one referral, both sides together, in minor units. */
export function maxCostPerReferral({
  referrerBonus,
  refereeBonus,
}: Pick<ProgramTerms, 'referrerBonus' | 'refereeBonus'>): number {
  return maxAmountMinor(referrerBonus, refereeBonus)
}

/**
 * The highest cost of a program in minor units: the lower bound of its budget and its number of referrals, or null
 * without either.
 */
export function maxTotalCost(
  terms: Pick<ProgramTerms, 'referrerBonus' | 'refereeBonus' | 'maxReferrals' | 'budgetMinor'>,
): number | null {
  const bounds = [
    terms.budgetMinor,
    terms.maxReferrals === null ? null : terms.maxReferrals * maxCostPerReferral(terms),
  ].filter((bound) => bound !== null)
  return bounds.length ? Math.min(...bounds) : null
}

/** A bonus rule as the API shows it. */
export function toWireBonus(rule: BonusRule | null, currency: string): BonusTerms<DecimalMoney> | null {
  return rule && mapAmounts(rule, (amountMinor) => toDecimalMoney({ amountMinor, currency }))
}
