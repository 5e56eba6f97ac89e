import {
  findWebhookEndpoint,
  type NewWebhookEndpointRow,
  type WebhookEndpointRow,
} from '@/db/queries/webhooks'
import type { ReadScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'
import { newId } from '@/domain/ids'
import { seal } from '@/server/secrets'

/** Fewer than elsewhere, because the attempts of each delivery are deleted with it. */
export const deliveriesPerSlice = 100

/** The company's endpoint with this id. Throws NOT_FOUND, the same for another company's endpoint. */
export async function requireWebhookEndpoint(scope: ReadScope, id: string): Promise<WebhookEndpointRow> {
  const endpoint = await findWebhookEndpoint(scope, id)
  if (!endpoint) throw endpointNotFound()
  return endpoint
}

function endpointNotFound(): DomainError {
  return new DomainError('NOT_FOUND', 'This company has no such webhook endpoint.')
}

/** A new, enabled endpoint for all events. */
export function newWebhookEndpointRow(
  now: Date,
  kind: WebhookEndpointRow['kind'],
  url: string,
  secret: string,
): NewWebhookEndpointRow {
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
