import { z } from 'zod'
import type { WebhookAttemptRow, WebhookDeliveryRow, WebhookEndpointRow } from '@/db/queries/webhooks'
import { eventTypes } from '@/domain/events'
import { deliveryStates, webhookEndpointStatuses } from '@/domain/webhook'
import { wireCount, wireTime } from './primitives'

const endpointFields = {
  id: z.string(),
  kind: z.enum(['events', 'kyc']).meta({ description: 'kyc: the one registered by POST /v1/kyc/webhook.' }),
  url: z.string(),
  description: z.string().nullable(),
  events: z.array(z.enum(eventTypes)).nullable().meta({ description: 'Null for all of them.' }),
  status: z.enum(webhookEndpointStatuses),
  disabledReason: z.string().nullable().meta({ description: 'Why it was disabled by itself.' }),
  failingSince: wireTime.nullable().meta({ description: 'Since when no attempt has succeeded.' }),
  createdAt: wireTime,
  updatedAt: wireTime,
}

/** A webhook endpoint, never with its secret. */
export const webhookEndpointOutput = z.object(endpointFields).meta({ id: 'WebhookEndpoint' })

/** The same with a secret that is new. */
export const webhookEndpointWithSecretOutput = z
  .object({
    ...endpointFields,
    secret: z.string().meta({ description: 'Verifies deliveries (Standard Webhooks). Shown this once.' }),
  })
  .meta({ id: 'WebhookEndpointWithSecret' })

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
    description: 'The webhook-id of every attempt; the same event has the same one at every endpoint.',
  }),
  eventType: z.enum([...eventTypes, 'webhook.test']),
  state: z.enum(deliveryStates),
  attemptsCount: wireCount.meta({ description: 'Attempts since it was first sent, or sent once more.' }),
  nextAttemptAt: wireTime.nullable(),
  createdAt: wireTime,
  endedAt: wireTime.nullable().meta({ description: 'When it arrived, or was given up.' }),
}

/** A delivery as lists give it. */
export const webhookDeliveryOutput = z.object(deliveryFields).meta({ id: 'WebhookDelivery' })

const headers = z.record(z.string(), z.string())
const attemptOutput = z.object({
  number: z.int(),
  startedAt: wireTime,
  durationMs: z.int(),
  succeeded: z.boolean(),
  status: z.int().nullable().meta({ description: 'What was answered; null when there was no answer.' }),
  problem: z.string().nullable().meta({ description: 'Why there was no answer.' }),
  requestHeaders: headers,
  responseHeaders: headers.nullable(),
  responseBody: z.string().nullable().meta({ description: 'The first 64 KiB of the answer.' }),
})

/** A delivery with what is sent and every attempt. */
export const webhookDeliveryDetailOutput = z
  .object({
    ...deliveryFields,
    body: z.string().meta({ description: 'What is sent, byte for byte.' }),
    attempts: z.array(attemptOutput),
  })
  .meta({ id: 'WebhookDeliveryWithAttempts' })

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

export function toWebhookDeliveryDetailOutput({
  delivery,
  attempts,
}: {
  delivery: WebhookDeliveryRow
  attempts: WebhookAttemptRow[]
}): z.input<typeof webhookDeliveryDetailOutput> {
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

/** What the examples show. */
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
