import type { DeliveryState } from '@/domain/webhook'

/** A delivery as a row of a list shows it. */
export interface DeliveryView {
  id: string
  endpointId: string
  /** The `webhook-id` of every attempt. */
  eventId: string
  eventType: string
  state: DeliveryState
  /** Since it was queued, or queued again. */
  attemptsCount: number
  /** When it is tried next. */
  dueAt: Date | null
  createdAt: Date
  endedAt: Date | null
}

export interface DeliveryDetail extends DeliveryView {
  body: string
}

export interface AttemptView {
  number: number
  startedAt: Date
  durationMs: number
  succeeded: boolean
  status: number | null
  problem: string | null
  requestHeaders: Record<string, string>
  responseHeaders: Record<string, string> | null
  responseBody: string | null
}

/** An attempt takes 10 s at most, and the first tries again follow within the half minute. */
const soonMs = 40_000

/** Whether waiting a little shows how it ends. */
export const isUnderWay = ({ state, dueAt }: Pick<DeliveryView, 'state' | 'dueAt'>, now: Date) =>
  state === 'pending' && dueAt !== null && dueAt.getTime() - now.getTime() < soonMs
