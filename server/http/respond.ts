import { performance } from 'node:perf_hooks'
import { log, loggable } from '@/server/log'
import type { ApiCall } from './call'
import { asApiError, TransportError, type ApiError } from './errors'
import type { Dialect } from './formats/dialect'
import type { ApiResponse } from './message'

/** The dialect's response to anything that was thrown. */
export function failure(dialect: Dialect, call: ApiCall, thrown: unknown): ApiResponse {
  const error = toApiError(thrown, call)
  const { requestId } = call
  call.errorCode = error.code
  const { status, body, headers } = dialect.failure(error, requestId)
  const { retryAfterSeconds, allowedMethods } = error.details
  return respond(status, JSON.stringify(body), dialect, requestId, {
    ...headers,
    ...(retryAfterSeconds !== undefined && { 'retry-after': String(Math.ceil(retryAfterSeconds)) }),
    ...(allowedMethods && { allow: allowedMethods.join(', ') }),
    ...(error.code === 'UNAUTHENTICATED' && { 'www-authenticate': dialect.scheme }),
  })
}

/** A response with the headers of every response. */
export function respond(
  status: number,
  body: string,
  dialect: Dialect,
  requestId: string,
  headers: Record<string, string> = {},
): ApiResponse {
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-request-id': requestId,
      ...(dialect.requestIdHeader !== 'x-request-id' && { [dialect.requestIdHeader]: requestId }),
      ...headers,
    },
    body,
  }
}

/** What the caller may see of anything that was thrown. Logs server errors; others become INTERNAL. */
function toApiError(thrown: unknown, { method, route, requestId, startedAt }: ApiCall): ApiError {
  const error = asApiError(thrown)
  if (error && error.code !== 'UNAVAILABLE') return error
  const entry = {
    requestId,
    method,
    route,
    durationMs: Math.round(performance.now() - startedAt),
    error: loggable(thrown),
  }
  if (error) {
    log().warn(entry, 'unavailable')
    return error
  }
  log().error(entry, 'request failed')
  return new TransportError('INTERNAL', 'An internal error occurred. Report it with the request id.')
}
