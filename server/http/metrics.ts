import { createHash, randomUUID, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { performance } from 'node:perf_hooks'
import { DomainError } from '@/domain/errors'
import { env } from '@/server/env'
import { methodNotAllowed, routeNotFound, type ApiError } from './errors'
import { partner } from './formats/partner'
import { isLocal } from './proxy'
import { failure } from './respond'

/**
 * Serves `/metrics` to clients on this machine, and to clients that send the METRICS_TOKEN. Without a token,
 * the path does not exist for other machines. `measure` returns the text.
 */
export async function answerMetrics(
  request: IncomingMessage,
  response: ServerResponse,
  measure: () => Promise<{ contentType: string; body: string }>,
): Promise<void> {
  const rejection = rejectionOf(request)
  if (rejection)
    return send(
      request,
      response,
      failure(
        partner,
        {
          startedAt: performance.now(),
          method: request.method ?? 'GET',
          route: '/metrics',
          requestId: randomUUID(),
        },
        rejection,
      ),
    )
  const { contentType, body } = await measure()
  send(request, response, {
    status: 200,
    headers: {
      'content-type': contentType,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    body,
  })
}

function rejectionOf(request: IncomingMessage): ApiError | undefined {
  const { METRICS_TOKEN } = env()
  const given = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1]
  const isAllowed =
    given !== undefined && METRICS_TOKEN !== undefined ? isSame(given, METRICS_TOKEN) : isLocal(request)
  if (!isAllowed && METRICS_TOKEN === undefined) return routeNotFound()
  if (!isAllowed)
    return new DomainError('UNAUTHENTICATED', 'Send METRICS_TOKEN as "Authorization: Bearer <token>".')
  if (request.method === 'GET' || request.method === 'HEAD') return undefined
  return methodNotAllowed(request.method, ['GET'])
}

/** Compares in constant time. */
function isSame(given: string, token: string): boolean {
  const [a, b] = [given, token].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer]
  return timingSafeEqual(a, b)
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: { status: number; headers: Record<string, string>; body: string },
): void {
  response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) })
  response.end(request.method === 'HEAD' ? undefined : body)
}
