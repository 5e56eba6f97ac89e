import type { ReferralCodeState } from '@/domain/referral-code/validity'
import type { RunnableProgram } from '@/domain/program/running'

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

export interface OverviewProgram extends RunnableProgram {
  id: string
  name: string
  currency: string
}

/** A count that stops somewhere: there may be `more`. */
export interface BoundedCount {
  count: number
  more: boolean
}

export interface OwedView {
  currency: string
  payableMinor: number
  onHoldMinor: number
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
  /** These three are null for those who may not read them. */
  openReferrals: { pending: BoundedCount; held: BoundedCount } | null
  bonusTotals: readonly OwedView[] | null
  programs: readonly OverviewProgram[] | null
}
