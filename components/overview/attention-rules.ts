import { Clock, Gauge, Wallet, type LucideIcon } from 'lucide-react'
import { formatAmount, formatDate, formatNumber, plural } from '@/components/ui/format'
import { codeStates } from '@/components/codes/code-state'
import { codePath, programPath } from '@/components/paths'
import { referralsList } from '@/components/referrals/referrals-list'
import { referralStateLabels } from '@/components/referrals/referral-state'
import type { Tone } from '@/components/ui/tone'
import { programStopReasonsOf } from '@/domain/program/running'
import { explainInvalidCode } from '@/domain/reasons'
import type { InvalidReason } from '@/domain/referral-code/validity'
import type { BoundedCount, OverviewProgram, OverviewView, TopCode } from './overview-view'

/** An item that needs a decision now. */
export interface AttentionItem {
  name: string
  href: string
  /** True when the name is a code. */
  mono?: true
  badge: { label: string; tone: Tone; icon: LucideIcon }
  /** The figure or date, and the next step. */
  text: string
}

/** The share from which `Meter` turns amber, too. */
const nearShare = 0.9
const dayMs = 86_400_000
const soonMs = 7 * dayMs
const recentMs = 14 * dayMs

const nearLimit = { label: 'Near its limit', tone: 'warning', icon: Gauge } as const
const budgetNearlySpent = { label: 'Budget nearly spent', tone: 'warning', icon: Wallet } as const
const expiresSoon = { label: 'Expires soon', tone: 'warning', icon: Clock } as const

/** Returns what needs a decision, the most urgent first. */
export function attentionItemsOf(
  {
    openReferrals,
    programs,
    topReferralCodes,
  }: Pick<OverviewView, 'openReferrals' | 'programs' | 'topReferralCodes'>,
  now: Date,
): AttentionItem[] {
  return [
    openReferrals && itemOfHeld(openReferrals.held),
    ...(programs ?? []).map((program) => itemOfProgram(program, now)),
    ...topReferralCodes.map((code) => itemOfCode(code, now)),
  ].filter((item) => item !== null)
}

/** "1,000+" */
export const countText = ({ count, more }: BoundedCount) => `${formatNumber(count)}${more ? '+' : ''}`

function itemOfHeld(held: BoundedCount): AttentionItem | null {
  if (held.count === 0) return null
  const one = held.count === 1
  return {
    name: one ? '1 referral' : `${countText(held)} referrals`,
    href: referralsList.href({ state: 'held' }),
    badge: referralStateLabels.held,
    text: one
      ? 'Its identity check matches another person’s details. Release or reject it.'
      : 'Their identity checks have the same details as others. Release or reject them.',
  }
}

function itemOfProgram(program: OverviewProgram, now: Date): AttentionItem | null {
  const { id, name, currency, approvedCount, maxReferrals, spentMinor, budgetMinor } = program
  const item = (badge: AttentionItem['badge'], text: string) => ({ name, href: programPath(id), badge, text })
  const money = (amountMinor: number) => formatAmount({ amountMinor, currency })
  const reasons = programStopReasonsOf(program, now)
  // Disabled by staff, so no attention is needed.
  if (reasons.includes('program_not_running')) return null
  if (maxReferrals !== null && reasons.includes('program_limit_reached')) {
    return item(
      codeStates.program_limit_reached,
      `${formatNumber(approvedCount)} of ${plural(maxReferrals, 'referral')}. Raise the limit to use its codes again.`,
    )
  }
  if (budgetMinor !== null && reasons.includes('budget_reached')) {
    return item(
      codeStates.budget_reached,
      `${money(spentMinor)} of ${money(budgetMinor)} spent. Raise the budget to use its codes again.`,
    )
  }
  if (maxReferrals !== null && approvedCount >= maxReferrals * nearShare) {
    return item(
      nearLimit,
      `${formatNumber(maxReferrals - approvedCount)} of ${plural(maxReferrals, 'referral')} left.`,
    )
  }
  if (budgetMinor !== null && spentMinor >= budgetMinor * nearShare)
    return item(budgetNearlySpent, `${money(budgetMinor - spentMinor)} of ${money(budgetMinor)} left.`)
  return null
}

function itemOfCode(code: TopCode, now: Date): AttentionItem | null {
  const { state, usedCount, limit, expiresAt } = code
  const item = (text: string, badge: AttentionItem['badge'] = codeStates[state]): AttentionItem => ({
    name: code.code,
    href: codePath(code.code),
    mono: true,
    badge,
    text,
  })
  const expiry = expiresAt && formatDate(expiresAt, { timeZone: 'UTC' })
  switch (state) {
    case 'limit_reached':
    case 'program_not_running':
      return item(explain(state, code))
    case 'expired':
      // Campaigns end on purpose; only a recent end may need attention.
      return expiresAt && now.getTime() - expiresAt.getTime() < recentMs ? item(explain(state, code)) : null
    case 'active':
      if (limit !== null && usedCount >= limit * nearShare)
        return item(`${formatNumber(limit - usedCount)} of ${plural(limit, 'use')} left.`, nearLimit)
      return expiresAt && expiresAt.getTime() - now.getTime() <= soonMs
        ? item(`Expires on ${expiry}. Set a later expiry to keep it in use.`, expiresSoon)
        : null
    case 'program_limit_reached':
    case 'budget_reached':
      // The program is listed once for all its codes.
      return null
    case 'disabled':
    case 'not_started':
      // Set by staff.
      return null
  }
}

function explain(reason: InvalidReason, code: TopCode): string {
  const { why, nextStep } = explainInvalidCode(reason, code)
  return `${why} ${nextStep}`
}
