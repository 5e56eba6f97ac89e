import { isDomainError, type FieldViolation } from '@/domain/errors'
import { programChanges, termsAfter, type ProgramChanges, type ProgramTerms } from '@/domain/program/program'
import type { ProgramInput } from './program-fields'

const termNames = [
  'startsAt',
  'endsAt',
  'referrerUserType',
  'refereeUserType',
  'referrerBonus',
  'refereeBonus',
  'maxReferralsPerCode',
  'maxReferrals',
  'budget',
  'holdDays',
  'pendingDays',
  'onReversal',
] as const
export type TermName = (typeof termNames)[number]

export interface ReadTerms {
  /** The valid terms; an invalid term counts as not set. */
  terms: ProgramTerms
  violations: FieldViolation[]
  unread: ReadonlySet<TermName>
}

/** Parses each term separately with the domain's rules, so that an incomplete one does not affect the others. */
export function readTerms(input: ProgramInput): ReadTerms {
  let terms = termsAfter({}, input.currency)
  const violations: FieldViolation[] = []
  const unread = new Set<TermName>()
  for (const name of termNames) {
    const parsed = programChanges.shape[name].safeParse(input[name])
    const problems: FieldViolation[] = (parsed.error?.issues ?? []).map(({ path, message }) => ({
      field: [name, ...path].join('.'),
      reason: 'NOT_VALID',
      description: message,
    }))
    if (name.endsWith('Bonus')) problems.push(...amountProblems(name, input))
    if (problems.length === 0) {
      try {
        terms = termsAfter({ [name]: parsed.data } as ProgramChanges, input.currency, terms)
      } catch (error) {
        problems.push(...violationsOf(error))
      }
    }
    if (problems.length > 0) unread.add(name)
    violations.push(...problems)
  }
  return { terms, violations, unread }
}

/** Every invalid amount of a bonus; the domain stops at the first. */
function amountProblems(name: TermName, input: ProgramInput): FieldViolation[] {
  const bonus = input[name as 'referrerBonus' | 'refereeBonus']
  if (bonus === null) return []
  const amounts =
    bonus.rule === 'tiered'
      ? bonus.tiers.map(({ amount }, index) => ({ amount, field: `${name}.tiers.${index}.amount.value` }))
      : [{ amount: bonus.amount, field: `${name}.amount.value` }]
  return amounts.flatMap(({ amount, field }) => {
    try {
      termsAfter({ budget: amount }, input.currency)
      return []
    } catch (error) {
      return violationsOf(error).map((violation) => ({ ...violation, field }))
    }
  })
}

function violationsOf(error: unknown): FieldViolation[] {
  if (!isDomainError(error)) throw error
  return error.details.violations ?? []
}
