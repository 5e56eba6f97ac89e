import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import type { EventType } from '@/domain/events'

/** The contract of an event with its receivers. */
export interface EventContract {
  type: EventType
  /** When it is sent. */
  summary: string
  /** The `data` of the message. */
  data: z.ZodType
  example: unknown
}

/** The headers of a signed message (Standard Webhooks). */
export const signatureHeaders = {
  'webhook-id': z.string().meta({
    param: { id: 'WebhookId' },
    description: 'The id of the event, the same on every attempt. Store it to process each event once.',
    examples: ['msg_0199a4ffa9237c5b8d6f0a1b2c3d4e5f'],
  }),
  'webhook-timestamp': z.string().meta({
    param: { id: 'WebhookTimestamp' },
    description:
      'When this attempt was made, in seconds since 1970. Reject messages older than five minutes.',
    examples: ['1769850000'],
  }),
  'webhook-signature': z.string().meta({
    param: { id: 'WebhookSignature' },
    description:
      '`v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`. While a secret is rotated there are ' +
      'two, separated by a space.',
    examples: ['v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4='],
  }),
}

/**
 * The message of an event. `data` references the component that responses use: as a zod schema, zod-openapi
 * would describe it a second time, as the input of a request.
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
      data: type.endsWith('.updated') ? withChanges(id) : referenceTo(id),
    },
    required: ['type', 'timestamp', 'data'],
  }
}

const referenceTo = (id: string) => ({ $ref: `#/components/schemas/${id}` })

/** The data of an event about a change. */
const withChanges = (id: string) => ({
  allOf: [
    referenceTo(id),
    {
      type: 'object' as const,
      properties: {
        changes: {
          type: 'object' as const,
          description: 'The fields that changed, each with its value before and after.',
          additionalProperties: { type: 'array' as const, minItems: 2, maxItems: 2 },
        },
      },
      required: ['changes'],
    },
  ],
})

/** A message as sent over the wire. */
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
      '2XX': { description: 'Received. Respond within 10 seconds, and process the event afterwards.' },
      '410': { description: 'Stop sending: the endpoint is disabled.' },
      default: { description: 'Not received: sent again with growing pauses over more than 24 hours.' },
    },
  }
}
