import { performance } from 'node:perf_hooks'
import { isDomainError } from '@/domain/errors'
import { log, loggable } from '@/server/log'
import type { ApiCall } from './call'
import { isApiError, TransportError, type ApiError } from './errors'
import type { Dialect } from './formats/dialect'
import type { ApiResponse } from './message'

/** Whatever was thrown, as the dialect's answer. */
export function failure(dialect: Dialect, call: ApiCall, thrown: unknown): ApiResponse {
  const error = toApiError(thrown, call)
  const { requestId } = call
  call.errorCode = error.code
  const { status, body } = dialect.failure(error, requestId)
  const { retryAfterSeconds, allowedMethods } = error.details
  return respond(status, JSON.stringify(body), dialect, requestId, {
    ...(retryAfterSeconds !== undefined && { 'retry-after': String(Math.ceil(retryAfterSeconds)) }),
    ...(allowedMethods && { allow: allowedMethods.join(', ') }),
    ...(error.code === 'UNAUTHENTICATED' && { 'www-authenticate': dialect.scheme }),
  })
}

/** An answer with the headers that every answer has. */
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

/** Whatever was thrown, as a failure that may be shown; what may not be shown goes to the log. */
function toApiError(error: unknown, { method, route, requestId, startedAt }: ApiCall): ApiError {
  if (isApiError(error) && error.code !== 'UNAVAILABLE') return error
  const durationMs = Math.round(performance.now() - startedAt)
  if (isDomainError(error)) {
    log().warn(
      { requestId, method, route, durationMs, error: loggable(error) },
      'the database is unavailable',
    )
    return error
  }
  log().error({ requestId, method, route, durationMs, error: loggable(error) }, 'request failed')
  return new TransportError(
    'INTERNAL',
    'Something went wrong on our side. Quote the request id when you report it.',
  )
}
