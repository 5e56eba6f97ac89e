import { toSentence } from '@/components/form/sentences'
import type { FieldViolation } from '@/domain/errors'
import { toDecimalMoney } from '@/domain/money'
import { newProgram } from '@/domain/program/program'
import { inputOf, type ProgramFields } from './program-fields'
import { readTerms } from './read-terms'

export interface FieldProblem {
  /** The name of a field of the form. */
  field: string
  /** How to fix it, as a sentence. */
  message: string
}

/** Validates the typed values with the domain's rules and returns every problem. */
export function problemsIn(fields: ProgramFields): FieldProblem[] {
  const input = inputOf(fields)
  const { name, currency } = newProgram.shape
  const own = Object.entries({
    name: name.safeParse(input.name),
    currency: currency.safeParse(input.currency),
  }).flatMap(([field, { error }]): FieldViolation[] =>
    (error?.issues ?? []).map(({ message }) => ({ field, reason: 'NOT_VALID', description: message })),
  )
  return [...own, ...readTerms(input).violations].map((violation) => toFieldProblem(violation, fields))
}

/** Maps a violation of the contract to its form field, with a message that explains the fix. */
export function toFieldProblem(
  { field: path, reason, description }: FieldViolation,
  fields: ProgramFields,
): FieldProblem {
  const field = fieldAt(path.replace(/^changes\./, ''), fields)
  // The message of the domain names the limit.
  const own = description.startsWith('must be at most') ? undefined : messageByField(field, fields)
  return { field, message: messageByReason[reason] ?? own ?? toSentence(description) }
}

/** A rule about all tiers is shown at the first that breaks it, one about the budget at its amount. */
function fieldAt(path: string, fields: ProgramFields): string {
  if (path === 'budget') return 'budget.value'
  const side = /^(referrerBonus|refereeBonus)\.tiers$/.exec(path)?.[1]
  if (side === undefined) return path
  const { tiers } = fields[side as 'referrerBonus' | 'refereeBonus']
  const first = tiers.findIndex(
    ({ from }, index) => index > 0 && Number(from) <= Number(tiers[index - 1]!.from),
  )
  return `${path}.${Math.max(first, 0)}.from`
}

const messageByReason: Record<string, string> = {
  ENDS_BEFORE_START: 'Choose a time after the start.',
  LIMIT_BELOW_APPROVED: 'Enter at least the number of referrals that are already approved.',
  BUDGET_BELOW_SPENT: 'Enter at least what the program has already spent.',
}

const noLimit = 'Enter a whole number of at least 1, or leave it empty for no limit.'

function messageByField(field: string, fields: ProgramFields): string | undefined {
  if (field === 'name' && fields.name.trim() === '') return 'Enter a name.'
  if (field.endsWith('.value'))
    return `Enter an amount such as ${toDecimalMoney({ amountMinor: 5000, currency: fields.currency }).value}.`
  if (field.endsWith('.referrals')) return 'Enter a whole number from 1 to 1000000.'
  const [, side, index] = /^(\w+)\.tiers\.(\d+)\.from$/.exec(field) ?? []
  if (index !== undefined)
    return `Enter a whole number above ${fields[side as 'referrerBonus' | 'refereeBonus'].tiers[Number(index) - 1]?.from || 'the one before'}.`
  if (field === 'maxReferrals' || field === 'maxReferralsPerCode') return noLimit
  if (field === 'holdDays') return 'Enter a whole number of days up to 3650, or leave it empty for none.'
  if (field === 'pendingDays')
    return 'Enter a whole number of days from 1 to 3650, or leave it empty for no time limit.'
  if (field === 'startsAt' || field === 'endsAt') return 'Enter a full date and time.'
  return undefined
}
