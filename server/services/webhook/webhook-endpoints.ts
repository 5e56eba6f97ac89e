import {
  deleteDeliveriesTo,
  deleteWebhookEndpoint as remove,
  insertWebhookEndpoint,
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
import { deliveriesPerSlice, newWebhookEndpointRow, requireWebhookEndpoint } from './internal'

/** The company's webhook endpoints, oldest first; `maxWebhookEndpoints` at most. Throws PERMISSION_DENIED. */
export async function listWebhookEndpoints(context: ServiceContext): Promise<WebhookEndpointRow[]> {
  authorize(context, 'webhooks:write')
  return await context.scope.read(findAll)
}

/** One page of them. Throws INVALID_ARGUMENT for a cursor of another list; PERMISSION_DENIED. */
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

/** Throws NOT_FOUND; PERMISSION_DENIED. */
export async function getWebhookEndpoint(context: ServiceContext, id: string): Promise<WebhookEndpointRow> {
  authorize(context, 'webhooks:write')
  return await context.scope.read((scope) => requireWebhookEndpoint(scope, id))
}

/**
 * Creates an endpoint. Returns its secret, which cannot be read again. `requireCallable` checks the URL first. Throws
 * LIMIT_REACHED; PERMISSION_DENIED.
 */
export async function createWebhookEndpoint(
  context: ServiceContext,
  input: NewWebhookEndpoint,
): Promise<{ endpoint: WebhookEndpointRow; secret: string }> {
  authorize(context, 'webhooks:write')
  const secret = newWebhookSecret()
  const row = newWebhookEndpointRow(context.now, 'events', input.url, secret)
  const endpoint = await context.scope.tx(async (scope) => {
    if ((await findAll(scope)).length >= maxWebhookEndpoints)
      throw new DomainError(
        'LIMIT_REACHED',
        `A company has at most ${maxWebhookEndpoints} webhook endpoints; delete one first.`,
      )
    await insertWebhookEndpoint(scope, {
      ...row,
      description: input.description ?? null,
      events: input.events ?? null,
    })
    return await requireWebhookEndpoint(scope, row.id)
  })
  return { endpoint, secret }
}

/**
 * Changes an endpoint. Enabling one that was disabled automatically clears the reason. Throws NOT_FOUND; INVALID_ARGUMENT for
 * another URL or other events of the KYC endpoint, whose URL is tested when it is registered; PERMISSION_DENIED.
 */
export async function updateWebhookEndpoint(
  context: ServiceContext,
  id: string,
  changes: WebhookEndpointChanges,
): Promise<WebhookEndpointRow> {
  authorize(context, 'webhooks:write')
  return await context.scope.tx(async (scope) => {
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
    return (await save(scope, id, {
      ...changes,
      ...(isEnabled && { disabledReason: null, failingSince: null }),
      updatedAt: context.now,
    }))!
  })
}

/** Deletes an endpoint with its deliveries. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function deleteWebhookEndpoint(context: ServiceContext, id: string): Promise<void> {
  authorize(context, 'webhooks:write')
  await inSlices(
    (limit) =>
      context.scope.tx(async (scope) => {
        await requireWebhookEndpoint(scope, id)
        const deletedCount = await deleteDeliveriesTo(scope, id, limit)
        if (deletedCount < limit) await remove(scope, id)
        // Until all are deleted, nothing more is sent to it.
        else await save(scope, id, { status: 'disabled' })
        return deletedCount
      }),
    deliveriesPerSlice,
  )
}

/**
 * Replaces the secret of an endpoint. Returns it; it cannot be read again. The previous one signs too for a day. Throws
 * NOT_FOUND; PERMISSION_DENIED.
 */
export async function rotateWebhookSecret(
  context: ServiceContext,
  id: string,
): Promise<{ endpoint: WebhookEndpointRow; secret: string }> {
  authorize(context, 'webhooks:write')
  const secret = newWebhookSecret()
  const sealedSecret = seal(secret)
  const endpoint = await context.scope.tx(async (scope) => {
    const before = await requireWebhookEndpoint(scope, id)
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
