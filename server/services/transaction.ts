import type { Company, WriteScope } from '@/db/scope'
import { together } from '@/db/together'
import type { ServiceContext } from '@/server/context'
import { Audit } from '@/server/services/audit/audit'
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
  /** Who changed what. */
  audit: Audit
}

/**
 * Runs `work` in a transaction for use cases that change something: what it adds to the outbox, to the totals of partners, to the
 * reports and to the audit log is written at its end, in the same transaction. Everything is rolled back when `work` throws.
 */
export async function transaction<Result>(
  context: ServiceContext,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const {
    scope: { company, tx },
    actor,
    now,
  } = context
  return await tx(async (scope) => {
    const outbox = new Outbox(company, now)
    const [partners, stats] = [new PartnerChanges(now), new StatsChanges()]
    const audit = new Audit(company, context)
    const result = await work({ company, scope, actor, now, outbox, partners, stats, audit })
    await together(partners.flush(scope), outbox.flush(scope), stats.flush(scope), audit.flush(scope))
    return result
  })
}
