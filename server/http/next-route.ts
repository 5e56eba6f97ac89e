import { bodyTooLarge } from './errors'
import type { ApiRequest, ApiResponse } from './message'
import type { Router } from './router'

type Handler = (request: Request) => Promise<Response>

/** Mounts the router in a Next route handler: the same answers as in production, at the same paths below `/api`. */
export function nextRoute(
  router: Router,
): Record<'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS', Handler> {
  const handle: Handler = async (request) => toResponse(await router(toApiRequest(request)))
  return {
    GET: handle,
    HEAD: handle,
    POST: handle,
    PUT: handle,
    PATCH: handle,
    DELETE: handle,
    OPTIONS: handle,
  }
}

function toApiRequest(request: Request): ApiRequest {
  const url = new URL(request.url)
  return {
    method: request.method,
    path: url.pathname,
    search: url.search.slice(1),
    headers: Object.fromEntries(request.headers),
    address: request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown',
    async readBody(limitBytes) {
      const chunks: Uint8Array[] = []
      let length = 0
      for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
        length += chunk.length
        if (length > limitBytes) throw bodyTooLarge(limitBytes)
        chunks.push(chunk)
      }
      return Buffer.concat(chunks)
    },
  }
}

function toResponse({ status, headers, body }: ApiResponse): Response {
  return new Response(body, { status, headers })
}
