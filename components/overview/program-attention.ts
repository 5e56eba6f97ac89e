import { Gauge, Wallet } from 'lucide-react'
import { codeAttentionLabels, codeStates } from '@/components/codes/code-state'
import { codesList } from '@/components/codes/codes-list'
import { programPath } from '@/components/paths'
import { formatAmount, formatNumber, plural } from '@/components/ui/format'
import type { BoundedCount } from '@/domain/bounded-count'
import { programStopReasonsOf } from '@/domain/program/running'
import { nearLimitFrom } from '@/domain/referral-code/attention'
import { counted, itOf, nextStep, type AttentionItem, type May } from './attention-item'
import type { OverviewProgram } from './overview-view'

const nearLimit = { label: 'Near its limit', tone: 'warning', icon: Gauge } as const
const budgetNearlySpent = { label: 'Budget nearly spent', tone: 'warning', icon: Wallet } as const

/** A program that has reached its limit or budget, or is close to it. */
export function itemOfProgram(program: OverviewProgram, may: May, now: Date): AttentionItem | null {
  const { id, name, currency, approvedCount, maxReferrals, spentMinor, budgetMinor } = program
  const item = (badge: AttentionItem['badge'], text: string) => ({ name, href: programPath(id), badge, text })
  const money = (amountMinor: number) => formatAmount({ amountMinor, currency })
  const raise = (what: string) => nextStep(may, 'programs:write', `raise the ${what} to use its codes again`)
  const reasons = programStopReasonsOf(program, now)
  // Disabled by staff, so no attention is needed.
  if (reasons.includes('program_not_running')) return null
  if (maxReferrals !== null && reasons.includes('program_limit_reached')) {
    return item(
      codeStates.program_limit_reached,
      `${formatNumber(approvedCount)} of ${plural(maxReferrals, 'referral')}. ${raise('limit')}`,
    )
  }
  if (budgetMinor !== null && reasons.includes('budget_reached')) {
    return item(
      codeStates.budget_reached,
      `${money(spentMinor)} of ${money(budgetMinor)} spent. ${raise('budget')}`,
    )
  }
  if (maxReferrals !== null && approvedCount >= nearLimitFrom(maxReferrals)) {
    return item(
      nearLimit,
      `${formatNumber(maxReferrals - approvedCount)} of ${plural(maxReferrals, 'referral')} left.`,
    )
  }
  if (budgetMinor !== null && spentMinor >= nearLimitFrom(budgetMinor))
    return item(budgetNearlySpent, `${money(budgetMinor - spentMinor)} of ${money(budgetMinor)} left.`)
  return null
}

/** The codes of a program that are near or at the limit it sets for each code. */
export function itemOfCodesNear(
  { id, name, maxReferralsPerCode }: OverviewProgram,
  count: BoundedCount | undefined,
  may: May,
): AttentionItem | null {
  if (!count || maxReferralsPerCode === null) return null
  const why = `No more than a tenth of the ${plural(maxReferralsPerCode, 'use')} per code is left.`
  return {
    name: `${counted(count, 'code')} of ${name}`,
    // The list of a program has the most used first.
    href: codesList.href({ program: id }),
    badge: codeAttentionLabels.near_limit,
    text: `${why} ${nextStep(may, 'programs:write', `raise the program’s limit to keep ${itOf(count)} in use`)}`,
  }
}
