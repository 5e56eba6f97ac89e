import type { DomainError } from '@/domain/errors'
import type { ServiceContext } from '@/server/context'
import type { Contract } from './endpoint'
import { gafapay } from './formats/gafapay'
import { partner } from './formats/partner'
import type { ApiRequest, ApiResponse } from './message'

export type DialectName = 'partner' | 'gafapay'

/** How one of the two documented APIs names requests, knows its callers, and words its answers. */
export interface Dialect {
  /** The header in which callers name a request; the answer has it beside X-Request-Id. */
  requestIdHeader: string
  /** Finds out who calls; `signed` is the body where a signature over it says so. Throws UNAUTHENTICATED, or MISSING_ARGUMENT for a header that must be there. */
  authenticate(
    request: ApiRequest,
    access: Contract['access'],
    requestId: string,
    signed: Uint8Array,
  ): Promise<ServiceContext>
  success(data: unknown): unknown
  failure(error: DomainError, requestId: string): Pick<ApiResponse, 'status'> & { body: unknown }
}

export const dialects: Record<DialectName, Dialect> = { partner, gafapay }

/** The dialect in which a path is answered, known or not. */
export function dialectOf(path: string): Dialect {
  return /^(\/api)?\/gafapay(\/|$)/.test(path) ? gafapay : partner
}
