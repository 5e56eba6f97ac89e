import { findBacklog } from '@/db/queries/outbox'
import { listWebhookEndpoints } from '@/db/queries/webhooks'
import type { ServiceContext } from '@/server/context'

/** The deliveries that are waiting. */
export interface Backlog {
  count: number
  oldestAt: Date | undefined
}

/** The company's waiting deliveries, except those to disabled endpoints. */
export async function measureOutbox({ scope }: Pick<ServiceContext, 'scope'>): Promise<Backlog> {
  return await scope.read(async (reader) => {
    const endpoints = (await listWebhookEndpoints(reader)).filter(({ status }) => status === 'enabled')
    let sum: Backlog = { count: 0, oldestAt: undefined }
    for (const { id } of endpoints) {
      const { count, oldestAt } = await findBacklog(reader, id)
      sum = {
        count: sum.count + count,
        oldestAt: oldestAt && (!sum.oldestAt || oldestAt < sum.oldestAt) ? oldestAt : sum.oldestAt,
      }
    }
    return sum
  })
}
