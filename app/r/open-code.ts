import { isDomainError } from '@/domain/errors'
import { visitorContext } from '@/server/auth/authenticate'
import { clientAddressOf, lastElementOf } from '@/server/auth/client-address'
import type { ServiceContext } from '@/server/context'
import { consumeValidation } from '@/server/http/limit-calls'
import { assertWithinLimit } from '@/server/http/rate-limit'
import { rateLimitsOf } from '@/server/services/company/rate-limits'
import { findSharedCode, type SharedCode } from '@/server/services/referral-code/validate-referral-code'
import { tooManyPage } from './share-page'

export interface ShareParams {
  isvId: string
  code: string
}

/** A code that a visitor has opened; `shared` is undefined when it cannot be used, for any reason. */
export interface OpenedCode {
  context: ServiceContext
  shared: SharedCode | undefined
}

/**
 * Looks up a code for a visitor. Look-ups count together with validations without a token, by IP address; beyond the limit, the
 * result is the response instead.
 */
export async function openCode(
  { headers }: Request,
  { isvId, code }: ShareParams,
): Promise<OpenedCode | Response> {
  const address = clientAddressOf(lastElementOf(headers.get('x-forwarded-for')) ?? 'unknown')
  const context = await visitorContext(isvId, address)
  try {
    assertWithinLimit(await consumeValidation(context, address, await rateLimitsOf(context)))
  } catch (error) {
    if (isDomainError(error) && error.code === 'RATE_LIMITED')
      return tooManyPage(error.details.retryAfterSeconds!)
    throw error
  }
  return { context, shared: await findSharedCode(context, code) }
}
