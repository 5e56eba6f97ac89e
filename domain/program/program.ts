import { z } from 'zod'
import { bonusTerms, maxAmountMinor, mapAmounts, type BonusRule, type BonusTerms } from '@/domain/bonus/rules'
import { invalidArgument } from '@/domain/errors'
import { idSchema } from '@/domain/ids'
import { currencySchema, fromDecimalMoney, toDecimalMoney, type DecimalMoney } from '@/domain/money'
import { limitSchema } from '@/domain/limit'
import { timeSchema } from '@/domain/time'
import { userTypeSchema } from '@/domain/user-type'
import { lineOfText } from '@/domain/text'

/** How many programs a company may have: few enough to choose from, and to search in memory. */
export const maxPrograms = 500

export const programStatuses = ['draft', 'active', 'paused', 'ended'] as const
export type ProgramStatus = (typeof programStatuses)[number]

/** What a reversed referral does to the code's used count: takes its use back, or leaves it counted. */
export const reversalPolicies = ['give_back', 'keep_counted'] as const
export type ReversalPolicy = (typeof reversalPolicies)[number]

/** An amount as it comes over the wire; its currency, if given, must be the program's. */
const amountSchema = z
  .object({
    value: z.string().max(32).meta({
      description: 'A decimal string with the digits of the currency, such as 50.00 USD or 5000 JPY.',
    }),
    currency: z.string().max(3).nullish().meta({ description: 'The program’s, if given.' }),
  })
  .meta({ id: 'GivenAmount' })
type GivenAmount = z.output<typeof amountSchema>

const givenBonus = bonusTerms(amountSchema).meta({ id: 'GivenBonus' })
const daysSchema = z
  .int('must be a whole number')
  .min(0, 'must be at least 0')
  .max(3_650, 'must be at most 3650')

const terms = {
  startsAt: timeSchema.nullish().meta({ description: 'From when the program runs; null for at once.' }),
  endsAt: timeSchema.nullish().meta({ description: 'Until when the program runs; null for ever.' }),
  referrerUserType: userTypeSchema
    .nullish()
    .meta({ description: 'Who may refer: 2 customers, 3 merchants, 5 agents; null for anybody.' }),
  refereeUserType: userTypeSchema
    .nullish()
    .meta({ description: 'Who may be referred: 2 customers, 3 merchants, 5 agents; null for anybody.' }),
  referrerBonus: givenBonus
    .nullish()
    .meta({ description: 'What the person who refers earns; null for nothing.' }),
  refereeBonus: givenBonus
    .nullish()
    .meta({ description: 'What the person who was referred earns; null for nothing.' }),
  maxReferralsPerCode: limitSchema
    .nullish()
    .meta({ description: 'How many referrals each code may bring; null for any number.' }),
  maxReferrals: limitSchema
    .nullish()
    .meta({ description: 'How many referrals the program may have; null for any number.' }),
  budget: amountSchema
    .nullish()
    .meta({ description: 'The most that all bonuses together may cost; null for any amount.' }),
  holdDays: daysSchema
    .nullish()
    .meta({ description: 'How many days after approval a bonus becomes payable.' }),
  pendingDays: daysSchema.min(1, 'must be at least 1').nullish().meta({
    description: 'How many days a referral may wait for approval before it expires; null for ever.',
  }),
  onReversal: z.enum(reversalPolicies).nullish().meta({
    description: 'What a reversed referral does to usedCount: gives its use back, or stays counted.',
  }),
}

/** A new program: what a referral earns, who may refer and be referred, and its limits (docs/api-contract.md, section 1). */
export const newProgram = z.object({
  name: lineOfText({ most: 100 }).meta({ description: 'For people.' }),
  status: z
    .enum(programStatuses)
    .nullish()
    .meta({ description: 'Codes of a program refer people only while it is active.' }),
  currency: currencySchema.meta({ description: 'ISO 4217; it stays for ever.' }),
  currencyId: idSchema.nullish().meta({
    description:
      'The GafaPay dialect’s identifier of the currency; programs of one currency share it unless given.',
  }),
  ...terms,
})
export type NewProgram = z.output<typeof newProgram>

/** Changes to a program: absent leaves a term as it is, null takes it away. Its currency stays. */
export const programChanges = z.object({
  name: lineOfText({ most: 100 }).nullish().meta({ description: 'For people.' }),
  status: z
    .enum(programStatuses)
    .nullish()
    .meta({ description: 'Codes of a program refer people only while it is active.' }),
  ...terms,
})
export type ProgramChanges = z.output<typeof programChanges>

/** The terms of a program as they are kept: amounts in minor units of its currency. */
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

const noTerms: ProgramTerms = {
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

/**
 * The terms after `changes`, amounts read in the program's currency. Throws INVALID_ARGUMENT for an amount that is not one
 * of the currency, and for an end that is not after the start.
 */
export function termsAfter(
  changes: ProgramChanges,
  currency: string,
  before: ProgramTerms = noTerms,
): ProgramTerms {
  const { budget, referrerBonus, refereeBonus, holdDays, onReversal } = changes
  const keep = <Value>(change: Value | null | undefined, current: Value | null) =>
    change === undefined ? current : change
  const bonus = (
    given: BonusTerms<GivenAmount> | null | undefined,
    current: BonusRule | null,
    field: string,
  ) =>
    given
      ? mapAmounts(given, (amount, path) => minorOf(amount, currency, `${field}.${path}`))
      : keep(given, current)
  const after: ProgramTerms = {
    startsAt: keep(changes.startsAt, before.startsAt),
    endsAt: keep(changes.endsAt, before.endsAt),
    referrerUserType: keep(changes.referrerUserType, before.referrerUserType),
    refereeUserType: keep(changes.refereeUserType, before.refereeUserType),
    referrerBonus: bonus(referrerBonus, before.referrerBonus, 'referrerBonus'),
    refereeBonus: bonus(refereeBonus, before.refereeBonus, 'refereeBonus'),
    maxReferralsPerCode: keep(changes.maxReferralsPerCode, before.maxReferralsPerCode),
    maxReferrals: keep(changes.maxReferrals, before.maxReferrals),
    budgetMinor: budget ? minorOf(budget, currency, 'budget') : keep(budget, before.budgetMinor),
    holdDays: holdDays ?? before.holdDays,
    pendingDays: keep(changes.pendingDays, before.pendingDays),
    onReversal: onReversal ?? before.onReversal,
  }
  if (after.startsAt && after.endsAt && after.startsAt >= after.endsAt)
    throw invalidArgument('endsAt', 'ENDS_BEFORE_START', 'must be later than the start')
  return after
}

/** A thousandth of what a number holds exactly. */
const mostMinor = 9_000_000_000_000

function minorOf({ value, currency: given }: GivenAmount, currency: string, field: string): number {
  if (given && given !== currency)
    throw invalidArgument(
      `${field}.currency`,
      'CURRENCY_MISMATCH',
      `must be ${currency}, the currency of the program`,
    )
  const money = fromDecimalMoney({ value, currency })
  if (!money || money.amountMinor < 0 || money.amountMinor > mostMinor) {
    const [example, most] = [5000, mostMinor].map(
      (amountMinor) => toDecimalMoney({ amountMinor, currency }).value,
    )
    throw invalidArgument(
      `${field}.value`,
      'AMOUNT_NOT_VALID',
      `must be a decimal such as ${example}, from 0 to ${most}, with no more digits after the point than ${currency} has`,
    )
  }
  return money.amountMinor
}

/** The most that one referral can cost, both sides together, in minor units. */
export function maxCostPerReferral({
  referrerBonus,
  refereeBonus,
}: Pick<ProgramTerms, 'referrerBonus' | 'refereeBonus'>): number {
  return maxAmountMinor(referrerBonus, refereeBonus)
}

/** The most that a program can cost, in minor units: by its budget or its number of referrals, whichever is less; null when neither bounds it. */
export function maxTotalCost(
  terms: Pick<ProgramTerms, 'referrerBonus' | 'refereeBonus' | 'maxReferrals' | 'budgetMinor'>,
): number | null {
  const bounds = [
    terms.budgetMinor,
    terms.maxReferrals === null ? null : terms.maxReferrals * maxCostPerReferral(terms),
  ].filter((bound) => bound !== null)
  return bounds.length ? Math.min(...bounds) : null
}

/** A bonus as it goes over the wire. */
export function toWireBonus(rule: BonusRule | null, currency: string): BonusTerms<DecimalMoney> | null {
  return rule && mapAmounts(rule, (amountMinor) => toDecimalMoney({ amountMinor, currency }))
}
