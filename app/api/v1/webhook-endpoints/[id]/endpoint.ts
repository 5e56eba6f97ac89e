import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { webhookEndpointChanges } from '@/domain/webhook'
import { endpoint } from '@/server/http/endpoint'
import { requireCallable } from '@/server/services/webhook/require-callable'
import {
  deleteWebhookEndpoint,
  getWebhookEndpoint,
  updateWebhookEndpoint,
} from '@/server/services/webhook/webhook-endpoints'
import { exampleWebhookEndpoint, toWebhookEndpointOutput, webhookEndpointOutput } from '@/server/wire/webhook'

const path = '/v1/webhook-endpoints/{id}'
const params = z.object({ id: idSchema })

export const GET = endpoint(
  {
    id: 'getWebhookEndpoint',
    method: 'GET',
    path,
    dialect: 'partner',
    tag: 'Webhooks',
    summary: 'Find a webhook endpoint',
    access: { by: 'caller', scope: 'webhooks:write' },
    params,
    output: webhookEndpointOutput,
    errors: ['NOT_FOUND'],
    examples: [
      {
        summary: 'One endpoint',
        params: { id: exampleWebhookEndpoint.id },
        response: exampleWebhookEndpoint,
      },
    ],
  },
  async ({ context, params: { id } }) => toWebhookEndpointOutput(await getWebhookEndpoint(context, id)),
)

export const PATCH = endpoint(
  {
    id: 'updateWebhookEndpoint',
    method: 'PATCH',
    path,
    dialect: 'partner',
    tag: 'Webhooks',
    summary: 'Change a webhook endpoint',
    description:
      'What is absent stays as it is; null for events means all of them, null for the description takes it away. What happens while it is disabled is not kept for it; enabling it goes on with what was waiting before. An answer of 410, or ten days without a success, disables it. URL and events of the KYC endpoint stay: POST /v1/kyc/webhook changes its URL.',
    access: { by: 'caller', scope: 'webhooks:write' },
    params,
    body: webhookEndpointChanges,
    output: webhookEndpointOutput,
    errors: ['NOT_FOUND'],
    examples: [
      {
        summary: 'Disable an endpoint',
        params: { id: exampleWebhookEndpoint.id },
        body: { status: 'disabled' },
        response: { ...exampleWebhookEndpoint, status: 'disabled' },
      },
    ],
  },
  async ({ context, params: { id }, body }) =>
    toWebhookEndpointOutput(await updateWebhookEndpoint(context, id, body)),
  async ({ body: { url } }) => {
    if (url) await requireCallable(url, 'url')
  },
)

export const DELETE = endpoint(
  {
    id: 'deleteWebhookEndpoint',
    method: 'DELETE',
    path,
    dialect: 'partner',
    tag: 'Webhooks',
    summary: 'Delete a webhook endpoint',
    description: 'Its deliveries go with it, also those still waiting.',
    access: { by: 'caller', scope: 'webhooks:write' },
    params,
    output: z.object({}),
    errors: ['NOT_FOUND'],
    examples: [
      {
        summary: 'An endpoint that is not needed any more',
        params: { id: exampleWebhookEndpoint.id },
        response: {},
      },
    ],
  },
  async ({ context, params: { id } }) => {
    await deleteWebhookEndpoint(context, id)
    return {}
  },
)
