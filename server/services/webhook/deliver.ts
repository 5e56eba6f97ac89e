import {
  findWebhookDelivery,
  findWebhookEndpoint,
  insertWebhookAttempt,
  listDueDeliveries,
  listWebhookEndpoints,
  moveWebhookDelivery,
  markFailing,
  updateWebhookEndpoint,
  type WebhookDeliveryRow,
  type WebhookEndpointRow,
} from '@/db/queries/webhooks'
import { disabledAfterMs, retryDelayMs } from '@/domain/webhook'
import type { ServiceContext } from '@/server/context'
import { unseal } from '@/server/secrets'
import { transaction, type Transaction } from '@/server/services/transaction'
import { post, type PostResult } from '@/server/webhooks/post'
import { signedHeaders } from '@/server/webhooks/signature'

export const attemptTimeoutMs = 10_000
/** Longer than an attempt can take, so that a running process never repeats one. */
export const leaseMs = 30_000

/** A delivery leased by this process, and its endpoint. It is due again when the lease ends. */
export interface LeasedDelivery {
  delivery: WebhookDeliveryRow
  endpoint: Receiver
}

/** An enabled endpoint. */
export type Receiver = WebhookEndpointRow

/** The company's enabled endpoints. */
export async function listReceivers({ scope }: ServiceContext): Promise<Receiver[]> {
  return (await scope.read(listWebhookEndpoints)).filter(({ status }) => status === 'enabled')
}

/** The endpoint; undefined when it was disabled or deleted. */
export async function findReceiver({ scope }: ServiceContext, id: string): Promise<Receiver | undefined> {
  const endpoint = await scope.read((reader) => findWebhookEndpoint(reader, id))
  return endpoint?.status === 'enabled' ? endpoint : undefined
}

/** Leases up to `limit` due deliveries of an endpoint. After a crash, they are due again when the lease ends. */
export async function leaseDue(
  { scope, now }: ServiceContext,
  endpoint: Receiver,
  limit: number,
): Promise<LeasedDelivery[]> {
  const due = await scope.read((reader) => listDueDeliveries(reader, endpoint.id, now, limit))
  if (!due.length) return []
  const dueAt = new Date(now.getTime() + leaseMs)
  return await scope.tx(async (writer) => {
    const taken: LeasedDelivery[] = []
    for (const each of due) {
      const delivery = await moveWebhookDelivery(writer, each, { dueAt })
      if (delivery) taken.push({ delivery, endpoint })
    }
    return taken
  })
}

/**
 * Makes and records one attempt to deliver. Returns whether it succeeded. `random`, from 0 up to 1, spreads the next
 * attempt.
 */
export async function attempt(
  context: ServiceContext,
  taken: LeasedDelivery,
  random: number,
  timeoutMs = attemptTimeoutMs,
): Promise<boolean> {
  const { delivery, endpoint } = taken
  const startedAt = context.now
  const secrets = secretsOf(endpoint, startedAt)
  const headers = signedHeaders(secrets, delivery.eventId, startedAt, delivery.body)
  const posted = secrets.length
    ? await post(new URL(endpoint.url), headers, delivery.body, timeoutMs)
    : unsigned
  const succeeded = posted.status !== null && posted.status >= 200 && posted.status < 300
  await transaction(context, (tx) =>
    recordAttempt(tx, taken, { startedAt, headers, posted, succeeded, random }),
  )
  return succeeded
}

/** A delivery is never sent unsigned. */
const unsigned: PostResult = {
  status: null,
  problem: 'Not sent: the signing secret cannot be read with this ENCRYPTION_KEY. Rotate the secret.',
  durationMs: 0,
}

/** The secrets that sign a delivery: the endpoint's own and, for a day after a rotation, the previous one. */
function secretsOf(
  { sealedSecret, sealedPreviousSecret, previousSecretExpiresAt }: Receiver,
  now: Date,
): string[] {
  const isOverlapping =
    sealedPreviousSecret !== null && previousSecretExpiresAt !== null && now < previousSecretExpiresAt
  const sealed = isOverlapping ? [sealedSecret, sealedPreviousSecret] : [sealedSecret]
  return sealed.flatMap((secret) => unseal(secret) ?? [])
}

interface Attempted {
  startedAt: Date
  headers: Record<string, string>
  posted: PostResult
  succeeded: boolean
  random: number
}

async function recordAttempt(
  tx: Transaction,
  { delivery, endpoint }: LeasedDelivery,
  { startedAt, headers, posted, succeeded, random }: Attempted,
): Promise<void> {
  const { scope } = tx
  // The endpoint may have been deleted concurrently, with its deliveries.
  if (!(await findWebhookDelivery(scope, delivery.id))) return
  const { status, durationMs } = posted
  const answer =
    status === null
      ? { problem: posted.problem, responseHeaders: null, responseBody: null }
      : { problem: null, responseHeaders: posted.headers, responseBody: posted.body }
  await insertWebhookAttempt(scope, {
    deliveryId: delivery.id,
    startedAt,
    durationMs,
    succeeded,
    status,
    requestHeaders: headers,
    ...answer,
  })
  const now = new Date(startedAt.getTime() + durationMs)
  const attemptsCount = delivery.attemptsCount + 1
  const isGone = status === 410
  const delayMs =
    succeeded || isGone ? undefined : retryDelayMs(attemptsCount, retryAfterMs(posted, now), random)
  const next =
    delayMs === undefined
      ? { state: succeeded ? ('delivered' as const) : ('failed' as const), dueAt: null, endedAt: now }
      : { dueAt: new Date(now.getTime() + delayMs) }
  await moveWebhookDelivery(scope, delivery, { attemptsCount, ...next })
  await recordHealth(tx, endpoint.id, now, succeeded, isGone)
}

/** Records since when an endpoint fails, and disables one that is gone or has failed for ten days. */
async function recordHealth(
  { scope, audit }: Transaction,
  endpointId: string,
  now: Date,
  succeeded: boolean,
  isGone: boolean,
): Promise<void> {
  const endpoint = (await findWebhookEndpoint(scope, endpointId))!
  if (succeeded) {
    if (endpoint.failingSince) await updateWebhookEndpoint(scope, endpointId, { failingSince: null })
    return
  }
  if (!endpoint.failingSince) await markFailing(scope, endpointId, now)
  const hasFailedTooLong =
    endpoint.failingSince !== null && now.getTime() - endpoint.failingSince.getTime() >= disabledAfterMs
  if (endpoint.status === 'disabled' || (!isGone && !hasFailedTooLong)) return
  const disabledReason = isGone ? 'It answered 410 Gone.' : 'Every attempt has failed for ten days.'
  const disabled = { status: 'disabled', disabledReason, updatedAt: now } as const
  audit.add('webhook_endpoint.updated', endpoint, (await updateWebhookEndpoint(scope, endpointId, disabled))!)
}

/** The Retry-After of the response, which is in seconds or a date. */
function retryAfterMs(posted: PostResult, now: Date): number | undefined {
  const asked = posted.status === null ? undefined : posted.headers['retry-after']
  if (asked === undefined) return undefined
  const ms = /^\d+$/.test(asked) ? Number(asked) * 1_000 : Date.parse(asked) - now.getTime()
  return Number.isFinite(ms) && ms > 0 ? ms : undefined
}
