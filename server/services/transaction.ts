import type { Company, WriteScope } from '@/db/scope'
import { together } from '@/db/together'
import type { ServiceContext } from '@/server/context'
import { PartnerChanges } from '@/server/services/partner/partner-changes'
import { StatsChanges } from '@/server/services/stats/stats-changes'
import { Outbox } from '@/server/services/webhook/outbox'

/** The context of a use case inside a transaction. */
export interface Transaction extends Pick<ServiceContext, 'actor' | 'now'> {
  company: Company
  scope: WriteScope
  /** The events that the transaction emits. */
  outbox: Outbox
  /** What changes in the totals of partners. */
  partners: PartnerChanges
  /** What the transaction adds to the reports. */
  stats: StatsChanges
}

/**
 * Runs `work` in a transaction for use cases that emit events: what it adds to the outbox, to the totals of partners and to the
 * reports is written at its end, in the same transaction. Everything is rolled back when `work` throws.
 */
export async function transaction<Result>(
  { scope: { company, tx }, actor, now }: ServiceContext,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  return await tx(async (scope) => {
    const outbox = new Outbox(company, now)
    const [partners, stats] = [new PartnerChanges(now), new StatsChanges()]
    const result = await work({ company, scope, actor, now, outbox, partners, stats })
    await together(partners.flush(scope), outbox.flush(scope), stats.flush(scope))
    return result
  })
}
