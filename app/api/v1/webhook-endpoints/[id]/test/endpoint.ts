import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { endpoint } from '@/server/http/endpoint'
import { sendTestDelivery } from '@/server/services/webhook/deliveries'
import {
  exampleWebhookDelivery,
  exampleWebhookEndpoint,
  toWebhookDeliveryOutput,
  webhookDeliveryOutput,
} from '@/server/wire/webhook'

export const POST = endpoint(
  {
    id: 'testWebhookEndpoint',
    method: 'POST',
    path: '/v1/webhook-endpoints/{id}/test',
    dialect: 'partner',
    tag: 'Webhooks',
    summary: 'Send a test delivery',
    description:
      'Queues a message of type webhook.test (for the KYC endpoint, an empty status). Read the result with ' +
      'GET /v1/webhook-deliveries/{id}. A disabled endpoint receives it once it is enabled.',
    access: { by: 'caller', scope: 'webhooks:write' },
    params: z.object({ id: idSchema }),
    output: webhookDeliveryOutput,
    errors: ['NOT_FOUND'],
    examples: [
      {
        summary: 'A test delivery',
        params: { id: exampleWebhookEndpoint.id },
        response: exampleWebhookDelivery,
      },
    ],
  },
  async ({ context, params: { id } }) => toWebhookDeliveryOutput(await sendTestDelivery(context, id)),
)
