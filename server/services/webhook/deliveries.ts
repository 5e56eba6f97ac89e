import {
  findWebhookDelivery,
  insertWebhookDelivery,
  listWebhookAttempts,
  listWebhookDeliveries as findPage,
  requeueFailedDeliveries,
  updateWebhookDelivery,
  type WebhookAttemptRow,
  type WebhookDeliveryRow,
} from '@/db/queries/webhooks'
import { DomainError } from '@/domain/errors'
import { newId } from '@/domain/ids'
import type { DeliveryState } from '@/domain/webhook'
import { authorize, type ServiceContext } from '@/server/context'
import { openCursor, sealCursor } from '@/server/services/paging'
import { requireWebhookEndpoint } from './webhook-endpoints'

/** One page of an endpoint's deliveries, newest first. Throws NOT_FOUND; INVALID_ARGUMENT for a cursor of another list; PERMISSION_DENIED. */
export async function listWebhookDeliveries(context: ServiceContext, endpointId: string, { state, cursor, limit }: { state?: DeliveryState | undefined; cursor?: string | undefined; limit: number }): Promise<{ deliveries: WebhookDeliveryRow[]; nextCursor: string | null }> {
  authorize(context, 'webhooks:write')
  const binding = ['webhook deliveries', context.scope.company.id, endpointId, state]
  const after = cursor === undefined ? undefined : (openCursor(binding, cursor)[0] as string)
  const rows = await context.scope.read(async (scope) => {
    await requireWebhookEndpoint(scope, endpointId)
    return await findPage(scope, endpointId, { state, after, limit: limit + 1 })
  })
  const deliveries = rows.slice(0, limit)
  return { deliveries, nextCursor: rows.length > limit ? sealCursor(binding, [deliveries.at(-1)!.id]) : null }
}

/** A delivery with every attempt. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function getWebhookDelivery(context: ServiceContext, id: string): Promise<{ delivery: WebhookDeliveryRow; attempts: WebhookAttemptRow[] }> {
  authorize(context, 'webhooks:write')
  return await context.scope.read(async (scope) => {
    const delivery = await findWebhookDelivery(scope, id)
    if (!delivery) throw deliveryNotFound()
    return { delivery, attempts: await listWebhookAttempts(scope, id) }
  })
}

/** Sends a delivery once more, with the same webhook-id, and the whole schedule of retries. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function resendWebhookDelivery(context: ServiceContext, id: string): Promise<WebhookDeliveryRow> {
  authorize(context, 'webhooks:write')
  const requeued = await context.scope.tx((scope) => updateWebhookDelivery(scope, id, { state: 'pending', attemptsCount: 0, dueAt: context.now, endedAt: null }))
  if (!requeued) throw deliveryNotFound()
  return requeued
}

/** Sends everything once more that failed to reach an endpoint since a time; gives how many that are. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function resendFailedDeliveries(context: ServiceContext, endpointId: string, since: Date): Promise<number> {
  authorize(context, 'webhooks:write')
  return await context.scope.tx(async (scope) => {
    await requireWebhookEndpoint(scope, endpointId)
    return await requeueFailedDeliveries(scope, endpointId, since, context.now)
  })
}

/** Queues a message of type `webhook.test` to an endpoint, whatever events it wants. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function sendTestDelivery(context: ServiceContext, endpointId: string): Promise<WebhookDeliveryRow> {
  authorize(context, 'webhooks:write')
  const { now } = context
  const row: WebhookDeliveryRow = {
    companyId: context.scope.company.id,
    id: newId(now),
    endpointId,
    eventId: newId(now),
    eventType: 'webhook.test',
    body: JSON.stringify({ type: 'webhook.test', timestamp: now.toISOString(), data: {} }),
    state: 'pending',
    attemptsCount: 0,
    dueAt: now,
    createdAt: now,
    endedAt: null,
  }
  await context.scope.tx(async (scope) => {
    await requireWebhookEndpoint(scope, endpointId)
    await insertWebhookDelivery(scope, row)
  })
  return row
}

function deliveryNotFound(): DomainError {
  return new DomainError('NOT_FOUND', 'This company has no such delivery.')
}
