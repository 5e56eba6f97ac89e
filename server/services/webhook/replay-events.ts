import { findPositionBefore, listEvents } from '@/db/queries/events'
import { insertWebhookDeliveries } from '@/db/queries/webhooks'
import { eventsPerReplay, type Replay } from '@/domain/webhook'
import { authorize, type ServiceContext } from '@/server/context'
import { openCursor, sealCursor } from '@/server/services/paging'
import { transaction } from '@/server/services/transaction'
import { newDelivery, requireWebhookEndpoint, subscribes } from './internal'

/**
 * Queues the events since a time for an endpoint that receives them, as new deliveries with the same webhook-id and body
 * (docs/api-contract.md, section 4). Looks at `eventsPerReplay` of them, so that the transaction is short: repeat it with
 * `nextCursor` until that is null. Throws NOT_FOUND; INVALID_ARGUMENT for a cursor of another replay; PERMISSION_DENIED.
 */
export async function replayEvents(
  context: ServiceContext,
  endpointId: string,
  { since, types, cursor }: Replay,
): Promise<{ replayedCount: number; nextCursor: string | null }> {
  authorize(context, 'webhooks:write')
  const binding = ['replay', context.scope.company.id, endpointId, since, types]
  return await transaction(context, async ({ scope, audit }) => {
    const endpoint = await requireWebhookEndpoint(scope, endpointId)
    const afterPosition = cursor
      ? (openCursor(binding, cursor)[0] as number)
      : await findPositionBefore(scope, since)
    const events = await listEvents(scope, { since, afterPosition, limit: eventsPerReplay })
    const deliveries = events
      .filter(({ type }) => subscribes(endpoint, type) && (!types || types.includes(type)))
      .map((event) => newDelivery(endpoint, event, context.now))
    await insertWebhookDeliveries(scope, deliveries)
    if (deliveries.length > 0)
      audit.add('webhook_endpoint.events_replayed', endpoint, endpoint, {
        details: { since, ...(types && { types }), count: deliveries.length },
      })
    const last = events.length === eventsPerReplay ? events.at(-1) : undefined
    return {
      replayedCount: deliveries.length,
      nextCursor: last ? sealCursor(binding, [last.position]) : null,
    }
  })
}
