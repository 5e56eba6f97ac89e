import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable, type Duplex } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { upTo } from './body-limit'
import { bodyIncomplete, bodyTooLarge, TransportError } from './errors'
import { dialectOf } from './dialects'
import type { ApiRequest } from './message'
import { secondMs } from '@/domain/time'
import { log, loggable } from '@/server/log'
import { clientAddress, publicOriginOf } from './proxy'
import type { Router } from './router'

/**
 * Whether a URL belongs to the API: the documented paths, and everything below `/api` but next-auth's
 * `/api/auth`.
 */
export function isApiPath(url: string): boolean {
  return /^\/(v1|gafapay|healthz|readyz|openapi\.json|api(?!\/auth(\/|$|\?)))(\/|$|\?)/.test(url)
}

/** Serves a request to the API over a Node connection. */
export async function answerApi(
  router: Router,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status, headers, body, file } = await router(toApiRequest(request))
  await endOfTurn()
  if (file) return await sendFile(request, response, { status, headers, file })
  if (body) headers['content-length'] = String(Buffer.byteLength(body))
  response.writeHead(status, headers)
  // Node sends a string, unlike a buffer, in one write with the headers.
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Sends a file as fast as the client reads it. When it cannot be completed, the connection ends without the end of the file. */
async function sendFile(
  { method }: IncomingMessage,
  response: ServerResponse,
  { status, headers, file }: { status: number; headers: Record<string, string>; file: AsyncIterable<string> },
): Promise<void> {
  response.writeHead(status, headers)
  if (method === 'HEAD') return void response.end()
  await pipeline(Readable.from(file), response).catch((error: unknown) => {
    log().warn({ error: loggable(error) }, 'a file was not sent to its end')
  })
}

let turn: Promise<void> | undefined

/**
 * Resolves when the requests that have arrived are processed. Sent one at a time, each answer would bring its client's next
 * request, which would then cost an event-loop turn of its own (docs/adr/0021).
 */
function endOfTurn(): Promise<void> {
  return (turn ??= new Promise((resolve) =>
    setImmediate(() => {
      turn = undefined
      resolve()
    }),
  ))
}

interface ClientError {
  statusLine: string
  message: string
}

const malformed: ClientError = {
  statusLine: '400 Bad Request',
  message: 'The request is not well-formed HTTP.',
}
const clientErrors: Record<string, ClientError> = {
  HPE_HEADER_OVERFLOW: {
    statusLine: '431 Request Header Fields Too Large',
    message: 'The headers of the request are too large.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    statusLine: '408 Request Timeout',
    message: 'The request was not complete in time.',
  },
}

/** Responds to malformed HTTP (broken or oversized headers), and disconnects. */
export function answerClientError(
  error: NodeJS.ErrnoException & { rawPacket?: Buffer },
  socket: Duplex,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const [, method, url = '/'] =
    /^([A-Z]+) (\S+)/.exec(error.rawPacket?.toString('latin1', 0, 2_000) ?? '') ?? []
  const { statusLine, message } = clientErrors[error.code ?? ''] ?? malformed
  const { headers, body } = rejection({ method, url }, parseInt(statusLine), message)
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.end(`HTTP/1.1 ${statusLine}\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
}

/** Rejects a request before routing, and disconnects. */
export function rejectRequest(
  request: IncomingMessage,
  response: ServerResponse,
  status: 400 | 403 | 413 | 415 | 417,
  message: string,
): void {
  const { headers, body } = rejection(request, status, message)
  response.writeHead(status, headers)
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** The answer to a request that is not routed, in the dialect of its path. Logs a line. */
function rejection(
  { method, url = '/' }: { method?: string | undefined; url?: string | undefined },
  status: number,
  message: string,
): { headers: Record<string, string>; body: string } {
  const requestId = randomUUID()
  log().info({ requestId, method, status, reason: message }, 'request rejected')
  const dialect = dialectOf(url.split('?')[0]!)
  const failure = dialect.failure(new TransportError('MALFORMED_REQUEST', message), requestId)
  const body = JSON.stringify(failure.body)
  return {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      'x-request-id': requestId,
      [dialect.requestIdHeader]: requestId,
      ...failure.headers,
      connection: 'close',
    },
    body,
  }
}

function toApiRequest(request: IncomingMessage): ApiRequest {
  const url = request.url ?? '/'
  const queryStart = url.indexOf('?')
  return {
    method: request.method ?? 'GET',
    path: queryStart < 0 ? url : url.slice(0, queryStart),
    search: queryStart < 0 ? '' : url.slice(queryStart + 1),
    headers: request.headers,
    get address() {
      return clientAddress(request)
    },
    get publicOrigin() {
      return publicOriginOf(request)?.origin ?? ''
    },
    readBody: (limitBytes) => readBody(request, limitBytes),
    streamBody: (limitBytes) => streamBody(request, limitBytes),
  }
}

/** How long a body other than a file may take to arrive. */
const bodyTimeoutMs = 30 * secondMs

/**
 * Reads a body up to this many bytes. One that has not arrived in time is answered with 408, and its sender disconnected. Throws
 * BODY_TOO_LARGE; MALFORMED_REQUEST if the body ends early.
 */
export function readBody(
  request: IncomingMessage,
  limitBytes: number,
  timeoutMs = bodyTimeoutMs,
): Promise<Uint8Array> {
  if (Number(request.headers['content-length']) > limitBytes) return Promise.reject(bodyTooLarge(limitBytes))
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const timeout = Object.assign(new Error('timeout'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' })
      answerClientError(timeout, request.socket)
      request.socket.destroySoon()
    }, timeoutMs)
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      // Excess data is discarded as it arrives: memory does not grow, and the connection stays usable.
      if (length > limitBytes) reject(bodyTooLarge(limitBytes))
      else chunks.push(chunk)
    })
    request.on('end', () => {
      clearTimeout(timer)
      resolve(Buffer.concat(chunks))
    })
    request.on('error', () => reject(bodyIncomplete()))
    request.on('close', () => {
      clearTimeout(timer)
      if (!request.readableEnded) reject(bodyIncomplete())
    })
  })
}

/** Where the caller stops reading, the rest is discarded as it arrives: the connection stays usable. */
async function* streamBody(request: IncomingMessage, limitBytes: number): AsyncGenerator<Uint8Array> {
  if (Number(request.headers['content-length']) > limitBytes) throw bodyTooLarge(limitBytes)
  const chunks = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>
  try {
    yield* upTo(limitBytes, chunks)
  } catch (error) {
    throw request.errored ? bodyIncomplete() : error
  } finally {
    request.resume()
  }
}
