import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { endpoint } from '@/server/http/endpoint'
import { rotateWebhookSecret } from '@/server/services/webhook/webhook-endpoints'
import {
  exampleWebhookEndpoint,
  exampleWebhookSecret,
  toWebhookEndpointOutput,
  webhookEndpointWithSecretOutput,
} from '@/server/wire/webhook'

export const POST = endpoint(
  {
    id: 'rotateWebhookSecret',
    method: 'POST',
    path: '/v1/webhook-endpoints/{id}/rotate-secret',
    dialect: 'partner',
    tag: 'Webhooks',
    summary: 'Rotate a webhook endpoint’s secret',
    description:
      'Returns a new secret. For 24 hours deliveries are signed with the previous secret, too, so that ' +
      'receivers can switch. Use it also to get a secret for the KYC endpoint.',
    access: { by: 'caller', scope: 'webhooks:write' },
    params: z.object({ id: idSchema }),
    output: webhookEndpointWithSecretOutput,
    errors: ['NOT_FOUND'],
    examples: [
      {
        summary: 'A new secret',
        params: { id: exampleWebhookEndpoint.id },
        response: { ...exampleWebhookEndpoint, secret: exampleWebhookSecret },
      },
    ],
  },
  async ({ context, params: { id } }) => {
    const { endpoint: rotated, secret } = await rotateWebhookSecret(context, id)
    return { ...toWebhookEndpointOutput(rotated), secret }
  },
)
