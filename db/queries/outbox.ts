import { and, asc, sql } from 'drizzle-orm'
import { eq } from '@/db/comparisons'
import { defineQuery, type Input, type Inputs } from '@/db/query'
import type { ReadScope } from '@/db/scope'

function pendingOf({ tables: { webhookDeliveries } }: ReadScope, endpointId: Input<string>) {
  return and(eq(webhookDeliveries.endpointId, endpointId), eq(webhookDeliveries.state, 'pending'))
}

const pendingCount = defineQuery((scope: ReadScope, { endpointId }: Inputs<{ endpointId: string }>) =>
  scope.select(scope.tables.webhookDeliveries, {
    fields: { count: sql<number>`count(*)`.mapWith(Number) },
    where: pendingOf(scope, endpointId),
  }),
)

const oldestPending = defineQuery((scope: ReadScope, { endpointId }: Inputs<{ endpointId: string }>) => {
  const { webhookDeliveries } = scope.tables
  return scope.select(webhookDeliveries, {
    fields: { createdAt: webhookDeliveries.createdAt },
    where: pendingOf(scope, endpointId),
    orderBy: [asc(webhookDeliveries.id)],
    limit: 1,
  })
})

/** How many deliveries to an endpoint are pending, and when the oldest of them was created. */
export async function findBacklog(
  scope: ReadScope,
  endpointId: string,
): Promise<{ count: number; oldestAt: Date | undefined }> {
  const counted = await scope.first(pendingCount, { endpointId })
  const oldest = await scope.first(oldestPending, { endpointId })
  return { count: counted!.count, oldestAt: oldest?.createdAt }
}
