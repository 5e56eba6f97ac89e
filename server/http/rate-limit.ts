import ipaddr from 'ipaddr.js'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { DomainError } from '@/domain/errors'
import { singleton } from '@/server/singleton'

const windowSeconds = 60

/** How much one caller may do in a minute, and how much of it is left. */
export interface RateLimitStatus {
  /** Whom the limit counts. */
  policy: 'caller' | 'address'
  limit: number
  /** This call included; more than the limit once it is used up. */
  used: number
  resetMs: number
}

/** The calls of the last minute, counted in this process; what is too many is for each company to say. */
const calls = () =>
  singleton(
    'rate-limit',
    () => new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: windowSeconds }),
  )

/** Counts one more call of a caller, and gives what that leaves. */
export async function consume(
  policy: RateLimitStatus['policy'],
  caller: string,
  limit: number,
): Promise<RateLimitStatus> {
  const { consumedPoints, msBeforeNext } = await calls().penalty(caller, 1)
  return { policy, limit, used: consumedPoints, resetMs: msBeforeNext }
}

/** Throws RATE_LIMITED, with when to come back, when the minute's calls are used up. */
export function assertWithinLimit({ policy, limit, used, resetMs }: RateLimitStatus): void {
  if (used <= limit) return
  const whose = policy === 'caller' ? 'with these credentials' : 'from this address'
  throw new DomainError('RATE_LIMITED', `Too many requests ${whose}; try again later.`, {
    retryAfterSeconds: Math.max(1, resetMs / 1_000),
  })
}

/** Says in an answer what the caller may do and what is left of it, as draft-ietf-httpapi-ratelimit-headers words it. */
export function addLimitHeaders(
  headers: Record<string, string>,
  { policy, limit, used, resetMs }: RateLimitStatus,
): void {
  headers['ratelimit-policy'] = `"${policy}";q=${limit};w=${windowSeconds}`
  headers.ratelimit = `"${policy}";r=${Math.max(0, limit - used)};t=${Math.max(1, Math.ceil(resetMs / 1_000))}`
}

/** Whose address this is: one network of IPv6 has more addresses than anybody could count, so its first half stands for all of them. */
export function ipBucket(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  return parsed instanceof ipaddr.IPv6
    ? `${parsed.parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(':')}::/64`
    : parsed.toString()
}
