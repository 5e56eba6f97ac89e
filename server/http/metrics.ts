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
 * Answers `/metrics` to whoever asks on this machine, and to whoever sends the METRICS_TOKEN; where there is no token,
 * others see no such path. `measure` gives the text.
 */
export async function answerMetrics(
  request: IncomingMessage,
  response: ServerResponse,
  measure: () => Promise<{ contentType: string; body: string }>,
): Promise<void> {
  const refusal = reasonToRefuse(request)
  if (refusal)
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
        refusal,
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

function reasonToRefuse(request: IncomingMessage): ApiError | undefined {
  const { METRICS_TOKEN } = env()
  const given = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1]
  const isAllowed =
    given !== undefined && METRICS_TOKEN !== undefined ? isSame(given, METRICS_TOKEN) : isLocal(request)
  if (!isAllowed && METRICS_TOKEN === undefined) return routeNotFound()
  if (!isAllowed)
    return new DomainError('UNAUTHENTICATED', 'Send the METRICS_TOKEN as "Authorization: Bearer <token>".')
  if (request.method === 'GET' || request.method === 'HEAD') return undefined
  return methodNotAllowed(request.method, ['GET'])
}

/** Compares in a time that does not tell how much of it was right. */
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
