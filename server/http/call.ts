import { performance } from 'node:perf_hooks'
import type { ServiceContext } from '@/server/context'
import { log } from '@/server/log'
import type { ApiErrorCode } from './errors'
import type { RateLimitStatus } from './rate-limit'

const slowMs = 1_000

/** What becomes known of a call while it is answered. */
export interface ApiCall {
  startedAt: number
  method: string
  /** As documented, parameters in braces, and not the path, which may name a person; `unknown` when nothing is there. */
  route: string
  requestId: string
  context?: ServiceContext
  rateLimit?: RateLimitStatus
  errorCode?: ApiErrorCode
}

/** A call that has been answered: what may be counted, logged and kept of it. */
export interface AnsweredCall {
  method: string
  route: string
  requestId: string
  status: number
  durationMs: number
  /** Who called; undefined for strangers. */
  context?: ServiceContext | undefined
  errorCode?: ApiErrorCode | undefined
}

/** Ends the record of a call. */
export function answered(
  { startedAt, method, route, requestId, context, errorCode }: ApiCall,
  status: number,
): AnsweredCall {
  // A failure may have been met on the way to an answer that another call had been given.
  return {
    method,
    route,
    requestId,
    status,
    durationMs: performance.now() - startedAt,
    context,
    errorCode: status < 400 ? undefined : errorCode,
  }
}

/** A line for every call at level debug, and one that is seen for a slow one; failures of ours have had theirs. */
export function logCall({ method, route, requestId, status, durationMs, errorCode }: AnsweredCall): void {
  const isSlow = durationMs > slowMs
  if (!isSlow && !log().isLevelEnabled('debug')) return
  log()[isSlow ? 'warn' : 'debug'](
    { requestId, method, route, status, errorCode, durationMs: Math.round(durationMs) },
    isSlow ? 'a slow call' : 'call',
  )
}
