import { listPrograms, type ProgramRow } from '@/db/queries/programs'
import { countStoppedCodes } from '@/db/queries/referral-codes'
import { listCategoryTotals, listUsageByCategory, listUsageByDay } from '@/db/queries/usage'
import type { Permission } from '@/domain/company/permissions'
import type { StatsCount } from '@/domain/stats/counts'
import { reportIntervalOf, type StatsInterval } from '@/domain/stats/period'
import type { ReportRange } from '@/domain/stats/report-range'
import { authorize, isAllowed, type ServiceContext } from '@/server/context'
import { getBonusTotals, type BonusTotals } from '@/server/services/bonus/list-bonuses'
import { countOpenReferralsIn, type OpenReferrals } from '@/server/services/referral/count-open-referrals'
import { toReferralCodeView, type ReferralCodeView } from '@/server/services/referral-code/present'
import { listTopCodes } from '@/server/services/stats/list-top-codes'
import { readCounts } from '@/server/services/stats/read-stats'
import { fillPeriods, type DayUsage } from './fill-days'
import { getAttention, type Attention } from './get-attention'

/** A code with its approvals in the range, those that were reversed later, too. */
export type TopCode = ReferralCodeView & { approvedCount: number }

const topCodesCount = 5

export interface Overview {
  /** All uses. */
  totalUsedCount: number
  codesCount: number
  /** Codes that can be used now. */
  activeCodesCount: number
  categoriesCount: number
  /** Uses in the range, and in the one before. */
  usedCountInRange: number
  usedCountBefore: number
  /** In the range, most used first. The category is null for codes without one. */
  usageByCategory: { category: string | null; usedCount: number }[]
  /** The length of the periods. */
  interval: StatsInterval
  usageByPeriod: DayUsage[]
  previousUsageByPeriod: DayUsage[]
  /** The codes with most approvals in the range. */
  topReferralCodes: TopCode[]
  /** What happened in the range. Null for callers who may not read it, like the next three. */
  counts: Record<StatsCount, number> | null
  openReferrals: OpenReferrals | null
  bonusTotals: BonusTotals[] | null
  programs: ProgramRow[] | null
  attention: Attention
}

/** What the overview page shows for a range of days. Throws PERMISSION_DENIED. */
export async function getOverview(
  context: ServiceContext,
  { days, previousDays }: Pick<ReportRange, 'days' | 'previousDays'>,
): Promise<Overview> {
  authorize(context, 'referral_codes:read')
  const interval = reportIntervalOf(days)
  const may = (permission: Permission) => isAllowed(context.actor, permission)
  const bonusTotals = may('bonuses:read') ? await getBonusTotals(context) : null
  return await context.scope.read(async (scope) => {
    const totals = await listCategoryTotals(scope)
    const programs = await listPrograms(scope)
    const usage = await listUsageByDay(scope, days.from, days.to)
    const previousUsage = await listUsageByDay(scope, previousDays.from, previousDays.to)
    const usageByCategory = await listUsageByCategory(scope, days.from, days.to)
    const enabledCodesCount = sumOf(totals.map((total) => total.activeCodesCount))
    return {
      totalUsedCount: sumOf(totals.map((total) => total.usedCount)),
      codesCount: sumOf(totals.map((total) => total.codesCount)),
      activeCodesCount: enabledCodesCount - (await countStoppedCodes(scope, programs, context.now)),
      categoriesCount: totals.filter(({ category, codesCount }) => category !== null && codesCount > 0)
        .length,
      usedCountInRange: sumOf(usage.map((day) => day.usedCount)),
      usedCountBefore: sumOf(previousUsage.map((day) => day.usedCount)),
      usageByCategory: usageByCategory.sort((a, b) => b.usedCount - a.usedCount),
      interval,
      usageByPeriod: fillPeriods(days, interval, usage),
      previousUsageByPeriod: fillPeriods(previousDays, interval, previousUsage),
      topReferralCodes: (await listTopCodes(scope, days, topCodesCount)).map(({ row, approvedCount }) => ({
        ...toReferralCodeView(row, programs, context.now),
        approvedCount,
      })),
      counts: may('referrals:read') ? await readCounts(scope, days) : null,
      openReferrals: may('referrals:read') ? await countOpenReferralsIn(scope) : null,
      bonusTotals,
      programs: may('programs:read') ? programs : null,
      attention: await getAttention(scope, context, programs),
    }
  })
}

function sumOf(counts: number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
