import { listPrograms, type ProgramRow } from '@/db/queries/programs'
import { listMostUsedReferralCodes } from '@/db/queries/referral-code-pages'
import { countStoppedCodes } from '@/db/queries/referral-codes'
import { listCategoryTotals, listUsageByCategory, listUsageByDay } from '@/db/queries/usage'
import type { Permission } from '@/domain/company/permissions'
import { addDays, dayOf, lastDays } from '@/domain/days'
import { authorize, isAllowed, type ServiceContext } from '@/server/context'
import { getBonusTotals, type BonusTotals } from '@/server/services/bonus/list-bonuses'
import { countOpenReferralsIn, type OpenReferrals } from '@/server/services/referral/count-open-referrals'
import { toReferralCodeView, type ReferralCodeView } from '@/server/services/referral-code/present'
import { fillDays, type DayUsage } from './fill-days'
import { getAttention, type Attention } from './get-attention'

export interface Overview {
  /** All uses. */
  totalUsedCount: number
  codesCount: number
  /** Codes that can be used now. */
  activeCodesCount: number
  categoriesCount: number
  /** Uses in the range, and in the range of the same length before it. */
  usedCountInRange: number
  usedCountBefore: number
  /** In the range, most used first. The category is null for codes without one. */
  usageByCategory: { category: string | null; usedCount: number }[]
  usageByDay: DayUsage[]
  topReferralCodes: ReferralCodeView[]
  /** Null for callers who may not read them, like the next two. */
  openReferrals: OpenReferrals | null
  bonusTotals: BonusTotals[] | null
  programs: ProgramRow[] | null
  attention: Attention
}

/** What the overview page shows for the last `days` days, today included. Throws PERMISSION_DENIED. */
export async function getOverview(context: ServiceContext, days: number): Promise<Overview> {
  authorize(context, 'referral_codes:read')
  const range = lastDays(dayOf(context.now, context.scope.company.timeZone), days)
  const [first, last] = [range[0]!, range.at(-1)!]
  const may = (permission: Permission) => isAllowed(context.actor, permission)
  const bonusTotals = may('bonuses:read') ? await getBonusTotals(context) : null
  return await context.scope.read(async (scope) => {
    const totals = await listCategoryTotals(scope)
    const programs = await listPrograms(scope)
    const usageByDay = fillDays(range, await listUsageByDay(scope, first, last))
    const before = await listUsageByDay(scope, addDays(first, -days), addDays(last, -days))
    const usageByCategory = await listUsageByCategory(scope, first, last)
    const top = await listMostUsedReferralCodes(scope, 5)
    const enabledCodesCount = sumOf(totals.map((total) => total.activeCodesCount))
    return {
      totalUsedCount: sumOf(totals.map((total) => total.usedCount)),
      codesCount: sumOf(totals.map((total) => total.codesCount)),
      activeCodesCount: enabledCodesCount - (await countStoppedCodes(scope, programs, context.now)),
      categoriesCount: totals.filter(({ category, codesCount }) => category !== null && codesCount > 0)
        .length,
      usedCountInRange: sumOf(usageByDay.map((day) => day.usedCount)),
      usedCountBefore: sumOf(before.map((day) => day.usedCount)),
      usageByCategory: usageByCategory.sort((a, b) => b.usedCount - a.usedCount),
      usageByDay,
      topReferralCodes: top.map((row) => toReferralCodeView(row, programs, context.now)),
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
