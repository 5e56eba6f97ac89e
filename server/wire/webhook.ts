import { z } from 'zod'
import type { WebhookAttemptRow, WebhookDeliveryRow, WebhookEndpointRow } from '@/db/queries/webhooks'
import { eventTypes } from '@/domain/events'
import { deliveryStates, webhookEndpointStatuses } from '@/domain/webhook'
import { wireCount, wireTime } from './primitives'

const endpointFields = {
  id: z.string(),
  kind: z
    .enum(['events', 'kyc'])
    .meta({ description: 'events, or kyc for the endpoint that POST /v1/kyc/webhook registers.' }),
  url: z.string(),
  description: z.string().nullable(),
  events: z.array(z.enum(eventTypes)).nullable().meta({ description: 'null for all events.' }),
  status: z.enum(webhookEndpointStatuses),
  disabledReason: z.string().nullable().meta({ description: 'Why it was disabled automatically.' }),
  failingSince: wireTime.nullable().meta({ description: 'The first failure since the last success.' }),
  createdAt: wireTime,
  updatedAt: wireTime,
}

/** A webhook endpoint, without its secret. */
export const webhookEndpointOutput = z.object(endpointFields).meta({ id: 'WebhookEndpoint' })

/** A webhook endpoint with a new secret. */
export const webhookEndpointWithSecretOutput = z
  .object({
    ...endpointFields,
    secret: z.string().meta({ description: 'Verifies deliveries (Standard Webhooks). Shown only once.' }),
  })
  .meta({ id: 'WebhookEndpointWithSecret' })

/** A webhook endpoint row as the API returns it. */
export function toWebhookEndpointOutput(row: WebhookEndpointRow): z.input<typeof webhookEndpointOutput> {
  const { id, kind, url, description, events, status, disabledReason } = row
  const times = {
    failingSince: row.failingSince?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
  return { id, kind, url, description, events, status, disabledReason, ...times }
}

const deliveryFields = {
  id: z.string(),
  webhookEndpointId: z.string(),
  webhookId: z.string().meta({
    description: 'The webhook-id of every attempt. An event has the same webhook-id at every endpoint.',
  }),
  eventType: z.enum([...eventTypes, 'webhook.test']),
  state: z.enum(deliveryStates),
  attemptsCount: wireCount.meta({ description: 'Attempts since it was created or last resent.' }),
  nextAttemptAt: wireTime.nullable(),
  createdAt: wireTime,
  endedAt: wireTime.nullable().meta({ description: 'When it was delivered or given up.' }),
}

/** A webhook delivery in lists. */
export const webhookDeliveryOutput = z.object(deliveryFields).meta({ id: 'WebhookDelivery' })

const headers = z.record(z.string(), z.string())
const attemptOutput = z.object({
  number: z.int(),
  startedAt: wireTime,
  durationMs: z.int(),
  succeeded: z.boolean(),
  status: z
    .int()
    .nullable()
    .meta({ description: 'The HTTP status of the response; null without a response.' }),
  problem: z.string().nullable().meta({ description: 'Why there was no response.' }),
  requestHeaders: headers,
  responseHeaders: headers.nullable(),
  responseBody: z.string().nullable().meta({ description: 'The first 4 KiB of the response.' }),
})

/** A webhook delivery with its body and every attempt. */
export const webhookDeliveryWithAttemptsOutput = z
  .object({
    ...deliveryFields,
    body: z.string().meta({ description: 'The exact body that is sent.' }),
    attempts: z.array(attemptOutput),
  })
  .meta({ id: 'WebhookDeliveryWithAttempts' })

/** A webhook delivery row as the API returns it. */
export function toWebhookDeliveryOutput(row: WebhookDeliveryRow): z.input<typeof webhookDeliveryOutput> {
  return {
    id: row.id,
    webhookEndpointId: row.endpointId,
    webhookId: row.eventId,
    eventType: row.eventType as z.input<typeof deliveryFields.eventType>,
    state: row.state,
    attemptsCount: String(row.attemptsCount),
    nextAttemptAt: row.dueAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  }
}

/** A webhook delivery with its attempts, as the API returns it. */
export function toWebhookDeliveryWithAttemptsOutput({
  delivery,
  attempts,
}: {
  delivery: WebhookDeliveryRow
  attempts: WebhookAttemptRow[]
}): z.input<typeof webhookDeliveryWithAttemptsOutput> {
  return {
    ...toWebhookDeliveryOutput(delivery),
    body: delivery.body,
    attempts: attempts.map(({ companyId: _1, deliveryId: _2, startedAt, ...attempt }) => ({
      ...attempt,
      startedAt: startedAt.toISOString(),
    })),
  }
}

const at = '2026-01-31T09:00:00.000Z'

/** The endpoint of the documentation's examples. */
export const exampleWebhookEndpoint: z.input<typeof webhookEndpointOutput> = {
  id: '019a0000000070008000000000000e01',
  kind: 'events',
  url: 'https://partner.example.com/webhooks',
  description: 'Bonuses to pay',
  events: ['bonus.booked', 'bonus.reversed'],
  status: 'enabled',
  disabledReason: null,
  failingSince: null,
  createdAt: at,
  updatedAt: at,
}
export const exampleWebhookSecret = 'whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY='
export const exampleWebhookDelivery: z.input<typeof webhookDeliveryOutput> = {
  id: '019a0000000070008000000000000d01',
  webhookEndpointId: exampleWebhookEndpoint.id,
  webhookId: '019a0000000070008000000000000c01',
  eventType: 'webhook.test',
  state: 'pending',
  attemptsCount: '0',
  nextAttemptAt: at,
  createdAt: at,
  endedAt: null,
}
