import type { RequestHeaders } from '@/server/auth/headers'

/** A request to the API, independent of any server framework. */
export interface ApiRequest {
  method: string
  /** Percent-encoded, without the query string, such as `/v1/kyc/referral-codes/PARTNER2024`. */
  path: string
  /** The query string without its question mark. */
  search: string
  headers: RequestHeaders
  /** Where the client is counted (clientAddressOf); behind a trusted proxy, as reported by the proxy. */
  address: string
  /** Where browsers reach this installation, such as "https://referrals.example.com"; empty if the request does not tell. */
  readonly publicOrigin: string
  /** Reads the body. Throws BODY_TOO_LARGE over the limit, MALFORMED_REQUEST if the client disconnects. */
  readBody(limitBytes: number): Promise<Uint8Array>
  /** The body as it arrives. Reading it throws as `readBody` does. */
  streamBody(limitBytes: number): AsyncIterable<Uint8Array>
}

/** A response of the API. */
export interface ApiResponse {
  status: number
  headers: Record<string, string>
  /** JSON text; empty for a preflight and a file. */
  body: string
  /** The texts of a file, made while it is sent. */
  file?: AsyncIterable<string>
}
