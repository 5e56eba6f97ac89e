import type { BoundedCount } from '@/domain/bounded-count'
import type { CodeAttention } from '@/domain/referral-code/attention'
import type { ExplainedCode } from '@/domain/reasons'
import type { ReferralCodeState } from '@/domain/referral-code/validity'
import type { StatsCount } from '@/domain/stats/counts'
import type { StatsInterval } from '@/domain/stats/period'
import type { RunnableProgram } from '@/domain/program/running'

export interface TopCode extends Omit<ExplainedCode, 'timeZone'> {
  code: string
  category: string | null
  ownerId: string
  partnerName: string | undefined
  state: ReferralCodeState
  /** Its approvals in the range. */
  approvedCount: number
}

export interface OverviewProgram extends RunnableProgram {
  id: string
  name: string
  currency: string
  maxReferralsPerCode: number | null
}

/** A webhook endpoint that was disabled automatically, fails, or has failed deliveries. */
export interface FailingEndpoint {
  id: string
  url: string
  status: 'enabled' | 'disabled'
  disabledReason: string | null
  failed: BoundedCount
}

/** Pending referrals that were created up to the day `until`. */
export interface OldReferrals extends BoundedCount {
  until: string
}

export interface AttentionView {
  codes: Record<CodeAttention, BoundedCount>
  /** The codes near or at the limit that their program sets for each code, by the program's id. */
  codesNearProgramLimit: ReadonlyMap<string, BoundedCount>
  /** Null for roles that may not view it, like the next. */
  oldReferrals: OldReferrals | null
  endpoints: readonly FailingEndpoint[] | null
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
  interval: StatsInterval
  /** By day or month. */
  usageByPeriod: readonly { day: string; usedCount: number }[]
  previousUsageByPeriod: readonly { usedCount: number }[]
  topReferralCodes: readonly TopCode[]
  /** Null for roles that may not view it, like the next three. */
  counts: Record<StatsCount, number> | null
  openReferrals: { pending: BoundedCount; held: BoundedCount } | null
  bonusTotals: readonly OwedView[] | null
  programs: readonly OverviewProgram[] | null
  attention: AttentionView
}
