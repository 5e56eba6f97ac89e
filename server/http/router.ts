import { performance } from 'node:perf_hooks'
import { DomainError, isDomainError, type ErrorCode } from '@/domain/errors'
import { authorize, type ServiceContext } from '@/server/context'
import { env } from '@/server/env'
import { log, loggable } from '@/server/log'
import { dialectOf, dialects, type Dialect } from './dialect'
import type { Endpoint } from './endpoint'
import { fingerprintOf, idempotencyKeyOf } from './idempotency'
import type { ApiRequest, ApiResponse } from './message'
import { parseBody, parsePart, parseSearch } from './parse'
import { limitPerAddress } from './rate-limit'
import { requestIdOf } from './request-id'

const bodyLimitBytes = 64 * 1024
const noBytes = new Uint8Array()
/** Failures after which trying again makes sense: their answers are not kept. */
const passingErrors: ReadonlySet<ErrorCode> = new Set(['RATE_LIMITED', 'UNAVAILABLE', 'INTERNAL'])

interface Route {
  path: string
  pattern: RegExp
  parameterNames: string[]
  byMethod: Map<string, Endpoint>
}

/** Answers every request to the API, known path or not; what it answers is never anything but the dialect's shape. */
export type Router = (request: ApiRequest) => Promise<ApiResponse>

/** What the router needs of the use cases: handed in, because the transport knows none. */
export interface RouterPorts {
  /** See server/services/idempotency/run-once.ts. */
  runOnce(
    context: ServiceContext,
    call: { key: string; fingerprint: string },
    prepare: () => Promise<(within: ServiceContext) => Promise<{ status: number; body: string }>>,
  ): Promise<{ status: number; body: string; replayed: boolean }>
}

/** Makes the router of these endpoints: each at its documented path and at `/api` before it. */
export function createRouter(endpoints: readonly Endpoint[], ports: RouterPorts): Router {
  const routes = new Map<string, Route>()
  for (const endpoint of endpoints) {
    const { path, method } = endpoint.contract
    const route = routes.get(path) ?? routeOf(path)
    routes.set(path, route)
    route.byMethod.set(method, endpoint)
  }
  const fixed = new Map([...routes].filter(([, route]) => !route.parameterNames.length))
  const withParameters = [...routes.values()].filter((route) => route.parameterNames.length)

  return async (request) => {
    const startedAt = performance.now()
    const dialect = dialectOf(request.path)
    const requestId = requestIdOf(request, dialect)
    let logged = 'unknown'
    try {
      const path = request.path.startsWith('/api/') ? request.path.slice('/api'.length) : request.path
      const route = fixed.get(path) ?? withParameters.find(({ pattern }) => pattern.test(path))
      if (!route) throw new DomainError('ROUTE_NOT_FOUND', 'There is no such path in this API.')
      logged = route.path
      const endpoint = route.byMethod.get(request.method === 'HEAD' ? 'GET' : request.method)
      if (!endpoint) throw new DomainError('METHOD_NOT_ALLOWED', `This path does not take ${request.method}.`, { allowedMethods: [...route.byMethod.keys()] })
      return await answer(ports, endpoint, request, parametersOf(route, path), requestId)
    } catch (error) {
      return failure(dialect, requestId, toDomainError(error, { method: request.method, route: logged, requestId, startedAt }))
    }
  }
}

function routeOf(path: string): Route {
  const parameterNames = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
  const literal = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&')
  return { path, pattern: new RegExp(`^${literal.replace(/\{\w+\}/g, '([^/]+)')}$`), parameterNames, byMethod: new Map() }
}

function parametersOf({ pattern, parameterNames }: Route, path: string): Record<string, string> {
  if (!parameterNames.length) return {}
  const values = pattern.exec(path)!.slice(1)
  try {
    return Object.fromEntries(parameterNames.map((name, index) => [name, decodeURIComponent(values[index]!)]))
  } catch {
    throw new DomainError('MALFORMED_REQUEST', 'The path is not valid percent-encoded UTF-8.')
  }
}

/** The one way of every call: who, may they, what do they ask, do it, word the answer. */
async function answer({ runOnce }: RouterPorts, endpoint: Endpoint, request: ApiRequest, pathParameters: Record<string, string>, requestId: string): Promise<ApiResponse> {
  const { contract } = endpoint
  const dialect = dialects[contract.dialect]
  if (contract.access.by === 'company') await limitPerAddress(contract.access.limitPerAddress, request.address)
  const context = await dialect.authenticate(request, contract.access, requestId)
  if (contract.access.by === 'caller') authorize(context, contract.access.scope)
  const key = idempotencyKeyOf(contract, request.headers)
  const bytes = contract.body ? await request.readBody(bodyLimitBytes) : noBytes
  const prepare = async () => {
    const params = parsePart(contract.params, pathParameters)
    const query = parsePart(contract.query, contract.query ? parseSearch(request.search) : {})
    const body = contract.body ? parsePart(contract.body, parseBody(bytes)) : {}
    await endpoint.before?.({ context, params, query, body })
    return { params, query, body }
  }
  if (key === undefined) return respond(200, await bodyOf(endpoint, { context, ...(await prepare()) }), dialect, requestId)

  const fingerprint = fingerprintOf(contract, pathParameters, request.search, bytes)
  const { status, body, replayed } = await runOnce(context, { key, fingerprint }, async () => {
    const parts = await orFailure(prepare, dialect, requestId)
    return async (within) => {
      if ('failure' in parts) return parts.failure
      const done = await orFailure(() => within.scope.tx(() => bodyOf(endpoint, { context: within, ...parts.result })), dialect, requestId)
      return 'failure' in done ? done.failure : { status: 200, body: done.result }
    }
  })
  return respond(status, body, dialect, requestId, replayed ? { 'idempotent-replayed': 'true' } : {})
}

async function bodyOf({ contract, handler }: Endpoint, call: Parameters<Endpoint['handler']>[0]): Promise<string> {
  const output = await handler(call)
  if (env().CHECK_API_OUTPUT) contract.output.parse(output)
  return JSON.stringify(dialects[contract.dialect].success(output))
}

/** What `work` gives, or the answer of a failure that would come again; what may pass by itself is thrown on. */
async function orFailure<Result>(work: () => Promise<Result>, dialect: Dialect, requestId: string): Promise<{ result: Result } | { failure: { status: number; body: string } }> {
  try {
    return { result: await work() }
  } catch (error) {
    if (!isDomainError(error) || passingErrors.has(error.code)) throw error
    const { status, body } = dialect.failure(error, requestId)
    return { failure: { status, body: JSON.stringify(body) } }
  }
}

function failure(dialect: Dialect, requestId: string, error: DomainError): ApiResponse {
  const { status, body } = dialect.failure(error, requestId)
  const { retryAfterSeconds, allowedMethods } = error.details
  return respond(status, JSON.stringify(body), dialect, requestId, {
    ...(retryAfterSeconds !== undefined && { 'retry-after': String(Math.ceil(retryAfterSeconds)) }),
    ...(allowedMethods && { allow: allowedMethods.join(', ') }),
    ...(error.code === 'UNAUTHENTICATED' && { 'www-authenticate': dialect === dialects.partner ? 'Bearer' : 'Token' }),
  })
}

function respond(status: number, body: string, dialect: Dialect, requestId: string, headers: Record<string, string> = {}): ApiResponse {
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

/** Whatever was thrown, as a failure that may be shown; what may not be shown goes to the log, with the route and not the path, which may name a person. */
function toDomainError(error: unknown, { method, route, requestId, startedAt }: { method: string; route: string; requestId: string; startedAt: number }): DomainError {
  if (isDomainError(error) && error.code !== 'UNAVAILABLE') return error
  const durationMs = Math.round(performance.now() - startedAt)
  if (isDomainError(error)) {
    log().warn({ requestId, method, route, durationMs, error: loggable(error) }, 'the database is unavailable')
    return error
  }
  log().error({ requestId, method, route, durationMs, error: loggable(error) }, 'request failed')
  return new DomainError('INTERNAL', 'Something went wrong on our side. Quote the request id when you report it.')
}
