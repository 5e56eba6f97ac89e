import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { endpoint } from '@/server/http/endpoint'
import { resendWebhookDelivery } from '@/server/services/webhook/deliveries'
import { exampleWebhookDelivery, toWebhookDeliveryOutput, webhookDeliveryOutput } from '@/server/wire/webhook'

export const POST = endpoint(
  {
    id: 'resendWebhookDelivery',
    method: 'POST',
    path: '/v1/webhook-deliveries/{id}/resend',
    dialect: 'partner',
    tag: 'Webhooks',
    summary: 'Resend a delivery',
    description:
      'Queues it immediately, whatever its state, with the same webhook-id and the whole schedule of ' +
      'retries.',
    access: { by: 'caller', scope: 'webhooks:write' },
    params: z.object({ id: idSchema }),
    output: webhookDeliveryOutput,
    errors: ['NOT_FOUND'],
    examples: [
      { summary: 'Resend', params: { id: exampleWebhookDelivery.id }, response: exampleWebhookDelivery },
    ],
  },
  async ({ context, params: { id } }) => toWebhookDeliveryOutput(await resendWebhookDelivery(context, id)),
)
