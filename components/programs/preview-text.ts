import { describeBonus } from '@/domain/bonus/rules'
import { formatMinor } from './format-minor'
import { inputOf, type ProgramFields } from './program-fields'
import { readTerms, type TermName } from './read-terms'
import {
  eachCostText,
  payableText,
  reversalText,
  totalCostText,
  waitingText,
  type TotalWords,
} from './term-text'

export interface Preview {
  /** What one referral costs, or what to fill in to see it. */
  each: string
  /** What all of them cost at most; nothing while that cannot be said. */
  total: TotalWords | null
  facts: { label: string; words: string }[]
}

const unreadable = 'Not clear yet.'

/** What the program as typed would do. Whatever is missing or half-typed is left open, the rest is told. */
export function previewOf(fields: ProgramFields): Preview {
  const { terms, unread } = readTerms(inputOf(fields))
  const say = formatMinor(fields.currency)
  const told = (name: TermName, words: string) => (unread.has(name) ? unreadable : words)
  const missing = [
    ...(unread.has('referrerBonus') ? ['referrer'] : []),
    ...(unread.has('refereeBonus') ? ['person referred'] : []),
  ]
  return {
    each:
      missing.length > 0
        ? `Fill in the bonus for the ${missing.join(' and the ')} to see what a referral costs.`
        : eachCostText(terms, fields.currency),
    total: missing.length > 0 ? null : totalOf(),
    facts: [
      { label: 'Referrer earns', words: told('referrerBonus', describeBonus(terms.referrerBonus, say)) },
      { label: 'Person referred earns', words: told('refereeBonus', describeBonus(terms.refereeBonus, say)) },
      { label: 'Payable', words: told('holdDays', payableText(terms.holdDays)) },
      { label: 'Waits for approval', words: told('pendingDays', waitingText(terms.pendingDays)) },
      { label: 'If reversed', words: reversalText(terms) },
    ],
  }

  function totalOf(): TotalWords | null {
    if (unread.has('budget'))
      return { words: 'Correct the budget to see the most that the program can cost.', warning: false }
    if (unread.has('maxReferrals'))
      return {
        words: 'Correct the number of referrals to see the most that the program can cost.',
        warning: false,
      }
    return totalCostText(terms, fields.currency)
  }
}
