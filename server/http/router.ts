import { performance } from 'node:perf_hooks'
import { DomainError, isDomainError } from '@/domain/errors'
import { authorize } from '@/server/context'
import { env } from '@/server/env'
import { log, loggable } from '@/server/log'
import { dialectOf, dialects, type Dialect } from './dialect'
import type { Endpoint } from './endpoint'
import type { ApiRequest, ApiResponse } from './message'
import { parseBody, parsePart, parseSearch } from './parse'
import { limitPerAddress } from './rate-limit'
import { requestIdOf } from './request-id'

const bodyLimitBytes = 64 * 1024

interface Route {
  path: string
  standsBesideOthers: boolean
  pattern: RegExp
  parameterNames: string[]
  byMethod: Map<string, Endpoint>
}

/** Answers every request to the API, known path or not; what it answers is never anything but the dialect's shape. */
export type Router = (request: ApiRequest) => Promise<ApiResponse>

/** Makes the router of these endpoints: each at its documented path and at `/api` before it. */
export function createRouter(endpoints: readonly Endpoint[]): Router {
  const routes = new Map<string, Route>()
  for (const endpoint of endpoints) {
    const { path, method, standsBesideOthers = false } = endpoint.contract
    const route = routes.get(path) ?? routeOf(path, standsBesideOthers)
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
      if (!route || (route.standsBesideOthers && !route.byMethod.has(request.method))) throw new DomainError('ROUTE_NOT_FOUND', 'There is no such path in this API.')
      logged = route.path
      const endpoint = route.byMethod.get(request.method === 'HEAD' ? 'GET' : request.method)
      if (!endpoint) throw new DomainError('METHOD_NOT_ALLOWED', `This path does not take ${request.method}.`, { allowedMethods: [...route.byMethod.keys()] })
      return await answer(endpoint, request, parametersOf(route, path), requestId)
    } catch (error) {
      return failure(dialect, requestId, toDomainError(error, { method: request.method, route: logged, requestId, startedAt }))
    }
  }
}

function routeOf(path: string, standsBesideOthers: boolean): Route {
  const parameterNames = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
  const literal = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&')
  return { path, standsBesideOthers, pattern: new RegExp(`^${literal.replace(/\{\w+\}/g, '([^/]+)')}$`), parameterNames, byMethod: new Map() }
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
async function answer({ contract, handler }: Endpoint, request: ApiRequest, pathParameters: Record<string, string>, requestId: string): Promise<ApiResponse> {
  const dialect = dialects[contract.dialect]
  if (contract.access.by === 'company') await limitPerAddress(contract.access.limitPerAddress, request.address)
  const context = await dialect.authenticate(request, contract.access, requestId)
  if (contract.access.by === 'caller') authorize(context, contract.access.scope)
  const params = parsePart(contract.params, pathParameters)
  const query = parsePart(contract.query, contract.query ? parseSearch(request.search) : {})
  const body = contract.body ? parsePart(contract.body, parseBody(await request.readBody(bodyLimitBytes))) : {}
  const output = await handler({ context, params, query, body })
  if (env().CHECK_API_OUTPUT) contract.output.parse(output)
  return respond(200, dialect.success(output), dialect, requestId)
}

function failure(dialect: Dialect, requestId: string, error: DomainError): ApiResponse {
  const { status, body } = dialect.failure(error, requestId)
  const { retryAfterSeconds, allowedMethods } = error.details
  return respond(status, body, dialect, requestId, {
    ...(retryAfterSeconds !== undefined && { 'retry-after': String(Math.ceil(retryAfterSeconds)) }),
    ...(allowedMethods && { allow: allowedMethods.join(', ') }),
    ...(error.code === 'UNAUTHENTICATED' && { 'www-authenticate': dialect === dialects.partner ? 'Bearer' : 'Token' }),
  })
}

function respond(status: number, body: unknown, dialect: Dialect, requestId: string, headers: Record<string, string> = {}): ApiResponse {
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
    body: JSON.stringify(body),
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
