import { describeBonus } from '@/domain/bonus/rules'
import { formatMinor } from '@/components/ui/format'
import { inputOf, type ProgramFields } from './program-fields'
import { readTerms, type TermName } from './read-terms'
import {
  eachCostText,
  payableText,
  reversalText,
  totalCostText,
  pendingLimitText,
  type TotalCost,
} from './term-text'

export interface Preview {
  /** The cost of one referral, or what to fill in to see it. */
  each: string
  /** The maximum total cost; undefined while it cannot be computed. */
  total: TotalCost | null
  facts: { label: string; text: string }[]
}

const unreadable = 'Not complete yet.'

/** Describes the program as typed, without terms that are missing or invalid. */
export function previewOf(fields: ProgramFields): Preview {
  const { terms, unread } = readTerms(inputOf(fields))
  const format = formatMinor(fields.currency)
  const textOf = (name: TermName, text: string) => (unread.has(name) ? unreadable : text)
  const missing = [
    ...(unread.has('referrerBonus') ? ['partner'] : []),
    ...(unread.has('refereeBonus') ? ['referred user'] : []),
  ]
  return {
    each:
      missing.length > 0
        ? `Enter the ${missing.join(' and ')} bonus to see the cost per referral.`
        : eachCostText(terms, fields.currency),
    total: missing.length > 0 ? null : totalOf(),
    facts: [
      { label: 'Partner earns', text: textOf('referrerBonus', describeBonus(terms.referrerBonus, format)) },
      {
        label: 'Referred user earns',
        text: textOf('refereeBonus', describeBonus(terms.refereeBonus, format)),
      },
      { label: 'Payable', text: textOf('holdDays', payableText(terms.holdDays)) },
      { label: 'Approval deadline', text: textOf('pendingDays', pendingLimitText(terms.pendingDays)) },
      { label: 'If reversed', text: reversalText(terms) },
    ],
  }

  function totalOf(): TotalCost | null {
    if (unread.has('budget'))
      return { text: 'Correct the budget to see the maximum cost of the program.', warning: false }
    if (unread.has('maxReferrals'))
      return {
        text: 'Correct the referral limit to see the maximum cost of the program.',
        warning: false,
      }
    return totalCostText(terms, fields.currency)
  }
}
