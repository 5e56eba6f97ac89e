import { countNewPartners } from '@/db/queries/partners'
import { countUpTo, type BoundedCount } from '@/domain/bounded-count'
import { periodOf } from '@/domain/days'
import { reportIntervalOf, type Days, type StatsInterval } from '@/domain/stats/period'
import type { Stats } from '@/domain/stats/report'
import type { ReportRange } from '@/domain/stats/report-range'
import { authorize, type ServiceContext } from '@/server/context'
import { readGroups, readSummary, type StatsGroups } from './read-stats'

const maxPartnersCounted = 10_000

export interface Report extends Stats {
  interval: StatsInterval
  newPartners: BoundedCount
  previousNewPartners: BoundedCount
}

/**
 * What happened in a range of days and in the one before, in all and by group. The periods are those of all groups together.
 * Throws PERMISSION_DENIED.
 */
export async function getReport(
  context: ServiceContext,
  { days, previousDays }: ReportRange,
  groups: StatsGroups,
): Promise<Report> {
  for (const permission of ['referrals:read', 'bonuses:read', 'partners:read'] as const)
    authorize(context, permission)
  const access = { costs: true, partnerNames: true }
  const interval = reportIntervalOf(days)
  const { timeZone } = context.scope.company
  return await context.scope.snapshot(async (scope) => {
    const newPartnersIn = async (range: Days) => {
      const { from, before } = periodOf(range, timeZone)
      return await countUpTo(maxPartnersCounted, (max) =>
        countNewPartners(scope, { from: from!, before: before! }, max),
      )
    }
    return {
      interval,
      previousDays,
      ...(await readSummary(scope, { days, previousDays, interval }, access)),
      ...(await readGroups(scope, { days, previousDays, interval: 'month' }, groups, access)),
      newPartners: await newPartnersIn(days),
      previousNewPartners: await newPartnersIn(previousDays),
    }
  })
}
