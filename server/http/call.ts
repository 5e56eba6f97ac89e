import { performance } from 'node:perf_hooks'
import type { ServiceContext } from '@/server/context'
import { log } from '@/server/log'
import type { ApiErrorCode } from './errors'
import type { RateLimitStatus } from './rate-limit'

const slowMs = 1_000

/** A call while it is processed; the router fills in what it learns. */
export interface ApiCall {
  startedAt: number
  method: string
  /**
   * The documented path with parameters in braces (a concrete path may identify a person); `unknown` without
   * a match.
   */
  route: string
  requestId: string
  context?: ServiceContext
  rateLimit?: RateLimitStatus
  isOpenToAnySite?: boolean
  errorCode?: ApiErrorCode
}

/** A completed call: everything that metrics, log and request log may record of it. */
export interface AnsweredCall {
  method: string
  route: string
  requestId: string
  status: number
  durationMs: number
  /** Undefined for an unauthenticated caller. */
  context?: ServiceContext | undefined
  errorCode?: ApiErrorCode | undefined
}

/** Completes the record of a call. */
export function answered(
  { startedAt, method, route, requestId, context, errorCode }: ApiCall,
  status: number,
): AnsweredCall {
  return {
    method,
    route,
    requestId,
    status,
    durationMs: performance.now() - startedAt,
    context,
    // A call may fail and still replay the success of an earlier call with the same Idempotency-Key.
    errorCode: status < 400 ? undefined : errorCode,
  }
}

/**
 * Logs every call at level debug, and slow calls at level warn. `failure` has already logged server errors.
 */
export function logCall({ method, route, requestId, status, durationMs, errorCode }: AnsweredCall): void {
  const isSlow = durationMs > slowMs
  if (!isSlow && !log().isLevelEnabled('debug')) return
  log()[isSlow ? 'warn' : 'debug'](
    { requestId, method, route, status, errorCode, durationMs: Math.round(durationMs) },
    isSlow ? 'slow call' : 'call',
  )
}
