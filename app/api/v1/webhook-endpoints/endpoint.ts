import { z } from 'zod'
import { newWebhookEndpoint } from '@/domain/webhook'
import { endpoint } from '@/server/http/endpoint'
import { pageOutput, pageQuery } from '@/server/http/paging'
import { requireCallable } from '@/server/services/webhook/require-callable'
import { createWebhookEndpoint, pageWebhookEndpoints } from '@/server/services/webhook/webhook-endpoints'
import {
  exampleWebhookEndpoint,
  exampleWebhookSecret,
  toWebhookEndpointOutput,
  webhookEndpointOutput,
  webhookEndpointWithSecretOutput,
} from '@/server/wire/webhook'

const path = '/v1/webhook-endpoints'

export const GET = endpoint(
  {
    id: 'listWebhookEndpoints',
    method: 'GET',
    path,
    dialect: 'partner',
    tag: 'Webhooks',
    summary: 'List webhook endpoints',
    description: 'Oldest first, including the endpoint for KYC status changes.',
    access: { by: 'caller', scope: 'webhooks:write' },
    query: z.object(pageQuery),
    output: z.object({ webhookEndpoints: z.array(webhookEndpointOutput), ...pageOutput }),
    errors: [],
    examples: [
      {
        summary: 'All endpoints',
        response: { webhookEndpoints: [exampleWebhookEndpoint], nextCursor: null, eof: true },
      },
    ],
  },
  async ({ context, query }) => {
    const { endpoints, nextCursor } = await pageWebhookEndpoints(context, query)
    return { webhookEndpoints: endpoints.map(toWebhookEndpointOutput), nextCursor, eof: nextCursor === null }
  },
)

export const POST = endpoint(
  {
    id: 'createWebhookEndpoint',
    method: 'POST',
    path,
    dialect: 'partner',
    tag: 'Webhooks',
    summary: 'Create a webhook endpoint',
    description:
      'From now on the endpoint receives the given events (all events without a list), signed with the ' +
      'returned secret (Standard Webhooks). Each event is delivered at least once: respond with 2xx within ' +
      '10 s, and recognize repetitions by their webhook-id. Failed deliveries are retried over 28 hours. ' +
      'The URL must be public and begin with https://.',
    access: { by: 'caller', scope: 'webhooks:write' },
    body: newWebhookEndpoint,
    output: webhookEndpointWithSecretOutput,
    errors: ['LIMIT_REACHED', 'WEBHOOK_URL_TAKEN'],
    examples: [
      {
        summary: 'An endpoint for bonuses',
        body: {
          url: exampleWebhookEndpoint.url,
          events: exampleWebhookEndpoint.events,
          description: exampleWebhookEndpoint.description,
        },
        response: { ...exampleWebhookEndpoint, secret: exampleWebhookSecret },
      },
    ],
  },
  async ({ context, body }) => {
    const { endpoint: created, secret } = await createWebhookEndpoint(context, body)
    return { ...toWebhookEndpointOutput(created), secret }
  },
  async ({ body }) => await requireCallable(body.url, 'url'),
)
