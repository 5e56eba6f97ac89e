import { setTimeout as sleep } from 'node:timers/promises'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { singleton } from '@/server/singleton'

const freeAttempts = 3
const firstDelayMs = 250
const longestDelayMs = 8_000
const mostWaiting = 10
const mostFailuresOfAddress = 100
const memorySeconds = 15 * 60

/** Wrong passwords of the last quarter of an hour. */
const failures = () =>
  singleton(
    'throttle.failures',
    () => new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: memorySeconds }),
  )
/** Attempts under way for the same thing: they wait for one another, or guessing at once would cost no time. */
const queues = () =>
  singleton('throttle.queues', () => new Map<string, { tail: Promise<void>; waiting: number }>())

/** How long an attempt waits after so many wrong ones: nothing at first, then twice as long each time. */
export function delayAfter(failedAttempts: number): number {
  if (failedAttempts < freeAttempts) return 0
  return Math.min(firstDelayMs * 2 ** (failedAttempts - freeAttempts), longestDelayMs)
}

/**
 * Runs one attempt to prove a secret; `attempt` gives undefined when it was wrong. After a few wrong ones each further
 * attempt on this account from this address waits longer, up to some seconds; somebody elsewhere is not slowed down.
 * `too_many`, without an attempt, when they pile up nonetheless or the address has tried its luck on many accounts.
 */
export async function throttled<Result>(
  account: string,
  address: string,
  attempt: () => Promise<Result | undefined>,
): Promise<Result | 'too_many' | undefined> {
  if ((await failedAttemptsOf(address)) >= mostFailuresOfAddress) return 'too_many'
  const key = `${account}|${address}`
  const queue = queues().get(key) ?? { tail: Promise.resolve(), waiting: 0 }
  if (queue.waiting >= mostWaiting) return 'too_many'
  queues().set(key, queue)
  queue.waiting++
  const turn = queue.tail
  let finish = (): void => undefined
  queue.tail = new Promise<void>((resolve) => (finish = resolve))
  try {
    await turn
    await sleep(delayAfter(await failedAttemptsOf(key)))
    const result = await attempt()
    if (result === undefined) await Promise.all([failures().penalty(key, 1), failures().penalty(address, 1)])
    else await failures().delete(key)
    return result
  } finally {
    finish()
    if (--queue.waiting === 0) queues().delete(key)
  }
}

async function failedAttemptsOf(key: string): Promise<number> {
  return (await failures().get(key))?.consumedPoints ?? 0
}
