import ipaddr from 'ipaddr.js'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { DomainError } from '@/domain/errors'
import { singleton } from '@/server/singleton'

const windowSeconds = 60

/** How much one caller may do in a minute, and how much of it is left. */
export interface Allowance {
  /** Whom the limit counts. */
  policy: 'caller' | 'address'
  limit: number
  /** This call included; more than the limit once it is used up. */
  used: number
  resetMs: number
}

/**
 * Counts for each caller of this process. The limiter only counts: each company may have limits of its own, and a limit
 * that changes holds at once.
 */
const counted = () => singleton('rate-limit', () => new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: windowSeconds, keyPrefix: '' }))

/** Counts one more call of this caller in its minute. */
export async function countCall(policy: Allowance['policy'], caller: string, limit: number): Promise<Allowance> {
  const { consumedPoints: used, msBeforeNext: resetMs } = await counted().penalty(caller)
  return { policy, limit, used, resetMs }
}

/** Throws RATE_LIMITED, with when to come back, when the minute's calls are used up. */
export function refuseBeyond({ policy, limit, used, resetMs }: Allowance): void {
  if (used <= limit) return
  const whose = policy === 'caller' ? 'with these credentials' : 'from this address'
  throw new DomainError('RATE_LIMITED', `Too many requests ${whose}; try again later.`, { retryAfterSeconds: Math.max(1, resetMs / 1000) })
}

/** Says in an answer what the caller may do and what is left of it, as draft-ietf-httpapi-ratelimit-headers words it. */
export function addLimitHeaders(headers: Record<string, string>, { policy, limit, used, resetMs }: Allowance): void {
  headers['ratelimit-policy'] = `"${policy}";q=${limit};w=${windowSeconds}`
  headers.ratelimit = `"${policy}";r=${Math.max(0, limit - used)};t=${Math.max(1, Math.ceil(resetMs / 1000))}`
}

/** Whose address this is: one network of IPv6 has more addresses than anybody could count, so its first half stands for all of them. */
export function holderOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  return parsed instanceof ipaddr.IPv6 ? `${parsed.parts.slice(0, 4).map((part) => part.toString(16)).join(':')}::/64` : parsed.toString()
}
