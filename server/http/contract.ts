import type { z } from 'zod'
import type { ApiScope } from '@/domain/company/permissions'
import type { ErrorCode } from '@/domain/errors'
import type { ServiceContext } from '@/server/context'

type ObjectSchema = z.ZodObject
type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : Record<never, never>

export type DialectName = 'partner' | 'gafapay'

/**
 * Who may call an endpoint. `caller`: credentials with `scope`, or any credentials without it. `company`: the companyid header alone.
 * `provider`: a signature over the body by the company's verification provider. `none`: no credentials, no
 * company.
 */
export type Access =
  { by: 'caller'; scope?: ApiScope } | { by: 'company' } | { by: 'provider' } | { by: 'none' }

/** A worked example for the documentation, as sent over the wire. */
export interface Example {
  summary: string
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  response: unknown
}

/**
 * Everything that parsing, the OpenAPI document, the router and the shared tests need to know about an
 * endpoint.
 */
export interface Contract {
  id: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** As documented, parameters in braces: `/v1/kyc/referral-codes/{code}`. */
  path: string
  /**
   * The path matches other paths too (`/v1/kyc/{userId}`, `/v1/kyc/start`): a wrong method is a 404, not a
   * 405.
   */
  overlapsOtherPaths?: true
  dialect: DialectName
  tag: string
  summary: string
  description?: string
  /** What a call changes permanently; the reference shows it before the call is tried. */
  irreversible?: string
  access: Access
  params?: ObjectSchema
  query?: ObjectSchema
  /** Takes any query string, so that nothing but the path and the body decides the answer. */
  ignoresQuery?: true
  body?: ObjectSchema
  /** The body is a file of this type instead of JSON. It is streamed, so a call takes no Idempotency-Key. */
  file?: { mediaType: string; limitBytes: number; description: string }
  /** The status of success; 202 for a call that starts a job. 200 by default. */
  successStatus?: 200 | 202
  /** The media type of a file that a call returns; JSON without it. Its handler returns the texts of the file. */
  produces?: 'text/csv'
  /** The `data` of the dialect's success response. */
  output: z.ZodType
  /** Failures beyond those that endpoints share (failures.ts). */
  errors: readonly ErrorCode[]
  examples: readonly Example[]
}

/** What a handler receives: the context and the parsed parts of the request. */
export interface Call<C extends Contract> {
  context: ServiceContext
  params: Parsed<C['params']>
  query: Parsed<C['query']>
  body: Parsed<C['body']>
  /** The bytes of the contract's `file`. Reading them throws BODY_TOO_LARGE, or MALFORMED_REQUEST if the client disconnects. */
  file: AsyncIterable<Uint8Array>
  /** Where browsers reach this installation, to make links for them. */
  publicOrigin: string
}

/** A call of any contract, as the router passes it on. */
export interface AnyCall {
  context: ServiceContext
  params: unknown
  query: unknown
  body: unknown
  file: AsyncIterable<Uint8Array>
  /** Where browsers reach this installation, to make links for them. */
  publicOrigin: string
}

/** A contract with its handler; made by `endpoint`, served by the router. */
export interface Endpoint {
  contract: Contract
  before?(call: AnyCall): Promise<void>
  handler(call: AnyCall): Promise<unknown>
}
