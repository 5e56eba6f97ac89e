import { findCompanySettings } from '@/db/queries/company-settings'
import type { RateLimits } from '@/domain/company/rate-limits'
import type { ServiceContext } from '@/server/context'
import { singleton } from '@/server/singleton'

const trustMs = 1_000
/** A company that uses the defaults. */
export const noLimits: RateLimits = { requestsPerMinute: null, publicValidationsPerMinute: null }

/** A cache of one second, because every call needs the limits. A change by another process applies within that time. */
const known = () =>
  singleton('company.rate-limits', () => new Map<string, { limits: RateLimits; foundAtMs: number }>())

/** The company's own rate limits; null where it uses the defaults. */
export async function rateLimitsOf({ scope, now }: ServiceContext): Promise<RateLimits> {
  const entry = known().get(scope.company.id)
  return entry && Math.abs(now.getTime() - entry.foundAtMs) < trustMs ? entry.limits : await find(scope, now)
}

/** Clears the company's entry in the cache. To be called after a change. */
export function clearRateLimits({ scope }: Pick<ServiceContext, 'scope'>): void {
  known().delete(scope.company.id)
}

async function find(scope: ServiceContext['scope'], now: Date): Promise<RateLimits> {
  const { requestsPerMinute, publicValidationsPerMinute } =
    (await scope.read(findCompanySettings)) ?? noLimits
  const limits = { requestsPerMinute, publicValidationsPerMinute }
  known().set(scope.company.id, { limits, foundAtMs: now.getTime() })
  return limits
}
