import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import type { EventType } from '@/domain/events'

/** What an event promises to those who receive it. */
export interface EventContract {
  type: EventType
  /** When it is sent. */
  summary: string
  /** What `data` of the message holds. */
  data: z.ZodType
  example: unknown
}

/** The headers of a signed message (Standard Webhooks). */
export const signatureHeaders = {
  'webhook-id': z.string().meta({
    param: { id: 'WebhookId' },
    description: 'Names the event: the same on every try. Keep it to do nothing twice.',
  }),
  'webhook-timestamp': z.string().meta({
    param: { id: 'WebhookTimestamp' },
    description: 'When this try was made, in seconds since 1970. Refuse what is older than five minutes.',
  }),
  'webhook-signature': z.string().meta({
    param: { id: 'WebhookSignature' },
    description:
      '`v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several, separated by spaces, while a secret is rotated.',
  }),
}

/**
 * The message of an event, as an endpoint receives it. Its data is a component that the endpoints answer with: given as a schema it
 * would be described again, as a request of ours.
 */
function messageOf({ type, data }: EventContract) {
  const id = data.meta()?.id
  if (!id) throw new Error(`The data of ${type} must be a schema with an id.`)
  return {
    type: 'object' as const,
    properties: {
      type: { type: 'string' as const, const: type },
      timestamp: {
        type: 'string' as const,
        format: 'date-time',
        description: 'When it happened, RFC 3339 in UTC.',
      },
      data: { $ref: `#/components/schemas/${id}` },
    },
    required: ['type', 'timestamp', 'data'],
  }
}

/** A message as it goes over the wire. */
export function exampleMessageOf({ type, example }: EventContract): {
  type: string
  timestamp: string
  data: unknown
} {
  return { type, timestamp: '2026-01-31T09:00:00.000Z', data: example }
}

/** The events as the document's `webhooks` section (OpenAPI 3.1). */
export function webhooksOf(events: readonly EventContract[]): ZodOpenApiPathsObject {
  return Object.fromEntries(events.map((event) => [event.type, { post: operationOf(event) }]))
}

function operationOf(event: EventContract) {
  return {
    operationId: `on${event.type.replace(/(?:^|[._])(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    tags: ['Webhooks'],
    summary: event.summary,
    security: [],
    requestParams: { header: z.object(signatureHeaders) },
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: messageOf(event),
          examples: { example1: { summary: event.summary, value: exampleMessageOf(event) } },
        },
      },
    },
    responses: {
      '2XX': { description: 'Received. Answer within 10 seconds, and do the work afterwards.' },
      '410': { description: 'Nothing more is wanted: the endpoint is disabled.' },
      default: { description: 'Not received: tried again with growing pauses over more than 24 hours.' },
    },
  }
}
