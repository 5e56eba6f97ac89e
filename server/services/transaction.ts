import type { Company, WriteScope } from '@/db/scope'
import { together } from '@/db/together'
import type { ServiceContext } from '@/server/context'
import { PartnerChanges } from '@/server/services/partner/partner-changes'
import { Outbox } from '@/server/services/webhook/outbox'

/** The context of a use case inside a transaction. */
export interface Transaction extends Pick<ServiceContext, 'actor' | 'now'> {
  company: Company
  scope: WriteScope
  /** The events that the transaction emits. */
  outbox: Outbox
  /** What changes in the totals of partners. */
  partners: PartnerChanges
}

/**
 * Runs `work` in a transaction for use cases that emit events: what it adds to the outbox, and to the totals of partners, is
 * written at its end, in the same transaction. Everything is rolled back when `work` throws.
 */
export async function transaction<Result>(
  { scope: { company, tx }, actor, now }: ServiceContext,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  return await tx(async (scope) => {
    const outbox = new Outbox(company, now)
    const partners = new PartnerChanges(now)
    const result = await work({ company, scope, actor, now, outbox, partners })
    await together(partners.flush(scope), outbox.flush(scope))
    return result
  })
}
