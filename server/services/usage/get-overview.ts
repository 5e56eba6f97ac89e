import { listPrograms } from '@/db/queries/programs'
import { countStoppedCodes, topReferralCodes } from '@/db/queries/referral-codes'
import { listCategoryTotals, listUsageByCategory, listUsageByDay } from '@/db/queries/usage'
import { addDays, dayOf, lastDays } from '@/domain/usage/days'
import { authorize, type ServiceContext } from '@/server/context'
import { toDeskReferralCode, type DeskReferralCode } from '@/server/services/referral-code/present'
import { fillDays, type DayUsage } from './fill-days'

export interface Overview {
  /** Uses ever. */
  totalUsedCount: number
  codesCount: number
  /** Codes that can be used now. */
  activeCodesCount: number
  categoriesCount: number
  /** Uses in the range, and in the range of the same length before it. */
  usedCountInRange: number
  usedCountBefore: number
  /** In the range, most used first; the category is null for codes without one. */
  usageByCategory: { category: string | null; usedCount: number }[]
  usageByDay: DayUsage[]
  topReferralCodes: DeskReferralCode[]
}

/** What the overview page shows for the last `days` days, today included. Throws PERMISSION_DENIED. */
export async function getOverview(context: ServiceContext, days: number): Promise<Overview> {
  authorize(context, 'referral_codes:read')
  const range = lastDays(dayOf(context.now), days)
  const [first, last] = [range[0]!, range.at(-1)!]
  return await context.scope.read(async (scope) => {
    const totals = await listCategoryTotals(scope)
    const programs = await listPrograms(scope)
    const usageByDay = fillDays(range, await listUsageByDay(scope, first, last))
    const before = await listUsageByDay(scope, addDays(first, -days), addDays(last, -days))
    const usageByCategory = await listUsageByCategory(scope, first, last)
    const top = await topReferralCodes(scope, 5)
    const enabledCodesCount = sumOf(totals.map((total) => total.activeCodesCount))
    return {
      totalUsedCount: sumOf(totals.map((total) => total.usedCount)),
      codesCount: sumOf(totals.map((total) => total.codesCount)),
      activeCodesCount: enabledCodesCount - (await countStoppedCodes(scope, programs, context.now)),
      categoriesCount: totals.filter(({ category }) => category !== null).length,
      usedCountInRange: sumOf(usageByDay.map((day) => day.usedCount)),
      usedCountBefore: sumOf(before.map((day) => day.usedCount)),
      usageByCategory: usageByCategory.sort((a, b) => b.usedCount - a.usedCount),
      usageByDay,
      topReferralCodes: top.map((row) => toDeskReferralCode(row, programs, context.now)),
    }
  })
}

function sumOf(counts: number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
