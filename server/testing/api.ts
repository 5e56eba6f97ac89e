import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import { router } from '@/app/api/endpoints'
import { routeHandler } from '@/server/http/route-handler'

export interface TestRequest {
  method?: string
  /** As documented, or below `/api`; with its query unless `query` has one. */
  path: string
  query?: Record<string, string> | undefined
  headers?: Record<string, string>
  /** Sent as JSON; a string or bytes are sent as they are. */
  body?: unknown
  /** Where the request comes from: a new address each time unless given, so that no test meets another's limit. */
  address?: string
}

export interface TestResponse {
  status: number
  headers: Headers
  text: string
  body: unknown
}

const handle = routeHandler(router)

/** A body as it goes over the wire. */
export function rawBodyOf({ body }: Pick<TestRequest, 'body'>): string | Uint8Array | undefined {
  return body === undefined || typeof body === 'string' || body instanceof Uint8Array
    ? body
    : JSON.stringify(body)
}

/** Calls the API through the routes that Next mounts: everything except the network. */
export async function ask({
  method = 'GET',
  path,
  query,
  headers,
  body,
  address = randomUUID(),
}: TestRequest): Promise<TestResponse> {
  const url = new URL(path, 'http://desk.test')
  if (query) url.search = new URLSearchParams(query).toString()
  const raw = rawBodyOf({ body })
  const request = new Request(url, {
    method,
    headers: { 'x-forwarded-for': address, ...headers },
    ...(raw !== undefined && { body: raw as string }),
  })
  const response = await handle(request)
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson(response) && text !== '' ? (JSON.parse(text) as unknown) : text || undefined,
  }
}

const isJson = ({ headers }: Response) => headers.get('content-type')?.includes('json') ?? false

export function bearer(key: string): Record<string, string> {
  return { authorization: `Bearer ${key}` }
}

/** The GafaPay dialect's headers. */
export function token(companyId: string, credential: string): Record<string, string> {
  return { companyid: companyId, authorization: `Token ${credential}` }
}

/** A valid GafaPay token, except for what `claims` changes; `exp: undefined` leaves it out. */
export async function signToken(
  secret: string,
  claims: Record<string, unknown> = {},
  algorithm = 'HS256',
): Promise<string> {
  const inAnHour = Math.floor(Date.now() / 1000) + 3600
  return await new SignJWT({ sub: 'user_1', roles: ['ROLE_ADMIN'], exp: inAnHour, ...claims })
    .setProtectedHeader({ typ: 'JWT', alg: algorithm })
    .sign(new TextEncoder().encode(secret))
}
