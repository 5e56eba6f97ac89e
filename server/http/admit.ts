import type { RateLimits } from '@/domain/company/rate-limits'
import type { ServiceContext } from '@/server/context'
import { env } from '@/server/env'
import type { ApiCall } from './call'
import type { Contract } from './endpoint'
import type { ApiRequest } from './message'
import { countCall, holderOf, refuseBeyond } from './rate-limit'

/** See server/services/company/rate-limits.ts. */
export type RateLimitsOf = (context: ServiceContext) => RateLimits | Promise<RateLimits>

/**
 * Lets a caller in and notes who it is: known callers are counted by key or token, strangers by address. Endpoints that
 * ask nobody's name count nobody, or the probes of a busy proxy would be turned away. Throws RATE_LIMITED, and what
 * `authenticate` throws.
 */
export async function admit({ by }: Contract['access'], call: ApiCall, rateLimitsOf: RateLimitsOf, request: Pick<ApiRequest, 'address'>, authenticate: () => Promise<ServiceContext>): Promise<ServiceContext> {
  if (by === 'nobody') return await authenticate()
  const { PUBLIC_VALIDATE_PER_MINUTE, API_REQUESTS_PER_MINUTE } = env()
  const context = await authenticate().catch(async (error: unknown) => {
    // Counted too, so that neither companyids nor keys can be tried out.
    await spend(call, 'address', strangerOf(request, by), by === 'company' ? PUBLIC_VALIDATE_PER_MINUTE : API_REQUESTS_PER_MINUTE)
    throw error
  })
  call.context = context
  const found = rateLimitsOf(context)
  const { publicValidationsPerMinute, requestsPerMinute } = found instanceof Promise ? await found : found
  if (by === 'company') await spend(call, 'address', strangerOf(request, by), publicValidationsPerMinute ?? PUBLIC_VALIDATE_PER_MINUTE)
  else await spend(call, 'caller', callerOf(context), requestsPerMinute ?? API_REQUESTS_PER_MINUTE)
  return context
}

async function spend(call: ApiCall, policy: 'caller' | 'address', caller: string, limit: number): Promise<void> {
  call.allowance = await countCall(policy, caller, limit)
  refuseBeyond(call.allowance)
}

function strangerOf({ address }: Pick<ApiRequest, 'address'>, by: Contract['access']['by']): string {
  return `stranger ${by} ${holderOf(address)}`
}

function callerOf({ actor, scope }: ServiceContext): string {
  if (actor.type === 'apiKey') return `key ${actor.apiKeyId}`
  return `${actor.type} ${scope.company.id} ${actor.type === 'token' ? actor.subject : ''}`
}
