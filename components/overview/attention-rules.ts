import { Clock, Gauge, Wallet, type LucideIcon } from 'lucide-react'
import { moneyText } from '@/components/bonuses/bonus-view'
import { codePath } from '@/components/codes/code-view'
import { stateText as codeStateText } from '@/components/codes/state-text'
import { programPath } from '@/components/programs/program-view'
import { referralsHref } from '@/components/referrals/list-parameters'
import { stateText as referralStateText } from '@/components/referrals/referral-state'
import { formatNumber, plural } from '@/components/ui/format'
import type { Tone } from '@/components/ui/tone'
import { reasonsAgainstProgram } from '@/domain/program/running'
import type { BoundedCount, OverviewProgram, OverviewView, TopCode } from './overview-view'

/** Something that somebody should look at now. */
export interface AttentionItem {
  name: string
  href: string
  /** A code and not words. */
  mono?: true
  badge: { label: string; tone: Tone; icon: LucideIcon }
  /** Why, and what can be done. */
  text: string
}

/** From this share on, meters turn amber too. */
const nearShare = 0.9
const dayMs = 86_400_000
const soonDays = 7
const latelyMs = 14 * dayMs

/** What most needs a person comes first. */
export function attentionItemsOf(
  {
    openReferrals,
    programs,
    topReferralCodes,
  }: Pick<OverviewView, 'openReferrals' | 'programs' | 'topReferralCodes'>,
  now: Date,
): AttentionItem[] {
  return [
    openReferrals && concernOfHeld(openReferrals.held),
    ...(programs ?? []).map((program) => concernOfProgram(program, now)),
    ...topReferralCodes.map((code) => concernOfCode(code, now)),
  ].filter((concern) => concern !== null)
}

/** "1,000+" */
export const countText = ({ count, more }: BoundedCount) => `${formatNumber(count)}${more ? '+' : ''}`

function concernOfHeld(held: BoundedCount): AttentionItem | null {
  if (held.count === 0) return null
  const one = held.count === 1
  return {
    name: one ? '1 referral' : `${countText(held)} referrals`,
    href: referralsHref({ state: 'held' }),
    badge: referralStateText.held,
    text: one
      ? 'Its identity check carries the details of another. Release or refuse it.'
      : 'Their identity checks carry the details of others. Release or refuse them.',
  }
}

function concernOfProgram(program: OverviewProgram, now: Date): AttentionItem | null {
  const { id, name, currency, approvedCount, maxReferrals, spentMinor, budgetMinor } = program
  const concern = (badge: AttentionItem['badge'], text: string): AttentionItem => ({
    name,
    href: programPath(id),
    badge,
    text,
  })
  const reasons = reasonsAgainstProgram(program, now)
  // Somebody wanted it so.
  if (reasons.includes('program_not_running')) return null
  if (reasons.includes('program_limit_reached'))
    return concern(codeStateText.program_limit_reached, 'Raise its limit to let its codes be used again.')
  if (reasons.includes('budget_reached'))
    return concern(codeStateText.budget_reached, 'Raise its budget to let its codes be used again.')
  if (maxReferrals !== null && approvedCount >= maxReferrals * nearShare) {
    return concern(
      { label: 'Near its limit', tone: 'warning', icon: Gauge },
      `${formatNumber(maxReferrals - approvedCount)} of ${plural(maxReferrals, 'referral')} left.`,
    )
  }
  if (budgetMinor !== null && spentMinor >= budgetMinor * nearShare) {
    return concern(
      { label: 'Budget nearly spent', tone: 'warning', icon: Wallet },
      `${moneyText({ amountMinor: budgetMinor - spentMinor, currency })} of ${moneyText({ amountMinor: budgetMinor, currency })} left.`,
    )
  }
  return null
}

function concernOfCode(code: TopCode, now: Date): AttentionItem | null {
  const { state, usedCount, limit, expiresAt } = code
  const concern = (text: string, badge: AttentionItem['badge'] = codeStateText[state]): AttentionItem => ({
    name: code.code,
    href: codePath(code.code),
    mono: true,
    badge,
    text,
  })
  switch (state) {
    case 'limit_reached':
      return concern('Raise its limit to let it be used again.')
    case 'expired':
      // Campaigns end; only a fresh end may come as a surprise.
      return expiresAt && now.getTime() - expiresAt.getTime() < latelyMs
        ? concern('Set a later expiry to let it be used again.')
        : null
    case 'program_not_running':
      return concern('It can be used again once its program runs.')
    case 'active': {
      if (limit !== null && usedCount >= limit * nearShare)
        return concern(`${formatNumber(limit - usedCount)} of ${plural(limit, 'use')} left.`, {
          label: 'Near its limit',
          tone: 'warning',
          icon: Gauge,
        })
      const days = expiresAt ? Math.ceil((expiresAt.getTime() - now.getTime()) / dayMs) : Infinity
      return days <= soonDays
        ? concern(`Within ${days === 1 ? 'a day' : `${days} days`}. Set a later expiry to keep it in use.`, {
            label: 'Expires soon',
            tone: 'warning',
            icon: Clock,
          })
        : null
    }
    case 'program_limit_reached':
    case 'budget_reached':
      // The program itself is named, once for all its codes.
      return null
    case 'disabled':
    case 'not_started':
      // Somebody wanted it so.
      return null
  }
}
