import type { RateLimits } from '@/domain/company/rate-limits'
import { callerOf, type ServiceContext } from '@/server/context'
import { env } from '@/server/env'
import type { ApiCall } from './call'
import type { Access } from './contract'
import type { ApiRequest } from './message'
import { assertWithinLimit, consume } from './rate-limit'

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
  const { PUBLIC_VALIDATE_PER_MINUTE, API_REQUESTS_PER_MINUTE } = env()
  const company = context.scope.company.id
  if (by === 'company')
    call.rateLimit = await consume(
      'address',
      `${company} ${ipKeyOf(by, request)}`,
      limits.publicValidationsPerMinute ?? PUBLIC_VALIDATE_PER_MINUTE,
    )
  else
    call.rateLimit = await consume(
      'caller',
      `${company} ${callerOf(context)}`,
      limits.requestsPerMinute ?? API_REQUESTS_PER_MINUTE,
    )
  assertWithinLimit(call.rateLimit)
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
    ipKeyOf(by, request),
    by === 'company' ? PUBLIC_VALIDATE_PER_MINUTE : API_REQUESTS_PER_MINUTE,
  )
  assertWithinLimit(call.rateLimit)
}

function ipKeyOf(by: By, { address }: ApiRequest): string {
  return `ip ${by} ${address}`
}
