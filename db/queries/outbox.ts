import { and, asc, eq, sql } from 'drizzle-orm'
import { bound } from '@/db/prepared'
import type { ReadScope } from '@/db/scope'

/** How many deliveries to an endpoint are still to be made, and when the oldest of them was ordered. */
export async function findBacklog(
  scope: ReadScope,
  endpointId: string,
): Promise<{ count: number; oldestAt: Date | undefined }> {
  const { webhookDeliveries } = scope.tables
  const isPending = and(
    eq(webhookDeliveries.endpointId, bound(webhookDeliveries.endpointId, 'endpointId')),
    eq(webhookDeliveries.state, bound(webhookDeliveries.state, 'state')),
  )
  const values = { endpointId, state: 'pending' }
  const [counted] = await scope.run(
    'outbox.count',
    (s) => s.select(webhookDeliveries, { fields: { count: sql<number>`count(*)` }, where: isPending }),
    values,
  )
  const [oldest] = await scope.run(
    'outbox.oldest',
    (s) =>
      s.select(webhookDeliveries, {
        fields: { createdAt: webhookDeliveries.createdAt },
        where: isPending,
        orderBy: [asc(webhookDeliveries.id)],
        limit: 1,
      }),
    values,
  )
  return { count: Number(counted?.count ?? 0), oldestAt: oldest?.createdAt }
}
