import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { maxResent, resendFailed } from '@/domain/webhook'
import { endpoint } from '@/server/http/endpoint'
import { resendFailedDeliveries } from '@/server/services/webhook/deliveries'
import { wireCount } from '@/server/wire/primitives'
import { exampleWebhookEndpoint } from '@/server/wire/webhook'

export const POST = endpoint(
  {
    id: 'resendFailedWebhookDeliveries',
    method: 'POST',
    path: '/v1/webhook-endpoints/{id}/resend',
    dialect: 'partner',
    tag: 'Webhooks',
    summary: 'Resend failed deliveries',
    description:
      'Queues every delivery of an event after `since` that was given up, with the same webhook-id and the ' +
      `whole schedule of retries: ${maxResent} in one request. Repeat it while there are more.`,
    access: { by: 'caller', scope: 'webhooks:write' },
    params: z.object({ id: idSchema }),
    body: resendFailed,
    output: z.object({
      resentCount: wireCount,
      hasMore: z.boolean().meta({ description: 'Whether others that failed may be left.' }),
    }),
    errors: ['NOT_FOUND'],
    examples: [
      {
        summary: 'After an outage',
        params: { id: exampleWebhookEndpoint.id },
        body: { since: '2026-01-30T00:00:00Z' },
        response: { resentCount: '0', hasMore: false },
      },
    ],
  },
  async ({ context, params: { id }, body }) => {
    const resentCount = await resendFailedDeliveries(context, id, body.since, maxResent)
    return { resentCount: String(resentCount), hasMore: resentCount === maxResent }
  },
)
