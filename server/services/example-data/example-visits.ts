import { dayMs } from '@/domain/time'
import type { ServiceContext } from '@/server/context'
import { countVisit, flushVisits } from '@/server/services/referral-code/visits'
import type { ExampleCode } from './example-codes'

const visitDays = 90
/** How many people open the share page for each who starts. */
const visitsPerUse = 6

/** Counts visits of the codes' share pages since the codes were created, most of them recent. */
export async function countExampleVisits(
  context: ServiceContext,
  codes: readonly (ExampleCode & { id: string })[],
  random: () => number,
): Promise<void> {
  for (const { id, uses, createdDaysAgo } of codes)
    for (let visit = 0; visit < uses * visitsPerUse; visit++) {
      const daysAgo = (Math.min(createdDaysAgo, visitDays) - 0.5) * random() ** 1.4
      countVisit({ ...context, now: new Date(context.now.getTime() - daysAgo * dayMs) }, id)
    }
  await flushVisits()
}
