import { CircleX, Clock, TriangleAlert } from 'lucide-react'
import { codeAttentionLabels } from '@/components/codes/code-state'
import { codesList } from '@/components/codes/codes-list'
import { referralStateLabels } from '@/components/referrals/referral-state'
import { referralsList } from '@/components/referrals/referrals-list'
import { deliveriesListOf } from '@/components/webhooks/deliveries-list'
import {
  codeAttentions,
  recentAttemptDays,
  soonDays,
  type CodeAttention,
} from '@/domain/referral-code/attention'
import type { BoundedCount } from '@/domain/bounded-count'
import { oldPendingDays } from '@/domain/referral/referral'
import { counted, itOf, nextStep, type AttentionItem, type May } from './attention-item'
import type { FailingEndpoint, OldReferrals, OverviewView } from './overview-view'
import { itemOfCodesNear, itemOfProgram } from './program-attention'

const oldPending = { label: 'Long pending', tone: 'warning', icon: Clock } as const
const disabledAutomatically = { label: 'Disabled automatically', tone: 'danger', icon: CircleX } as const
const failing = { label: 'Failing', tone: 'warning', icon: TriangleAlert } as const

/** Returns what needs a decision, the most urgent first. Where the user lacks the permission, an item says whom to ask. */
export function attentionItemsOf(
  { openReferrals, programs, attention }: Pick<OverviewView, 'openReferrals' | 'programs' | 'attention'>,
  may: May,
  now: Date,
): AttentionItem[] {
  const { codes, codesNearProgramLimit, oldReferrals, endpoints } = attention
  return [
    ...(endpoints ?? []).map(itemOfEndpoint),
    openReferrals && itemOfHeld(openReferrals.held, may),
    oldReferrals && itemOfOld(oldReferrals, may),
    ...(programs ?? []).flatMap((program) => [
      itemOfProgram(program, may, now),
      itemOfCodesNear(program, codesNearProgramLimit.get(program.id), may),
    ]),
    ...codeAttentions.map((reason) => itemOfCodes(reason, codes[reason], may)),
  ].filter((item) => item !== null)
}

function itemOfEndpoint({ id, url, status, disabledReason, failed }: FailingEndpoint): AttentionItem {
  const isDisabled = status === 'disabled'
  const hasFailed = failed.count > 0
  const sentences = [
    isDisabled && disabledReason,
    hasFailed && `${counted(failed, 'message')} could not be delivered.`,
    !isDisabled && !hasFailed && 'The last attempt failed and will be repeated.',
    isDisabled
      ? 'Fix it, then enable it.'
      : hasFailed
        ? `Fix it, then resend ${itOf(failed)}.`
        : 'Check the receiver.',
  ]
  return {
    name: url.replace(/^https?:\/\//, ''),
    href: deliveriesListOf(id).href(hasFailed ? { state: 'failed' } : {}),
    mono: true,
    badge: isDisabled ? disabledAutomatically : failing,
    text: sentences.filter(Boolean).join(' '),
  }
}

function itemOfHeld(held: BoundedCount, may: May): AttentionItem | null {
  if (held.count === 0) return null
  const why =
    held.count === 1
      ? 'Its identity check matches another person’s details.'
      : 'Their identity checks have the same details as others.'
  return {
    name: counted(held, 'referral'),
    href: referralsList.href({ state: 'held' }),
    badge: referralStateLabels.held,
    text: `${why} ${nextStep(may, 'referrals:write', `release or reject ${itOf(held)}`)}`,
  }
}

function itemOfOld(old: OldReferrals, may: May): AttentionItem | null {
  if (old.count === 0) return null
  return {
    name: counted(old, 'referral'),
    href: referralsList.href({ state: 'pending', to: old.until }),
    badge: oldPending,
    text: `Created more than ${oldPendingDays} days ago. ${nextStep(may, 'kyc:write', `approve or reject ${itOf(old)}`)}`,
  }
}

const codeTexts: Record<CodeAttention, { why: string; act: (it: string) => string }> = {
  near_limit: {
    why: 'No more than a tenth of the limit is left.',
    act: (it) => `raise the limit to keep ${it} in use`,
  },
  expires_soon: {
    why: `Expiry within ${soonDays} days.`,
    act: (it) => `set a later expiration date to keep ${it} in use`,
  },
  expired_in_use: {
    why: `Tried in the last ${recentAttemptDays} days, after the expiration date.`,
    act: (it) => `set a later date to use ${it} again`,
  },
}

function itemOfCodes(reason: CodeAttention, count: BoundedCount, may: May): AttentionItem | null {
  if (count.count === 0) return null
  const { why, act } = codeTexts[reason]
  return {
    name: counted(count, 'code'),
    href: codesList.href({ state: reason }),
    badge: codeAttentionLabels[reason],
    text: `${why} ${nextStep(may, 'referral_codes:write', act(itOf(count)))}`,
  }
}
