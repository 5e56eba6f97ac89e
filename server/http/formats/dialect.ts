import type { ServiceContext } from '@/server/context'
import type { Access } from '../contract'
import type { ApiError } from '../errors'
import type { ApiRequest } from '../message'

/** How one of the two documented APIs identifies requests and callers, and formats its responses. */
export interface Dialect {
  /** The header with the caller's own request id; responses echo it beside X-Request-Id. */
  requestIdHeader: string
  /** The scheme of the Authorization header, for WWW-Authenticate. */
  scheme: 'Bearer' | 'Token'
  /**
   * Identifies the caller; `signed` is the body if access is by a signature over it. Throws UNAUTHENTICATED,
   * or MISSING_ARGUMENT for a required header.
   */
  authenticate(
    request: ApiRequest,
    access: Access,
    requestId: string,
    signed: Uint8Array,
  ): Promise<ServiceContext>
  /** Parameters that every request may have, in its query or its body. */
  commonParameters?: readonly string[]
  /** Throws INVALID_ARGUMENT if a common parameter contradicts the headers. */
  checkCommon?(context: ServiceContext, given: object): void
  success(data: unknown): unknown
  failure(
    error: ApiError,
    requestId: string,
  ): { status: number; body: unknown; headers?: Record<string, string> }
}
