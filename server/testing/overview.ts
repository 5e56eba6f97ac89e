import { dayOf } from '@/domain/days'
import { rollingRange } from '@/domain/stats/report-range'
import type { ServiceContext } from '@/server/context'
import { getOverview, type Overview } from '@/server/services/usage/get-overview'

/** The overview of the last days. */
export async function overviewOf(context: ServiceContext, daysCount: number): Promise<Overview> {
  return await getOverview(
    context,
    rollingRange(daysCount, dayOf(context.now, context.scope.company.timeZone)),
  )
}
