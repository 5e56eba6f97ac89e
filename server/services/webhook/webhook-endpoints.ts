import {
  deleteDeliveriesTo,
  deleteWebhookEndpoint as remove,
  insertWebhookEndpoint,
  isUrlTaken,
  listWebhookEndpoints as findAll,
  updateWebhookEndpoint as save,
  type WebhookEndpointRow,
} from '@/db/queries/webhooks'
import { DomainError, invalidArgument } from '@/domain/errors'
import {
  maxWebhookEndpoints,
  secretOverlapMs,
  type NewWebhookEndpoint,
  type WebhookEndpointChanges,
} from '@/domain/webhook'
import { authorize, type ServiceContext } from '@/server/context'
import { seal } from '@/server/secrets'
import { inSlices } from '@/server/services/in-slices'
import { openCursor, sealCursor } from '@/server/services/paging'
import { newWebhookSecret } from '@/server/webhooks/signature'
import { transaction, type Transaction } from '@/server/services/transaction'
import { deliveriesPerSlice, newWebhookEndpointRow, requireWebhookEndpoint } from './internal'

/** The company's webhook endpoints, oldest first; `maxWebhookEndpoints` at most. Throws PERMISSION_DENIED. */
export async function listWebhookEndpoints(context: ServiceContext): Promise<WebhookEndpointRow[]> {
  authorize(context, 'webhooks:write')
  return await context.scope.read(findAll)
}

/** One page of the company's webhook endpoints. Throws INVALID_ARGUMENT for a cursor of another list; PERMISSION_DENIED. */
export async function pageWebhookEndpoints(
  context: ServiceContext,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ endpoints: WebhookEndpointRow[]; nextCursor: string | null }> {
  const binding = ['webhook endpoints', context.scope.company.id]
  const after = cursor === undefined ? '' : (openCursor(binding, cursor)[0] as string)
  const rows = (await listWebhookEndpoints(context)).filter(({ id }) => id > after)
  const endpoints = rows.slice(0, limit)
  return { endpoints, nextCursor: rows.length > limit ? sealCursor(binding, [endpoints.at(-1)!.id]) : null }
}

/** The company's webhook endpoint with this id. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function getWebhookEndpoint(context: ServiceContext, id: string): Promise<WebhookEndpointRow> {
  authorize(context, 'webhooks:write')
  return await context.scope.read((scope) => requireWebhookEndpoint(scope, id))
}

/**
 * Creates an endpoint. Returns its secret, which is not shown again. Check the URL first (`requireCallable`). Throws
 * LIMIT_REACHED; WEBHOOK_URL_TAKEN; PERMISSION_DENIED.
 */
export async function createWebhookEndpoint(
  context: ServiceContext,
  input: NewWebhookEndpoint,
): Promise<{ endpoint: WebhookEndpointRow; secret: string }> {
  authorize(context, 'webhooks:write')
  const secret = newWebhookSecret()
  const row = newWebhookEndpointRow(context.now, 'events', input.url, secret)
  const endpoint = await onceForEachUrl(context, async ({ scope, audit }) => {
    if ((await findAll(scope)).length >= maxWebhookEndpoints)
      throw new DomainError(
        'LIMIT_REACHED',
        `${maxWebhookEndpoints} of ${maxWebhookEndpoints} webhook endpoints. Delete one to add another.`,
      )
    await insertWebhookEndpoint(scope, {
      ...row,
      description: input.description ?? null,
      events: input.events ?? null,
    })
    const created = await requireWebhookEndpoint(scope, row.id)
    audit.add('webhook_endpoint.created', null, created)
    return created
  })
  return { endpoint, secret }
}

/**
 * Changes an endpoint. Enabling a disabled one clears its failures, and sends what was kept for it; disabling one ends that
 * events are kept for it. Throws NOT_FOUND; INVALID_ARGUMENT for another URL or
 * other events of the KYC endpoint, whose URL is tested at its registration; WEBHOOK_URL_TAKEN;
 * PERMISSION_DENIED.
 */
export async function updateWebhookEndpoint(
  context: ServiceContext,
  id: string,
  changes: WebhookEndpointChanges,
): Promise<WebhookEndpointRow> {
  authorize(context, 'webhooks:write')
  return await onceForEachUrl(context, async ({ scope, audit }) => {
    const before = await requireWebhookEndpoint(scope, id)
    const { url, events, status } = changes
    if (before.kind === 'kyc' && url)
      throw invalidArgument('url', 'KYC_ENDPOINT', 'is changed by POST /v1/kyc/webhook, which tests it')
    if (before.kind === 'kyc' && events)
      throw invalidArgument(
        'events',
        'KYC_ENDPOINT',
        'are KYC status changes only, at the endpoint registered for them',
      )
    const isEnabled = status === 'enabled' && before.status === 'disabled'
    const after = (await save(scope, id, {
      ...changes,
      ...(isEnabled && { failingSince: null }),
      ...(status && { disabledReason: null }),
      updatedAt: context.now,
    }))!
    audit.add('webhook_endpoint.updated', before, after)
    return after
  })
}

/** Runs `work` in a transaction. Throws WEBHOOK_URL_TAKEN when it would add a second endpoint at one URL. */
async function onceForEachUrl<Result>(
  context: ServiceContext,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  try {
    return await transaction(context, work)
  } catch (error) {
    if (!isUrlTaken(error)) throw error
    const description = 'is the URL of another endpoint; change that one'
    throw new DomainError('WEBHOOK_URL_TAKEN', `url: ${description}`, {
      violations: [{ field: 'url', reason: 'WEBHOOK_URL_TAKEN', description }],
    })
  }
}

/** Deletes an endpoint with its deliveries. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function deleteWebhookEndpoint(context: ServiceContext, id: string): Promise<void> {
  authorize(context, 'webhooks:write')
  await inSlices(
    (limit) =>
      transaction(context, async ({ scope, audit }) => {
        const endpoint = await requireWebhookEndpoint(scope, id)
        const deletedCount = await deleteDeliveriesTo(scope, id, limit)
        if (deletedCount < limit) {
          await remove(scope, id)
          audit.add('webhook_endpoint.deleted', endpoint, null)
        }
        // Stops deliveries to it until all of them are deleted.
        else
          audit.add(
            'webhook_endpoint.updated',
            endpoint,
            (await save(scope, id, { status: 'disabled', disabledReason: null }))!,
          )
        return deletedCount
      }),
    deliveriesPerSlice,
  )
}

/**
 * Replaces the secret of an endpoint. Returns it; it is not shown again. The previous one also signs for a day. Throws
 * NOT_FOUND; PERMISSION_DENIED.
 */
export async function rotateWebhookSecret(
  context: ServiceContext,
  id: string,
): Promise<{ endpoint: WebhookEndpointRow; secret: string }> {
  authorize(context, 'webhooks:write')
  const secret = newWebhookSecret()
  const sealedSecret = seal(secret)
  const endpoint = await transaction(context, async ({ scope, audit }) => {
    const before = await requireWebhookEndpoint(scope, id)
    audit.add('webhook_endpoint.secret_rotated', before, before)
    const previousSecretExpiresAt = new Date(context.now.getTime() + secretOverlapMs)
    return (await save(scope, id, {
      sealedSecret,
      sealedPreviousSecret: before.sealedSecret,
      previousSecretExpiresAt,
      updatedAt: context.now,
    }))!
  })
  return { endpoint, secret }
}
