import { findCompanySettings } from '@/db/queries/company-settings'
import type { RateLimits } from '@/domain/company/rate-limits'
import type { ServiceContext } from '@/server/context'
import { singleton } from '@/server/singleton'

const trustMs = 1_000
const none: RateLimits = { requestsPerMinute: null, publicValidationsPerMinute: null }

/** What companies had set a moment ago: every call asks, and another process's change is felt within a second. */
const known = () =>
  singleton('company.rate-limits', () => new Map<string, { limits: RateLimits; foundAtMs: number }>())

/** The limits that the company set otherwise than the product's own. */
export async function rateLimitsOf({ scope, now }: ServiceContext): Promise<RateLimits> {
  const entry = known().get(scope.company.id)
  return entry && Math.abs(now.getTime() - entry.foundAtMs) < trustMs ? entry.limits : await find(scope, now)
}

/** Forgets what the company had set: to be called when it has changed. */
export function clearRateLimits({ scope }: Pick<ServiceContext, 'scope'>): void {
  known().delete(scope.company.id)
}

async function find(scope: ServiceContext['scope'], now: Date): Promise<RateLimits> {
  const { requestsPerMinute, publicValidationsPerMinute } = (await scope.read(findCompanySettings)) ?? none
  const limits = { requestsPerMinute, publicValidationsPerMinute }
  known().set(scope.company.id, { limits, foundAtMs: now.getTime() })
  return limits
}
