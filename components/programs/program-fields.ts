import { fromLocalEndField, fromLocalField, toLocalField } from '@/components/form/local-time-field'
import type { BonusRuleName, BonusRule } from '@/domain/bonus/rules'
import { toDecimalMoney } from '@/domain/money'
import { toWireBonus, type ReversalPolicy } from '@/domain/program/program'
import type { Program } from './program-state'
import { anyone } from './user-type-text'

/**
 * The fields of the create and edit forms, as typed. They have the contract's names, so that an error about
 * `referrerBonus.tiers.1.amount.value` appears under its field.
 */
export interface ProgramFields {
  name: string
  status: 'active' | 'draft'
  currency: string
  /** The time zone of its dates. */
  timeZone: string
  startsAt: string
  endsAt: string
  referrerUserType: string
  refereeUserType: string
  referrerBonus: BonusFields
  refereeBonus: BonusFields
  maxReferralsPerCode: string
  maxReferrals: string
  budget: AmountField
  holdDays: string
  pendingDays: string
  onReversal: ReversalPolicy
}
export type BonusFieldName = 'referrerBonus' | 'refereeBonus'

interface AmountField {
  value: string
}
/** All values are kept when another rule is selected, so that switching back restores them. */
interface BonusFields {
  rule: 'none' | BonusRuleName
  amount: AmountField
  referrals: string
  tiers: { from: string; amount: AmountField }[]
}

/** Converts the typed values to the contract's form. Text that is not a number becomes NaN, which the contract rejects. */
export function inputOf(fields: ProgramFields) {
  const { name, status, currency, timeZone, onReversal } = fields
  return {
    name,
    status,
    currency,
    startsAt: timeOf(fields.startsAt, timeZone),
    endsAt: timeOf(fields.endsAt, timeZone, fromLocalEndField),
    referrerUserType: userTypeOf(fields.referrerUserType),
    refereeUserType: userTypeOf(fields.refereeUserType),
    referrerBonus: bonusOf(fields.referrerBonus),
    refereeBonus: bonusOf(fields.refereeBonus),
    maxReferralsPerCode: numberOf(fields.maxReferralsPerCode),
    maxReferrals: numberOf(fields.maxReferrals),
    budget: fields.budget.value.trim() === '' ? null : amountOf(fields.budget),
    holdDays: numberOf(fields.holdDays) ?? 0,
    pendingDays: numberOf(fields.pendingDays),
    onReversal,
  }
}
export type ProgramInput = ReturnType<typeof inputOf>

const timeOf = (field: string, timeZone: string, read = fromLocalField) =>
  field === '' ? null : (read(field, timeZone) ?? field)
const userTypeOf = (field: string) => (field === anyone ? null : Number(field))
const amountOf = ({ value }: AmountField) => ({ value: value.trim() })
const numberOf = (field: string) => (field.trim() === '' ? null : requiredNumber(field))
const requiredNumber = (field: string) => (/^\d{1,15}$/.test(field.trim()) ? Number(field) : Number.NaN)

function bonusOf({ rule, amount, referrals, tiers }: BonusFields) {
  switch (rule) {
    case 'none':
      return null
    case 'fixed':
      return { rule, amount: amountOf(amount) }
    case 'first-n':
      return { rule, referrals: requiredNumber(referrals), amount: amountOf(amount) }
    case 'tiered':
      return {
        rule,
        tiers: tiers.map((tier) => ({ from: requiredNumber(tier.from), amount: amountOf(tier.amount) })),
      }
  }
}

const emptyBonus: BonusFields = {
  rule: 'none',
  amount: { value: '' },
  referrals: '',
  tiers: [
    { from: '1', amount: { value: '' } },
    { from: '', amount: { value: '' } },
  ],
}

/** An empty form. */
export function newFields(currency: string, timeZone: string): ProgramFields {
  return {
    name: '',
    status: 'active',
    currency,
    timeZone,
    startsAt: '',
    endsAt: '',
    referrerUserType: anyone,
    refereeUserType: anyone,
    referrerBonus: { ...emptyBonus, rule: 'fixed' },
    refereeBonus: emptyBonus,
    maxReferralsPerCode: '',
    maxReferrals: '',
    budget: { value: '' },
    holdDays: '',
    pendingDays: '',
    onReversal: 'give_back',
  }
}

/** A program as the form shows it for editing. */
export function fieldsOf(program: Program, timeZone: string): ProgramFields {
  const { currency, budgetMinor } = program
  return {
    name: program.name,
    status: 'active',
    currency,
    timeZone,
    startsAt: toLocalField(program.startsAt, timeZone),
    endsAt: toLocalField(program.endsAt, timeZone),
    referrerUserType: program.referrerUserType?.toString() ?? anyone,
    refereeUserType: program.refereeUserType?.toString() ?? anyone,
    referrerBonus: bonusFieldsOf(program.referrerBonus, currency),
    refereeBonus: bonusFieldsOf(program.refereeBonus, currency),
    maxReferralsPerCode: program.maxReferralsPerCode?.toString() ?? '',
    maxReferrals: program.maxReferrals?.toString() ?? '',
    budget: {
      value: budgetMinor === null ? '' : toDecimalMoney({ amountMinor: budgetMinor, currency }).value,
    },
    holdDays: program.holdDays === 0 ? '' : String(program.holdDays),
    pendingDays: program.pendingDays?.toString() ?? '',
    onReversal: program.onReversal,
  }
}

function bonusFieldsOf(rule: BonusRule | null, currency: string): BonusFields {
  const bonus = toWireBonus(rule, currency)
  switch (bonus?.rule) {
    case undefined:
      return emptyBonus
    case 'fixed':
      return { ...emptyBonus, rule: 'fixed', amount: { value: bonus.amount.value } }
    case 'first-n':
      return {
        ...emptyBonus,
        rule: 'first-n',
        referrals: String(bonus.referrals),
        amount: { value: bonus.amount.value },
      }
    case 'tiered':
      return {
        ...emptyBonus,
        rule: 'tiered',
        tiers: bonus.tiers.map(({ from, amount }) => ({
          from: String(from),
          amount: { value: amount.value },
        })),
      }
  }
}

/** Only the changed terms: the form shows minutes, and would drop the seconds of an unchanged time. */
export function changesOf(before: ProgramFields, after: ProgramFields): Partial<ProgramInput> {
  const [were, are] = [inputOf(before), inputOf(after)]
  const names = Object.keys(are) as (keyof ProgramInput)[]
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(were[name]) !== JSON.stringify(are[name]))
      .map((name) => [name, are[name]]),
  )
}
