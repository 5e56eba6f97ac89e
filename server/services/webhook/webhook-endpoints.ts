import {
  deleteWebhookEndpoint as remove,
  findWebhookEndpoint,
  insertWebhookEndpoint,
  listWebhookEndpoints as findAll,
  updateWebhookEndpoint as save,
  type NewWebhookEndpointRow,
  type WebhookEndpointRow,
} from '@/db/queries/webhooks'
import type { ReadScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'
import { newId } from '@/domain/ids'
import { secretOverlapMs, type NewWebhookEndpoint, type WebhookEndpointChanges } from '@/domain/webhook'
import { authorize, type ServiceContext } from '@/server/context'
import { seal } from '@/server/secrets'
import { newWebhookSecret } from '@/server/webhooks/signature'

/** The company's webhook endpoints, oldest first; there are too few to page. Throws PERMISSION_DENIED. */
export async function listWebhookEndpoints(context: ServiceContext): Promise<WebhookEndpointRow[]> {
  authorize(context, 'webhooks:write')
  return await context.scope.read(findAll)
}

/** Throws NOT_FOUND; PERMISSION_DENIED. */
export async function getWebhookEndpoint(context: ServiceContext, id: string): Promise<WebhookEndpointRow> {
  authorize(context, 'webhooks:write')
  return await context.scope.read((scope) => requireWebhookEndpoint(scope, id))
}

/** Creates an endpoint; its secret is given this once. Its URL is checked before (`requireCallable`). Throws PERMISSION_DENIED. */
export async function createWebhookEndpoint(context: ServiceContext, input: NewWebhookEndpoint): Promise<{ endpoint: WebhookEndpointRow; secret: string }> {
  authorize(context, 'webhooks:write')
  const secret = newWebhookSecret()
  const row = newRow(context.now, 'events', input.url, secret)
  const endpoint = await context.scope.tx(async (scope) => {
    await insertWebhookEndpoint(scope, { ...row, description: input.description ?? null, events: input.events ?? null })
    return await requireWebhookEndpoint(scope, row.id)
  })
  return { endpoint, secret }
}

/** Sends the company's KYC status changes to this URL from now on, in place of the one before; the secret is given this once. Throws PERMISSION_DENIED. */
export async function registerKycWebhook(context: ServiceContext, url: string, secret: string): Promise<WebhookEndpointRow> {
  authorize(context, 'kyc:write')
  return await context.scope.tx(async (scope) => {
    const before = (await findAll(scope)).find(({ kind }) => kind === 'kyc')
    const row = newRow(context.now, 'kyc', url, secret)
    if (before) return (await save(scope, before.id, { ...row, id: before.id, createdAt: before.createdAt }))!
    await insertWebhookEndpoint(scope, row)
    return await requireWebhookEndpoint(scope, row.id)
  })
}

function newRow(now: Date, kind: WebhookEndpointRow['kind'], url: string, secret: string): NewWebhookEndpointRow {
  return {
    id: newId(now),
    kind,
    url,
    description: null,
    events: null,
    status: 'enabled',
    disabledReason: null,
    sealedSecret: seal(secret),
    sealedPreviousSecret: null,
    previousSecretExpiresAt: null,
    failingSince: null,
    createdAt: now,
    updatedAt: now,
  }
}

/** Changes an endpoint. Enabling one that the product had disabled gives it a new start. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function updateWebhookEndpoint(context: ServiceContext, id: string, changes: WebhookEndpointChanges): Promise<WebhookEndpointRow> {
  authorize(context, 'webhooks:write')
  return await context.scope.tx(async (scope) => {
    const before = await requireWebhookEndpoint(scope, id)
    const { url, events, description, status } = changes
    const isEnabled = status === 'enabled' && before.status === 'disabled'
    return (await save(scope, id, {
      url: url ?? before.url,
      events: events === undefined ? before.events : events,
      description: description === undefined ? before.description : description,
      status: status ?? before.status,
      ...(isEnabled && { disabledReason: null, failingSince: null }),
      updatedAt: context.now,
    }))!
  })
}

/** Deletes an endpoint with its deliveries. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function deleteWebhookEndpoint(context: ServiceContext, id: string): Promise<void> {
  authorize(context, 'webhooks:write')
  if (!(await context.scope.tx((scope) => remove(scope, id)))) throw endpointNotFound()
}

/** Gives an endpoint a new secret, shown this once; the one before signs along for a day. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function rotateWebhookSecret(context: ServiceContext, id: string): Promise<{ endpoint: WebhookEndpointRow; secret: string }> {
  authorize(context, 'webhooks:write')
  const secret = newWebhookSecret()
  const sealedSecret = seal(secret)
  const endpoint = await context.scope.tx(async (scope) => {
    const before = await requireWebhookEndpoint(scope, id)
    const previousSecretExpiresAt = new Date(context.now.getTime() + secretOverlapMs)
    return (await save(scope, id, { sealedSecret, sealedPreviousSecret: before.sealedSecret, previousSecretExpiresAt, updatedAt: context.now }))!
  })
  return { endpoint, secret }
}

/** The company's endpoint. Throws NOT_FOUND, the same for another company's. */
export async function requireWebhookEndpoint(scope: ReadScope, id: string): Promise<WebhookEndpointRow> {
  const endpoint = await findWebhookEndpoint(scope, id)
  if (!endpoint) throw endpointNotFound()
  return endpoint
}

function endpointNotFound(): DomainError {
  return new DomainError('NOT_FOUND', 'This company has no such webhook endpoint.')
}
