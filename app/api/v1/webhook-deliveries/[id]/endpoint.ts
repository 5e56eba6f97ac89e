import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { endpoint } from '@/server/http/endpoint'
import { getWebhookDelivery } from '@/server/services/webhook/deliveries'
import {
  exampleWebhookDelivery,
  toWebhookDeliveryWithAttemptsOutput,
  webhookDeliveryWithAttemptsOutput,
} from '@/server/wire/webhook'

export const GET = endpoint(
  {
    id: 'getWebhookDelivery',
    method: 'GET',
    path: '/v1/webhook-deliveries/{id}',
    dialect: 'partner',
    tag: 'Webhooks',
    summary: 'Get a delivery with every attempt',
    access: { by: 'caller', scope: 'webhooks:write' },
    params: z.object({ id: idSchema }),
    output: webhookDeliveryWithAttemptsOutput,
    errors: ['NOT_FOUND'],
    examples: [
      {
        summary: 'A test delivery that is pending',
        params: { id: exampleWebhookDelivery.id },
        response: {
          ...exampleWebhookDelivery,
          body: '{"type":"webhook.test","timestamp":"2026-01-31T09:00:00.000Z","data":{}}',
          attempts: [],
        },
      },
    ],
  },
  async ({ context, params: { id } }) =>
    toWebhookDeliveryWithAttemptsOutput(await getWebhookDelivery(context, id)),
)
