import type { RateLimits } from '@/domain/company/rate-limits'
import { callerOf, type ServiceContext } from '@/server/context'
import { env } from '@/server/env'
import type { ApiCall } from './call'
import type { Access } from './contract'
import type { ApiRequest } from './message'
import { assertWithinLimit, consume, type RateLimitStatus } from './rate-limit'

type By = Access['by']

/**
 * Counts an accepted call: by API key or token, or by IP address where the companyid header is enough. Throws
 * RATE_LIMITED. Endpoints with access `none` are not limited, because load balancers probe them.
 */
export async function limitByCaller(
  by: By,
  call: ApiCall,
  request: ApiRequest,
  context: ServiceContext,
  limits: RateLimits,
): Promise<void> {
  if (by === 'company') call.rateLimit = await consumeValidation(context, request.address, limits)
  else
    call.rateLimit = await consume(
      'caller',
      `${context.scope.company.id} ${callerOf(context)}`,
      limits.requestsPerMinute ?? env().API_REQUESTS_PER_MINUTE,
    )
  assertWithinLimit(call.rateLimit)
}

/** Counts a look-up of a code without credentials by IP address, so that codes cannot be guessed. */
export async function consumeValidation(
  { scope }: Pick<ServiceContext, 'scope'>,
  address: string,
  limits: RateLimits,
): Promise<RateLimitStatus> {
  return await consume(
    'address',
    `${scope.company.id} ip company ${address}`,
    limits.publicValidationsPerMinute ?? env().PUBLIC_VALIDATE_PER_MINUTE,
  )
}

/** Counts the opening of a portal link by IP address, before the link is looked up, so that links cannot be guessed. */
export async function consumePortal(address: string): Promise<RateLimitStatus> {
  return await consume('address', `ip portal ${address}`, env().PUBLIC_VALIDATE_PER_MINUTE)
}

/**
 * Counts an unauthenticated call by IP address, so that keys and companyids cannot be guessed. Throws
 * RATE_LIMITED.
 */
export async function limitByIp(by: By, call: ApiCall, request: ApiRequest): Promise<void> {
  if (by === 'none') return
  const { PUBLIC_VALIDATE_PER_MINUTE, API_REQUESTS_PER_MINUTE } = env()
  call.rateLimit = await consume(
    'address',
    `ip ${by} ${request.address}`,
    by === 'company' ? PUBLIC_VALIDATE_PER_MINUTE : API_REQUESTS_PER_MINUTE,
  )
  assertWithinLimit(call.rateLimit)
}
