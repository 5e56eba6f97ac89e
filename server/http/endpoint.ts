import type { z } from 'zod'
import type { ApiScope } from '@/domain/company/permissions'
import type { ErrorCode } from '@/domain/errors'
import type { ServiceContext } from '@/server/context'
import type { DialectName } from './dialect'

type ObjectSchema = z.ZodObject
type Read<Schema> = Schema extends z.ZodType ? z.output<Schema> : Record<never, never>

/** A worked example for the documentation, as it goes over the wire. */
export interface Example {
  summary: string
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  response: unknown
}

/** What an endpoint promises: all that parsing, OpenAPI, the router and the shared tests need to know of it. */
export interface Contract {
  id: string
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** As documented, parameters in braces: `/v1/kyc/referral-codes/{code}`. */
  path: string
  /** The path stands where others do (`/v1/kyc/{userId}` beside `/v1/kyc/start`): with a method that it does not take, it is an unknown path. */
  overlapsOtherPaths?: true
  dialect: DialectName
  tag: string
  summary: string
  description?: string
  /** For a call that cannot be taken back: what it does for good. Said before one tries it. */
  irreversible?: string
  /**
   * `caller`: credentials that hold `scope`. `company`: the company's name is enough. `provider`: a signature of the
   * company's verification provider over the body. `nobody`: no credentials.
   */
  access:
    | { by: 'caller'; scope: ApiScope }
    | { by: 'provider' }
    | { by: 'company'; limitPerAddress: 'validate' }
    | { by: 'nobody' }
  params?: ObjectSchema
  query?: ObjectSchema
  body?: ObjectSchema
  /** What `data` of the dialect's success answer holds. */
  output: z.ZodType
  /** The failures beyond those that every endpoint of its kind has. */
  errors: readonly ErrorCode[]
  examples: readonly Example[]
}

/** What a handler is given: the context and the parsed parts of the request. */
export interface Call<C extends Contract> {
  context: ServiceContext
  params: Read<C['params']>
  query: Read<C['query']>
  body: Read<C['body']>
}

/** A contract and what fulfils it. Made by `endpoint`, mounted by the router and by `nextRoute`. */
export interface Endpoint {
  contract: Contract
  before?(call: AnyCall): Promise<void>
  handler(call: AnyCall): Promise<unknown>
}
type AnyCall = { context: ServiceContext; params: unknown; query: unknown; body: unknown }

/**
 * Joins a contract to its handler, a few lines that call a verb and present the result; types follow the schemas. What must
 * wait for something else than the database goes into `before`: a named call runs its handler in a transaction.
 */
export function endpoint<const C extends Contract>(
  contract: C,
  handler: (call: Call<C>) => Promise<z.input<C['output']>>,
  before?: (call: Call<C>) => Promise<void>,
): Endpoint {
  return {
    contract,
    handler: (call) => handler(call as Call<C>),
    ...(before && { before: (call: AnyCall) => before(call as Call<C>) }),
  }
}
