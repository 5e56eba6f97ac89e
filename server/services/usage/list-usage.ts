import { listUsageByCategory, listUsageByDay, listUsagePage, type UsagePosition } from '@/db/queries/usage'
import { requirePeriod } from '@/domain/time'
import { authorize, type ServiceContext } from '@/server/context'

const firstDay = '0000-01-01'
const lastDay = '9999-12-31'

/** The uses of the company's codes between two days, both inclusive, or all uses. Throws INVALID_ARGUMENT; PERMISSION_DENIED. */
export async function listUsage(
  context: ServiceContext,
  { from = firstDay, to = lastDay }: { from?: string | undefined; to?: string | undefined },
) {
  authorize(context, 'referral_codes:read')
  requirePeriod(from, to, ['from', 'to'])
  return await context.scope.read(async (scope) => {
    const byDay = (await listUsageByDay(scope, from, to)).filter(({ usedCount }) => usedCount !== 0)
    const byCategory = await listUsageByCategory(scope, from, to)
    return {
      usedCount: byDay.reduce((sum, { usedCount }) => sum + usedCount, 0),
      byCategory: byCategory.sort((a, b) => b.usedCount - a.usedCount),
      byDay: byDay.sort((a, b) => a.day.localeCompare(b.day)),
    }
  })
}

/**
 * A page of the uses by day and category, between two days, both inclusive, and where the next page begins or null. Throws
 * INVALID_ARGUMENT; PERMISSION_DENIED.
 */
export async function listUsageByDayAndCategory(
  context: ServiceContext,
  { from = firstDay, to = lastDay }: { from?: string | undefined; to?: string | undefined },
  { after, limit }: { after?: UsagePosition | undefined; limit: number },
) {
  authorize(context, 'referral_codes:read')
  requirePeriod(from, to, ['from', 'to'])
  const rows = await context.scope.read((scope) => listUsagePage(scope, { from, to, after, limit }))
  return {
    rows: rows.filter(({ usedCount }) => usedCount !== 0),
    next: rows.length < limit ? null : rows.at(-1)!,
  }
}
