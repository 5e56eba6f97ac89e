import type { RequestHeaders } from '@/server/auth/headers'

/** A request to the API, free of any server framework. */
export interface ApiRequest {
  method: string
  /** Still percent-encoded, without the query, such as `/v1/kyc/referral-codes/PARTNER2024`. */
  path: string
  /** Without the question mark. */
  search: string
  headers: RequestHeaders
  /** Where the connection comes from; behind a trusted proxy, what that proxy says. */
  address: string
  /** The body, read when asked for. Throws BODY_TOO_LARGE past the limit. */
  readBody(limitBytes: number): Promise<Uint8Array>
}

/** An answer of the API. */
export interface ApiResponse {
  status: number
  headers: Record<string, string>
  /** JSON text. */
  body: string
}
