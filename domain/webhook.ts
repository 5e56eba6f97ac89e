import { z } from 'zod'
import { eventTypes } from './events'
import { unclearable } from './patch'
import { lineOfText } from './text'
import { dayMs, hourMs, minuteMs, secondMs } from './time'
import { timeSchema } from './time-schema'

/** Where events are sent, in the one spelling that is compared. The use case checks whether the address may be called. */
const urlSchema = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://example.com/webhooks' })
  .overwrite(normalizeUrl)
  .max(2_000)

/** The host in lower case, no default port, and no fragment, because it is not sent. What is no URL stays as it is. */
function normalizeUrl(text: string): string {
  if (!URL.canParse(text)) return text
  const url = new URL(text)
  url.hash = ''
  return url.href
}

const eventsSchema = z
  .array(z.enum(eventTypes))
  .overwrite((events) => [...new Set(events)])
  .min(1, 'must name an event, or be null for all')
const descriptionSchema = lineOfText({ max: 200 })

/** A new webhook endpoint. Without `events`, it receives all of them. */
export const newWebhookEndpoint = z.object({
  url: urlSchema,
  events: eventsSchema.nullish(),
  description: descriptionSchema.nullish(),
})
export type NewWebhookEndpoint = z.output<typeof newWebhookEndpoint>

export const webhookEndpointStatuses = ['enabled', 'disabled'] as const

/** Changes to an endpoint: an absent field keeps its value, null clears it. */
export const webhookEndpointChanges = z.object({
  url: unclearable(urlSchema),
  events: eventsSchema.nullish(),
  description: descriptionSchema.nullish(),
  status: unclearable(z.enum(webhookEndpointStatuses)),
})
export type WebhookEndpointChanges = z.output<typeof webhookEndpointChanges>

/** The maximum number of endpoints of a company: each one costs a row for every event. */
export const maxWebhookEndpoints = 20

/** A secret chosen by the receiver, in the format of Standard Webhooks: 24 to 64 bytes. */
const secretSchema = z
  .string()
  .regex(
    /^whsec_([A-Za-z0-9+/]{4}){8,20}([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4}([A-Za-z0-9+/]{2}==)?)?$/,
    'must be whsec_ and 24 to 64 bytes in base64',
  )

/** `POST /v1/kyc/webhook` (docs/api-contract.md, section 1). */
export const kycWebhook = z.object({ webhookUrl: urlSchema, secret: secretSchema.nullish() })
export type KycWebhook = z.output<typeof kycWebhook>

/** The time since which failed deliveries are resent. */
export const resendFailed = z.object({ since: timeSchema })

/** How many failed deliveries one request of the API sends again. */
export const maxResent = 1_000

/** The events to send to an endpoint again: those since a time, of all types that it receives or only some of them. */
export const replay = z.object({
  since: timeSchema,
  types: eventsSchema.nullish(),
  cursor: z.string().max(2_000).nullish().meta({ description: 'The `nextCursor` of the request before.' }),
})
export type Replay = z.output<typeof replay>

/** How many events one request of the API looks at for a replay. */
export const eventsPerReplay = 1_000

export const deliveryStates = ['pending', 'delivered', 'failed'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** The minimum delay after each failed attempt: eleven attempts over 28 hours. */
const retryDelaysMs = [
  5 * secondMs,
  30 * secondMs,
  2 * minuteMs,
  10 * minuteMs,
  30 * minuteMs,
  hourMs,
  2 * hourMs,
  4 * hourMs,
  8 * hourMs,
  12 * hourMs,
]
const longestRetryAfterMs = dayMs
const jitter = 0.2

/**
 * How long to wait after the n-th failed attempt, in milliseconds, or undefined after the last one. A longer
 * Retry-After is respected. `random`, from 0 up to 1, spreads the retries of deliveries that failed together.
 */
export function retryDelayMs(
  failedAttempts: number,
  retryAfterMs: number | undefined,
  random: number,
): number | undefined {
  const delayMs = retryDelaysMs[failedAttempts - 1]
  if (delayMs === undefined) return undefined
  const spread = delayMs * (1 + jitter * random)
  return Math.max(spread, Math.min(retryAfterMs ?? 0, longestRetryAfterMs))
}

/** How long every attempt must have failed before an endpoint is disabled. */
export const disabledAfterMs = 10 * dayMs
/** How long deliveries are also signed with the previous secret after a rotation. */
export const secretOverlapMs = dayMs
