import { setTimeout as sleep } from 'node:timers/promises'
import { DomainError } from '@/domain/errors'
import { secondMs } from '@/domain/time'
import { addToWindow } from '@/server/auth/limit-window'
import { log, loggable } from '@/server/log'
import { singleton } from '@/server/singleton'

const windowSeconds = 60
/** The part of the remaining calls that a process may accept before it asks the database again. */
const unreportedShare = 1 / 8
/** How long a call waits for a report. After that the process decides by its own count: validation must work without writes. */
const maxWaitMs = 250

/** A caller's limit for the current minute, and how much of it is used. */
export interface RateLimitStatus {
  /** What is counted: calls of one API key or token, or calls from one IP address. */
  policy: 'caller' | 'address'
  limit: number
  /** Includes this call; over the limit once it is used up. */
  used: number
  resetMs: number
}

/** The calls of one caller in the current minute. */
interface Window {
  /** Those that this process has received. */
  ownCount: number
  /** How many of them it has reported to the database. */
  reportedCount: number
  /** Those of other processes, as of the last report. */
  othersCount: number
  endsAt: Date
  reporting?: Promise<void> | undefined
}

/** By caller, in the order in which they began. */
const windows = () => singleton('rate-limit', () => new Map<string, Window>())

/**
 * Counts one call of a caller and returns the caller's status. Processes count in memory and add up in the database after an
 * eighth of what remains: the calls of most callers cost no write. With several processes, each can accept at most an eighth
 * of the limit beyond it (docs/adr/0018).
 */
export async function consume(
  policy: RateLimitStatus['policy'],
  caller: string,
  limit: number,
): Promise<RateLimitStatus> {
  const window = currentWindow(caller)
  const own = ++window.ownCount
  while (isReportDue(window, own, limit)) {
    window.reporting ??= report(caller, window).finally(() => (window.reporting = undefined))
    const inTime = window.reporting.then(() => true)
    if (!(await Promise.race([inTime, sleep(maxWaitMs, false, { ref: false })]))) break
  }
  return { policy, limit, used: own + window.othersCount, resetMs: window.endsAt.getTime() - Date.now() }
}

function currentWindow(caller: string): Window {
  const now = Date.now()
  const known = windows().get(caller)
  if (known && known.endsAt.getTime() > now) return known
  windows().delete(caller)
  for (const [ended, { endsAt }] of windows()) {
    if (endsAt.getTime() > now) break
    windows().delete(ended)
  }
  const window: Window = {
    ownCount: 0,
    reportedCount: 0,
    othersCount: 0,
    endsAt: new Date(now + windowSeconds * secondMs),
  }
  windows().set(caller, window)
  return window
}

/** Whether the call that is number `own` in this process must be reported first. Once the limit is used up, none need be. */
function isReportDue({ reportedCount, othersCount }: Window, own: number, limit: number): boolean {
  const remaining = limit - reportedCount - othersCount
  return remaining > 0 && own - reportedCount >= Math.ceil(remaining * unreportedShare)
}

/** While the database takes no writes, each process counts alone. */
async function report(caller: string, window: Window): Promise<void> {
  const count = window.ownCount - window.reportedCount
  try {
    const total = await addToWindow(['calls', caller], count, window.endsAt)
    // Less than it should be when the clocks of two processes differ, or after a report that failed.
    window.othersCount = Math.max(0, total.count - window.reportedCount - count)
    window.endsAt = total.endsAt
  } catch (error) {
    log().warn({ error: loggable(error) }, 'calls could not be counted for all processes')
  }
  window.reportedCount += count
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
