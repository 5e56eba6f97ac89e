import {
  findWebhookDelivery,
  insertWebhookDeliveries,
  listWebhookAttempts,
  listWebhookDeliveries as findPage,
  requeueDelivery,
  requeueFailedDeliveries,
  type WebhookAttemptRow,
  type WebhookDeliveryRow,
} from '@/db/queries/webhooks'
import { DomainError } from '@/domain/errors'
import { newId } from '@/domain/ids'
import type { DeliveryState } from '@/domain/webhook'
import { authorize, type ServiceContext } from '@/server/context'
import { openCursor, sealCursor } from '@/server/services/paging'
import { transaction } from '@/server/services/transaction'
import { begun, requireWebhookEndpoint } from './internal'
import { testMessageOf } from './message'

/**
 * One page of an endpoint's deliveries, newest first. Throws NOT_FOUND; INVALID_ARGUMENT for a cursor of another list;
 * PERMISSION_DENIED.
 */
export async function listWebhookDeliveries(
  context: ServiceContext,
  endpointId: string,
  { state, cursor, limit }: { state?: DeliveryState | undefined; cursor?: string | undefined; limit: number },
): Promise<{ deliveries: WebhookDeliveryRow[]; nextCursor: string | null }> {
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
export async function getWebhookDelivery(
  context: ServiceContext,
  id: string,
): Promise<{ delivery: WebhookDeliveryRow; attempts: WebhookAttemptRow[] }> {
  authorize(context, 'webhooks:write')
  return await context.scope.read(async (scope) => {
    const delivery = await findWebhookDelivery(scope, id)
    if (!delivery) throw deliveryNotFound()
    return { delivery, attempts: await listWebhookAttempts(scope, id) }
  })
}

/** Resends a delivery with the same webhook-id and a new schedule of retries. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function resendWebhookDelivery(
  context: ServiceContext,
  id: string,
): Promise<WebhookDeliveryRow> {
  authorize(context, 'webhooks:write')
  return await transaction(context, async ({ scope, audit }) => {
    const requeued = await requeueDelivery(scope, id, context.now)
    if (!requeued) throw deliveryNotFound()
    const endpoint = await requireWebhookEndpoint(scope, requeued.endpointId)
    audit.add('webhook_endpoint.deliveries_resent', endpoint, endpoint, {
      details: { deliveryId: id, event: requeued.eventType },
    })
    return requeued
  })
}

/**
 * Resends deliveries to an endpoint that failed since a time, at most `limit`: `maxResent` for a request that must do it in
 * one transaction. Returns how many. Throws NOT_FOUND; PERMISSION_DENIED.
 */
export async function resendFailedDeliveries(
  context: ServiceContext,
  endpointId: string,
  since: Date,
  limit: number,
): Promise<number> {
  authorize(context, 'webhooks:write')
  return await transaction(context, async ({ scope, audit }) => {
    const endpoint = await requireWebhookEndpoint(scope, endpointId)
    const count = await requeueFailedDeliveries(scope, endpointId, since, context.now, limit)
    if (count > 0)
      audit.add('webhook_endpoint.deliveries_resent', endpoint, endpoint, { details: { since, count } })
    return count
  })
}

/** Queues a test delivery to an endpoint. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function sendTestDelivery(
  context: ServiceContext,
  endpointId: string,
): Promise<WebhookDeliveryRow> {
  authorize(context, 'webhooks:write')
  const { now } = context
  const id = newId(now)
  return await transaction(context, async ({ scope, audit }) => {
    const endpoint = await requireWebhookEndpoint(scope, endpointId)
    audit.add('webhook_endpoint.test_sent', endpoint, endpoint)
    await insertWebhookDeliveries(scope, [
      {
        id,
        endpointId,
        eventId: newId(now),
        eventType: 'webhook.test',
        body: testMessageOf(endpoint.kind, now),
        ...begun(now),
      },
    ])
    return (await findWebhookDelivery(scope, id))!
  })
}

function deliveryNotFound(): DomainError {
  return new DomainError('NOT_FOUND', 'This company has no such delivery.')
}
