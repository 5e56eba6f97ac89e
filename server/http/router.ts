import { performance } from 'node:perf_hooks'
import { Readable } from 'node:stream'
import type { RateLimits } from '@/domain/company/rate-limits'
import { authorize, type ServiceContext } from '@/server/context'
import { headerOf } from '@/server/auth/headers'
import { env } from '@/server/env'
import { answered, logCall, type AnsweredCall, type ApiCall } from './call'
import type { Contract, Endpoint } from './contract'
import { anySiteHeaders, isPreflight, preflightResponse } from './cross-origin'
import { dialectOf, dialects } from './dialects'
import { isApiError, TransportError, type ApiErrorCode } from './errors'
import type { Dialect } from './formats/dialect'
import { fingerprintOf, idempotencyKeyOf } from './idempotency'
import { limitByCaller, limitByIp } from './limit-calls'
import type { ApiRequest, ApiResponse } from './message'
import { parseBody, parsePart, parseSearch } from './parse'
import { addLimitHeaders } from './rate-limit'
import { requestIdOf } from './request-id'
import { failure, respond } from './respond'
import { endpointFor, parametersOf, routesOf } from './routes'

const bodyLimitBytes = 64 * 1024
const noBytes = new Uint8Array()
const noFile = Readable.from([])
/** Failures that a retry may not meet again. Their responses are not stored for an Idempotency-Key. */
const transientErrors: ReadonlySet<ApiErrorCode> = new Set(['RATE_LIMITED', 'UNAVAILABLE', 'INTERNAL'])

/**
 * Serves every request to the API, whether or not the path exists. Responses always have the format of the
 * dialect.
 */
export type Router = (request: ApiRequest) => Promise<ApiResponse>

/** An answer as it is stored for an Idempotency-Key. */
interface Answer {
  status: number
  /** Those beyond the headers of every answer. */
  headers: Record<string, string>
  body: string
}

/** The use cases that the router calls; passed in, because server/http may not import server/services. */
export interface RouterPorts {
  /** See server/services/idempotency/run-once.ts. */
  runOnce(
    context: ServiceContext,
    call: { key: string; fingerprint: string; hasPreflight: boolean },
    prepare: () => Promise<{
      userId: string | undefined
      run(within: ServiceContext): Promise<Answer>
    }>,
  ): Promise<Answer & { replayed: boolean }>
  /** See server/services/company/rate-limits.ts. */
  rateLimitsOf(context: ServiceContext): Promise<RateLimits>
  /** Receives every call after its response is made. Must not throw; the response does not wait for it. */
  onAnswered(call: AnsweredCall): void
}

/** Creates the router of these endpoints. */
export function createRouter(endpoints: readonly Endpoint[], ports: RouterPorts): Router {
  const find = routesOf(endpoints)
  return async (request) => {
    const dialect = dialectOf(request.path)
    const call: ApiCall = {
      startedAt: performance.now(),
      method: request.method,
      route: 'unknown',
      requestId: requestIdOf(request, dialect),
    }
    let response: ApiResponse
    try {
      const match = find(request.path)
      const { path, isOpenToAnySite, byMethod } = match.route
      call.route = path
      call.isOpenToAnySite = isOpenToAnySite
      response =
        isOpenToAnySite && isPreflight(request)
          ? preflightResponse(byMethod.keys(), call.requestId)
          : await answer(ports, endpointFor(match.route, request.method), request, parametersOf(match), call)
    } catch (error) {
      response = failure(dialect, call, error)
    }
    if (call.rateLimit) addLimitHeaders(response.headers, call.rateLimit)
    if (call.isOpenToAnySite) Object.assign(response.headers, anySiteHeaders)
    const done = answered(call, response.status)
    logCall(done)
    ports.onAnswered(done)
    return response
  }
}

/** Handles a call: authenticate, limit, authorize, parse, run the handler, format the response. */
async function answer(
  { runOnce, rateLimitsOf }: RouterPorts,
  endpoint: Endpoint,
  request: ApiRequest,
  pathParameters: Record<string, string>,
  call: ApiCall,
): Promise<ApiResponse> {
  const { contract } = endpoint
  const dialect = dialects[contract.dialect]
  const { requestId } = call
  const { successStatus = 200 } = contract
  // A signature covers the whole body, so the body is read first.
  const signed = contract.access.by === 'provider' ? await readBody(request) : noBytes
  let context: ServiceContext
  try {
    context = await dialect.authenticate(request, contract.access, requestId, signed)
  } catch (error) {
    await limitByIp(contract.access.by, call, request)
    throw error
  }
  if (contract.access.by !== 'none') {
    call.context = context
    await limitByCaller(contract.access.by, call, request, context, await rateLimitsOf(context))
  }
  if (contract.access.by === 'caller' && contract.access.scope) authorize(context, contract.access.scope)
  const key = idempotencyKeyOf(contract, request.headers)
  const bytes = contract.body && contract.access.by !== 'provider' ? await readBody(request) : signed
  const given = {
    params: pathParameters,
    query:
      contract.ignoresQuery || request.search === ''
        ? {}
        : parseSearch(request.search, knownParametersOf(contract)),
    body: contract.body ? parseBody(bytes) : {},
  }
  dialect.checkCommon?.(context, given.query)
  dialect.checkCommon?.(context, given.body)
  if (contract.file) requireUncompressed(request)
  const file = contract.file ? request.streamBody(contract.file.limitBytes) : noFile
  const parse = () => ({
    context,
    file,
    get publicOrigin() {
      return request.publicOrigin
    },
    params: parsePart(contract.params, given.params),
    query: parsePart(contract.query, given.query),
    body: parsePart(contract.body, given.body),
  })
  if (key === undefined) {
    const parsed = parse()
    await endpoint.before?.(parsed)
    if (contract.produces) {
      const texts = (await endpoint.handler(parsed)) as AsyncIterable<string>
      const type = { 'content-type': `${contract.produces}; charset=utf-8` }
      return { ...respond(successStatus, '', dialect, requestId, type), file: texts }
    }
    return respond(successStatus, await bodyOf(endpoint, parsed), dialect, requestId)
  }
  const { status, headers, body, replayed } = await runOnce(
    context,
    { key, fingerprint: fingerprintOf(contract, given), hasPreflight: endpoint.before !== undefined },
    async () => {
      // A request that fails here is not stored: its sender may correct it and keep the key.
      const parsed = parse()
      const preflight = await captureFailure(async () => endpoint.before?.(parsed), dialect, call)
      const run = async (within: ServiceContext) => {
        if ('failure' in preflight) return preflight.failure
        const done = await captureFailure(
          () => within.scope.tx(() => bodyOf(endpoint, { ...parsed, context: within })),
          dialect,
          call,
        )
        return 'failure' in done ? done.failure : { status: successStatus, headers: {}, body: done.result }
      }
      return { userId: userIdIn(parsed.body), run }
    },
  )
  return respond(status, body, dialect, requestId, {
    ...headers,
    ...(replayed && { 'idempotent-replayed': 'true' }),
  })
}

/** The names of the query parameters that an endpoint takes. */
function knownParametersOf({ query, dialect }: Contract): string[] {
  return [...Object.keys(query?.shape ?? {}), ...(dialects[dialect].commonParameters ?? [])]
}

/** The bytes of a body. Throws ENCODING_NOT_SUPPORTED for a compressed one, BODY_TOO_LARGE, MALFORMED_REQUEST. */
async function readBody(request: ApiRequest): Promise<Uint8Array> {
  requireUncompressed(request)
  return await request.readBody(bodyLimitBytes)
}

/** Throws ENCODING_NOT_SUPPORTED for a compressed body. */
function requireUncompressed({ headers }: ApiRequest): void {
  const encoding = headerOf(headers, 'content-encoding')
  if (encoding && encoding.toLowerCase() !== 'identity')
    throw new TransportError('ENCODING_NOT_SUPPORTED', 'Send the body without Content-Encoding.')
}

/** The user that a body names, in either dialect. */
function userIdIn(body: unknown): string | undefined {
  const { userId, user_id } = body as { userId?: string; user_id?: string }
  return userId ?? user_id
}

async function bodyOf(
  { contract, handler }: Endpoint,
  call: Parameters<Endpoint['handler']>[0],
): Promise<string> {
  const output = await handler(call)
  if (env().CHECK_API_OUTPUT) contract.output.parse(output)
  return JSON.stringify(dialects[contract.dialect].success(output))
}

/**
 * The result of `work`, or the response to its failure. Rethrows failures that a retry may not meet again.
 */
async function captureFailure<Result>(
  work: () => Promise<Result>,
  dialect: Dialect,
  call: ApiCall,
): Promise<{ result: Result } | { failure: Answer }> {
  try {
    return { result: await work() }
  } catch (error) {
    if (!isApiError(error) || transientErrors.has(error.code)) throw error
    call.errorCode = error.code
    const { status, body, headers = {} } = dialect.failure(error, call.requestId)
    return { failure: { status, headers, body: JSON.stringify(body) } }
  }
}
