import { invalidArgument } from '@/domain/errors'
import { periodsCountOf } from '@/domain/stats/period'
import type { Stats } from '@/domain/stats/report'
import { requirePeriod } from '@/domain/time'
import { authorize, isAllowed, type ServiceContext } from '@/server/context'
import { readGroups, readSummary, type StatsGroups, type StatsQuery } from './read-stats'

const maxPeriods = 40_000

/**
 * What happened between two days of the company, both included, in all and by group. Throws INVALID_ARGUMENT, also for more
 * periods than can be listed at once; PERMISSION_DENIED. Costs need `bonuses:read` and the names of partners `partners:read`: they
 * are null for other callers (docs/api-contract.md, section 6).
 */
export async function getStats(
  context: ServiceContext,
  query: StatsQuery,
  groups: StatsGroups,
): Promise<Stats> {
  authorize(context, 'referrals:read')
  const { days, previousDays, interval } = query
  requirePeriod(days.from, days.to, ['from', 'to'])
  if (periodsCountOf(days, interval) * groups.limit > maxPeriods)
    throw invalidArgument(
      'interval',
      'NOT_VALID',
      `must be longer, or from and to closer, or limit lower: at most ${maxPeriods} periods are listed, those of all groups together`,
    )
  const access = {
    costs: isAllowed(context.actor, 'bonuses:read'),
    partnerNames: isAllowed(context.actor, 'partners:read'),
  }
  return await context.scope.snapshot(async (scope) => ({
    previousDays,
    ...(await readSummary(scope, query, access)),
    ...(await readGroups(scope, query, groups, access)),
  }))
}
