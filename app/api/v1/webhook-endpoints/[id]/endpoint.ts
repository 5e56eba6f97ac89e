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
    summary: 'Get a webhook endpoint',
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
      'Absent fields keep their values; null for events means all events, null for the description clears ' +
      'it. An endpoint that you disable misses the events of that time; enabling it continues the deliveries that ' +
      'were pending. A 410 response, or ten days without a success, disables an endpoint automatically: the events of ' +
      'that time are kept for 30 days and sent once you enable it. URL and events ' +
      'of the KYC endpoint cannot change here: POST /v1/kyc/webhook changes its URL.',
    access: { by: 'caller', scope: 'webhooks:write' },
    params,
    body: webhookEndpointChanges,
    output: webhookEndpointOutput,
    errors: ['NOT_FOUND', 'WEBHOOK_URL_TAKEN'],
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
    description: 'Deletes its deliveries, too, including pending ones.',
    access: { by: 'caller', scope: 'webhooks:write' },
    params,
    output: z.object({}),
    errors: ['NOT_FOUND'],
    examples: [
      {
        summary: 'An endpoint that is no longer needed',
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
