import { createHash, randomUUID, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { performance } from 'node:perf_hooks'
import { DomainError } from '@/domain/errors'
import { methodNotAllowed, type ApiError } from './errors'
import { partner } from './formats/partner'
import { failure } from './respond'

/** Serves `/metrics` to clients that send this token. `measure` returns the text. */
export async function answerMetrics(
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
  measure: () => Promise<{ contentType: string; body: string }>,
): Promise<void> {
  const rejection = rejectionOf(request, token)
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

function rejectionOf(request: IncomingMessage, token: string): ApiError | undefined {
  const given = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1]
  if (given === undefined || !isSame(given, token))
    return new DomainError(
      'UNAUTHENTICATED',
      'Send METRICS_TOKEN, or the text of the file metrics-token in the data folder, as "Authorization: Bearer <token>".',
    )
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
