import type { Action } from '@/components/form/action-result'
import type { EventType } from '@/domain/events'
import type { getWebhookEndpoint } from '@/server/services/webhook/webhook-endpoints'

/** A webhook endpoint without its secrets. */
export type EndpointView = Pick<
  Awaited<ReturnType<typeof getWebhookEndpoint>>,
  | 'id'
  | 'kind'
  | 'url'
  | 'description'
  | 'events'
  | 'status'
  | 'disabledReason'
  | 'failingSince'
  | 'previousSecretExpiresAt'
  | 'createdAt'
>

export interface EndpointInput {
  url: string
  events: EventType[] | null
  description: string | null
}

export type CreateEndpoint = Action<EndpointInput, { secret: string }>

export interface EndpointActions {
  /** Absent leaves a field unchanged. */
  update: (
    id: string,
    changes: Partial<EndpointInput> & { status?: EndpointView['status'] },
  ) => ReturnType<Action>
  rotate: Action<string, { secret: string }>
  remove: Action<string>
  /** Returns the id of the queued delivery. */
  test: Action<string, { deliveryId: string }>
}
