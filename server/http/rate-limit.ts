import { RateLimiterMemory } from 'rate-limiter-flexible'
import { DomainError } from '@/domain/errors'
import { singleton } from '@/server/singleton'

const windowSeconds = 60

/** A caller's limit for the current minute, and how much of it is used. */
export interface RateLimitStatus {
  /** What is counted: calls of one API key or token, or calls from one IP address. */
  policy: 'caller' | 'address'
  limit: number
  /** Includes this call; over the limit once it is used up. */
  used: number
  resetMs: number
}

/** Calls by caller, counted in this process. The limiter has no limit of its own: each company sets one. */
const calls = () =>
  singleton(
    'rate-limit',
    () => new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: windowSeconds }),
  )

/** Counts one call of a caller and returns the caller's status. */
export async function consume(
  policy: RateLimitStatus['policy'],
  caller: string,
  limit: number,
): Promise<RateLimitStatus> {
  const { consumedPoints, msBeforeNext } = await calls().penalty(caller, 1)
  return { policy, limit, used: consumedPoints, resetMs: msBeforeNext }
}

/** Throws RATE_LIMITED, with the seconds to wait, when the limit is exceeded. */
export function assertWithinLimit({ policy, limit, used, resetMs }: RateLimitStatus): void {
  if (used <= limit) return
  const retryAfterSeconds = Math.max(1, Math.ceil(resetMs / 1_000))
  const whose = policy === 'caller' ? 'with these credentials' : 'from this address'
  throw new DomainError(
    'RATE_LIMITED',
    `More than ${limit} requests a minute ${whose}. Try again in ${retryAfterSeconds} s.`,
    { retryAfterSeconds },
  )
}

/** Adds the RateLimit headers of draft-ietf-httpapi-ratelimit-headers. */
export function addLimitHeaders(
  headers: Record<string, string>,
  { policy, limit, used, resetMs }: RateLimitStatus,
): void {
  headers['ratelimit-policy'] = `"${policy}";q=${limit};w=${windowSeconds}`
  headers.ratelimit = `"${policy}";r=${Math.max(0, limit - used)};t=${Math.max(1, Math.ceil(resetMs / 1_000))}`
}
