import type { NewEventRow } from '@/db/queries/events'
import {
  findWebhookEndpoint,
  type NewWebhookDeliveryRow,
  type NewWebhookEndpointRow,
  type WebhookEndpointRow,
} from '@/db/queries/webhooks'
import type { ReadScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'
import type { EventType } from '@/domain/events'
import { newId } from '@/domain/ids'
import { seal } from '@/server/secrets'
import { messageOf } from './message'

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

/** Whether an endpoint asks for events of this type. */
export function subscribes({ kind, events }: WebhookEndpointRow, type: EventType): boolean {
  return kind === 'kyc' ? type === 'kyc.status_changed' : !events || events.includes(type)
}

/** A new delivery of an event to an endpoint, due at `now`. */
export function newDelivery(
  { id, kind }: WebhookEndpointRow,
  event: NewEventRow,
  now: Date,
): NewWebhookDeliveryRow {
  return {
    id: newId(now),
    endpointId: id,
    eventId: event.id,
    eventType: event.type,
    body: messageOf(kind, event),
    ...begun(now),
  }
}

/** The state of a delivery before its first attempt. */
export function begun(now: Date) {
  return { state: 'pending', attemptsCount: 0, dueAt: now, createdAt: now, endedAt: null } as const
}
