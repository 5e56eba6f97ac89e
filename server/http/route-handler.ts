import { PassThrough, Readable } from 'node:stream'
import { clientAddressOf, lastElementOf } from '@/server/auth/client-address'
import { upTo } from './body-limit'
import type { ApiRequest, ApiResponse } from './message'
import { publicOriginOf } from './proxy'
import type { Router } from './router'

/** The router as a Next route handler. It returns the same responses as the Node server. */
export function routeHandler(router: Router): (request: Request) => Promise<Response> {
  return async (request) => toResponse(await router(toApiRequest(request)))
}

function toApiRequest(request: Request): ApiRequest {
  const url = new URL(request.url)
  const bytes = (request.body ?? []) as AsyncIterable<Uint8Array>
  return {
    method: request.method,
    path: url.pathname,
    search: url.search.slice(1),
    headers: Object.fromEntries(request.headers),
    address: clientAddressOf(lastElementOf(request.headers.get('x-forwarded-for')) ?? 'unknown'),
    get publicOrigin() {
      return publicOriginOf({ headers: Object.fromEntries(request.headers) })?.origin ?? url.origin
    },
    async readBody(limitBytes) {
      const chunks: Uint8Array[] = []
      for await (const chunk of upTo(limitBytes, bytes)) chunks.push(chunk)
      return Buffer.concat(chunks)
    },
    streamBody: (limitBytes) => upTo(limitBytes, bytes),
  }
}

function toResponse({ status, headers, body, file }: ApiResponse): Response {
  if (file) return new Response(toStream(file), { status, headers })
  // A 204 must have no body, not even an empty one.
  return new Response(body || null, { status, headers })
}

function toStream(texts: AsyncIterable<string>): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from(texts).pipe(new PassThrough())) as ReadableStream<Uint8Array>
}
