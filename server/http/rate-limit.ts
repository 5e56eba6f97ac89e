import ipaddr from 'ipaddr.js'
import { DomainError } from '@/domain/errors'
import { singleton } from '@/server/singleton'

const windowSeconds = 60
const windowMs = windowSeconds * 1_000

/** How much one caller may do in a minute, and how much of it is left. */
export interface Allowance {
  /** Whom the limit counts. */
  policy: 'caller' | 'address'
  limit: number
  /** This call included; more than the limit once it is used up. */
  used: number
  resetMs: number
}

interface Window {
  used: number
  beganAtMs: number
}

/**
 * The minute of each caller of this process, the oldest first. By hand, not by the limiter that sign-in uses: the promise
 * of its answer costs each call more than all the rest of the counting.
 */
const windows = () => singleton('rate-limit', () => new Map<string, Window>())

/** Counts one more call of a caller, and gives what that leaves. */
export function spend(policy: Allowance['policy'], caller: string, limit: number, nowMs: number): Allowance {
  const window = windowOf(caller, nowMs)
  window.used++
  return { policy, limit, used: window.used, resetMs: window.beganAtMs + windowMs - nowMs }
}

/** Throws RATE_LIMITED, with when to come back, when the minute's calls are used up. */
export function refuseBeyond({ policy, limit, used, resetMs }: Allowance): void {
  if (used <= limit) return
  const whose = policy === 'caller' ? 'with these credentials' : 'from this address'
  throw new DomainError('RATE_LIMITED', `Too many requests ${whose}; try again later.`, { retryAfterSeconds: Math.max(1, resetMs / 1_000) })
}

function windowOf(caller: string, nowMs: number): Window {
  const current = windows().get(caller)
  if (current && isOpen(current, nowMs)) return current
  for (const [name, window] of windows()) {
    if (isOpen(window, nowMs)) break
    windows().delete(name)
  }
  const begun = { used: 0, beganAtMs: nowMs }
  // Anew, and not in the old place: the map stays in order of time.
  windows().delete(caller)
  windows().set(caller, begun)
  return begun
}

/** A clock that was set back opens a new minute too. */
function isOpen({ beganAtMs }: Window, nowMs: number): boolean {
  return nowMs >= beganAtMs && nowMs < beganAtMs + windowMs
}

/** Says in an answer what the caller may do and what is left of it, as draft-ietf-httpapi-ratelimit-headers words it. */
export function addLimitHeaders(headers: Record<string, string>, { policy, limit, used, resetMs }: Allowance): void {
  headers['ratelimit-policy'] = `"${policy}";q=${limit};w=${windowSeconds}`
  headers.ratelimit = `"${policy}";r=${Math.max(0, limit - used)};t=${Math.max(1, Math.ceil(resetMs / 1_000))}`
}

/** Whose address this is: one network of IPv6 has more addresses than anybody could count, so its first half stands for all of them. */
export function holderOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  return parsed instanceof ipaddr.IPv6 ? `${parsed.parts.slice(0, 4).map((part) => part.toString(16)).join(':')}::/64` : parsed.toString()
}
