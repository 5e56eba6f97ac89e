import {
  findWebhookEndpoint,
  insertWebhookAttempt,
  leaseDelivery,
  listDueDeliveries,
  listWebhookEndpoints,
  noteFailing,
  updateWebhookDelivery,
  updateWebhookEndpoint,
  type WebhookDeliveryRow,
  type WebhookEndpointRow,
} from '@/db/queries/webhooks'
import type { WriteScope } from '@/db/scope'
import { disabledAfterMs, retryDelayMs } from '@/domain/webhook'
import type { ServiceContext } from '@/server/context'
import { unseal } from '@/server/secrets'
import { post, type Posted } from '@/server/webhooks/post'
import { signedHeaders } from '@/server/webhooks/signature'

export const attemptTimeoutMs = 10_000
/** Longer than an attempt can take, so that none is made twice while its process lives. */
const leaseMs = 30_000

/** A delivery that this process has taken, and where it goes. */
export interface TakenDelivery {
  delivery: WebhookDeliveryRow
  endpoint: WebhookEndpointRow
}

/** The company's endpoints that deliveries can go to. */
export async function listReceivers({ scope }: ServiceContext): Promise<WebhookEndpointRow[]> {
  return (await scope.read(listWebhookEndpoints)).filter(({ status }) => status === 'enabled')
}

/** Takes up to `limit` of what is due to an endpoint for this process. */
export async function takeDue({ scope, now }: ServiceContext, endpoint: WebhookEndpointRow, limit: number): Promise<TakenDelivery[]> {
  const due = await scope.read((reader) => listDueDeliveries(reader, endpoint.id, now, limit))
  if (!due.length) return []
  const leaseEndsAt = new Date(now.getTime() + leaseMs)
  return await scope.tx(async (writer) => {
    const taken: TakenDelivery[] = []
    for (const delivery of due) if (await leaseDelivery(writer, delivery, leaseEndsAt)) taken.push({ delivery, endpoint })
    return taken
  })
}

/** Makes one attempt to deliver, and notes what came of it. `random` is from 0 up to 1. */
export async function attempt({ scope }: ServiceContext, { delivery, endpoint }: TakenDelivery, random: number): Promise<void> {
  const startedAt = new Date()
  const headers = signedHeaders(secretsOf(endpoint, startedAt), delivery.eventId, startedAt, delivery.body)
  const posted = await post(new URL(endpoint.url), headers, delivery.body, attemptTimeoutMs)
  await scope.tx((writer) => noteAttempt(writer, { delivery, endpoint }, { startedAt, headers, posted, random }))
}

/** The secrets that sign now: the endpoint's own and, shortly after a rotation, the one before. */
export function secretsOf({ sealedSecret, sealedPreviousSecret, previousSecretExpiresAt }: WebhookEndpointRow, now: Date): string[] {
  const isOverlapping = sealedPreviousSecret !== null && previousSecretExpiresAt !== null && now < previousSecretExpiresAt
  const sealed = isOverlapping ? [sealedSecret, sealedPreviousSecret] : [sealedSecret]
  return sealed.flatMap((secret) => unseal(secret) ?? [])
}

interface Attempted {
  startedAt: Date
  headers: Record<string, string>
  posted: Posted
  random: number
}

async function noteAttempt(scope: WriteScope, { delivery, endpoint }: TakenDelivery, { startedAt, headers, posted, random }: Attempted): Promise<void> {
  const { status, durationMs } = posted
  const succeeded = status !== null && status >= 200 && status < 300
  await insertWebhookAttempt(scope, {
    deliveryId: delivery.id,
    startedAt,
    durationMs,
    succeeded,
    status,
    problem: posted.status === null ? posted.problem : null,
    requestHeaders: headers,
    responseHeaders: posted.status === null ? null : posted.headers,
    responseBody: posted.status === null ? null : posted.body,
  })
  const now = new Date(startedAt.getTime() + durationMs)
  const attemptsCount = delivery.attemptsCount + 1
  const isGone = status === 410
  const delayMs = succeeded || isGone ? undefined : retryDelayMs(attemptsCount, retryAfterMs(posted, now), random)
  const next = delayMs === undefined ? { state: succeeded ? ('delivered' as const) : ('failed' as const), dueAt: null, endedAt: now } : { dueAt: new Date(now.getTime() + delayMs) }
  await updateWebhookDelivery(scope, delivery.id, { attemptsCount, ...next })
  await noteHealth(scope, endpoint.id, now, succeeded, isGone)
}

/** Keeps since when an endpoint fails, and disables one that is gone or has failed for ten days. */
async function noteHealth(scope: WriteScope, endpointId: string, now: Date, succeeded: boolean, isGone: boolean): Promise<void> {
  const endpoint = await findWebhookEndpoint(scope, endpointId)
  if (!endpoint) return
  if (succeeded) {
    if (endpoint.failingSince) await updateWebhookEndpoint(scope, endpointId, { failingSince: null })
    return
  }
  await noteFailing(scope, endpointId, now)
  const isHopeless = endpoint.failingSince !== null && now.getTime() - endpoint.failingSince.getTime() >= disabledAfterMs
  if (!isGone && !isHopeless) return
  const disabledReason = isGone ? 'It answered 410 Gone.' : 'Every attempt has failed for ten days.'
  await updateWebhookEndpoint(scope, endpointId, { status: 'disabled', disabledReason, updatedAt: now })
}

/** How long the receiver asks to be left alone: seconds, or a date. */
function retryAfterMs(posted: Posted, now: Date): number | undefined {
  const asked = posted.status === null ? undefined : posted.headers['retry-after']
  if (asked === undefined) return undefined
  const ms = /^\d+$/.test(asked) ? Number(asked) * 1_000 : Date.parse(asked) - now.getTime()
  return Number.isFinite(ms) && ms > 0 ? ms : undefined
}
