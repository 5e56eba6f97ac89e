import type { Action } from '@/components/form/action-result'
import type { EventType } from '@/domain/events'
import type { DeliveryState } from '@/domain/webhook'

/** A webhook endpoint as its pages show it; its secret is shown when it is made, and never again. */
export interface EndpointView {
  id: string
  /** `kyc`: registered by `POST /v1/kyc/webhook`. */
  kind: 'events' | 'kyc'
  url: string
  description: string | null
  /** Null for all of them. */
  events: readonly EventType[] | null
  status: 'enabled' | 'disabled'
  /** Why the product disabled it by itself; null when a person did. */
  disabledReason: string | null
  failingSince: Date | null
  /** Until when the secret before the last rotation signs along. */
  previousSecretExpiresAt: Date | null
  createdAt: Date
}

export interface ListedEndpoint extends EndpointView {
  /** How its last deliveries stand, newest first. */
  recent: readonly DeliveryState[]
}

export interface EndpointInput {
  url: string
  events: EventType[] | null
  description: string | null
}

export type CreateEndpoint = Action<EndpointInput, { secret: string }>

export interface EndpointActions {
  /** Absent leaves a field as it is. */
  update: (
    id: string,
    changes: Partial<EndpointInput> & { status?: EndpointView['status'] },
  ) => ReturnType<Action>
  rotate: Action<string, { secret: string }>
  remove: Action<string>
  /** Gives the id of the delivery that was queued. */
  test: Action<string, { deliveryId: string }>
}

/** Gives how many were queued again. */
export type ResendFailed = (id: string, since: string) => ReturnType<Action<void, { count: number }>>

export const endpointPath = (id: string) => `/webhooks/${id}`
export const deliveryPath = (endpointId: string, id: string) => `${endpointPath(endpointId)}/deliveries/${id}`
