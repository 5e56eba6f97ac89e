import type { RateLimits } from '@/domain/company/rate-limits'
import { callerOf, type ServiceContext } from '@/server/context'
import { env } from '@/server/env'
import type { ApiCall } from './call'
import type { Access } from './contract'
import type { ApiRequest } from './message'
import { ipBucket, assertWithinLimit, consume } from './rate-limit'

type By = Access['by']

/**
 * Counts the call of a caller that is known, by key or token; where a company's name is enough, by address. Endpoints that
 * ask nobody's name count nobody, or the probes of a busy proxy would be turned away. Throws RATE_LIMITED.
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
      `${company} ${strangerOf(by, request)}`,
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

/** Counts a call that was turned away, by address, so that neither companyids nor keys can be tried out. Throws RATE_LIMITED. */
export async function limitByIp(by: By, call: ApiCall, request: ApiRequest): Promise<void> {
  if (by === 'none') return
  const { PUBLIC_VALIDATE_PER_MINUTE, API_REQUESTS_PER_MINUTE } = env()
  call.rateLimit = await consume(
    'address',
    strangerOf(by, request),
    by === 'company' ? PUBLIC_VALIDATE_PER_MINUTE : API_REQUESTS_PER_MINUTE,
  )
  assertWithinLimit(call.rateLimit)
}

function strangerOf(by: By, { address }: ApiRequest): string {
  return `stranger ${by} ${ipBucket(address)}`
}
