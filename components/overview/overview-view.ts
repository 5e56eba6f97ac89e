import type { ReferralCodeState } from '@/domain/referral-code/validity'

/** A code as the overview shows it. */
export interface TopCode {
  code: string
  category: string | null
  ownerId: string
  state: ReferralCodeState
  usedCount: number
  /** The tighter of its own limit and its program's. */
  limit: number | null
  expiresAt: Date | null
}

export interface OverviewView {
  totalUsedCount: number
  codesCount: number
  activeCodesCount: number
  categoriesCount: number
  usedCountInRange: number
  usedCountBefore: number
  usageByCategory: readonly { category: string | null; usedCount: number }[]
  usageByDay: readonly { day: string; usedCount: number }[]
  topReferralCodes: readonly TopCode[]
}

const nearLimitShare = 0.8
const dayMs = 86_400_000
const soonDays = 7
const lately = 14 * dayMs

/** Why somebody should look at a code now, or undefined when nobody has to. */
export function concernOf({ state, usedCount, limit, expiresAt }: TopCode, now: Date): string | undefined {
  switch (state) {
    case 'limit_reached':
      return 'Raise the limit to let it be used again.'
    case 'expired':
      // Campaigns end; only a fresh end may come as a surprise.
      return expiresAt && now.getTime() - expiresAt.getTime() < lately ? 'Set a later expiry to let it be used again.' : undefined
    case 'program_not_running':
      return 'It can be used again once its program runs.'
    case 'active': {
      if (limit !== null && usedCount >= limit * nearLimitShare) return `Near its limit: ${limit - usedCount} of ${limit} uses are left.`
      const days = expiresAt ? Math.ceil((expiresAt.getTime() - now.getTime()) / dayMs) : Infinity
      return days <= soonDays ? `Expires within ${days === 1 ? 'a day' : `${days} days`}.` : undefined
    }
    case 'disabled':
    case 'not_started':
      // Somebody wanted it so.
      return undefined
  }
}
