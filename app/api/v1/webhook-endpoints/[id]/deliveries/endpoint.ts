import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { deliveryStates } from '@/domain/webhook'
import { endpoint } from '@/server/http/endpoint'
import { pageOutput, pageQuery } from '@/server/http/paging'
import { listWebhookDeliveries } from '@/server/services/webhook/deliveries'
import {
  exampleWebhookDelivery,
  exampleWebhookEndpoint,
  toWebhookDeliveryOutput,
  webhookDeliveryOutput,
} from '@/server/wire/webhook'

export const GET = endpoint(
  {
    id: 'listWebhookDeliveries',
    method: 'GET',
    path: '/v1/webhook-endpoints/{id}/deliveries',
    dialect: 'partner',
    tag: 'Webhooks',
    summary: 'List the deliveries of a webhook endpoint',
    description: 'Newest first. Deliveries are kept for 30 days.',
    access: { by: 'caller', scope: 'webhooks:write' },
    params: z.object({ id: idSchema }),
    query: z.object({
      state: z
        .enum(deliveryStates)
        .optional()
        .meta({ description: 'The current state.', examples: ['failed'] }),
      ...pageQuery,
    }),
    output: z.object({ webhookDeliveries: z.array(webhookDeliveryOutput), ...pageOutput }),
    errors: ['NOT_FOUND'],
    examples: [
      {
        summary: 'Pending deliveries',
        params: { id: exampleWebhookEndpoint.id },
        query: { state: 'pending' },
        response: { webhookDeliveries: [exampleWebhookDelivery], nextCursor: null, eof: true },
      },
    ],
  },
  async ({ context, params: { id }, query }) => {
    const { deliveries, nextCursor } = await listWebhookDeliveries(context, id, query)
    return {
      webhookDeliveries: deliveries.map(toWebhookDeliveryOutput),
      nextCursor,
      eof: nextCursor === null,
    }
  },
)
