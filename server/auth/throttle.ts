import { setTimeout as sleep } from 'node:timers/promises'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { singleton } from '@/server/singleton'

const freeAttempts = 3
const firstDelayMs = 250
const maxDelayMs = 8_000
const maxWaiting = 10
const maxFailuresPerAddress = 100
const windowSeconds = 15 * 60

/** Failed attempts of the last 15 minutes. */
const failures = () =>
  singleton(
    'throttle.failures',
    () => new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: windowSeconds }),
  )
/**
 * Attempts in progress by account and address. They run one after another; otherwise parallel guesses would
 * not wait.
 */
const queues = () =>
  singleton('throttle.queues', () => new Map<string, { tail: Promise<void>; waiting: number }>())

/** The delay before an attempt: none after the first failures, then doubled by each further one. */
export function delayAfter(failedAttempts: number): number {
  if (failedAttempts < freeAttempts) return 0
  return Math.min(firstDelayMs * 2 ** (failedAttempts - freeAttempts), maxDelayMs)
}

/**
 * Runs an attempt to prove a secret; `attempt` returns undefined if it is wrong. After three failures, each
 * further attempt on this account from this address waits longer, up to 8 seconds; other addresses are not
 * slowed down. Returns `too_many` without an attempt when 10 attempts are waiting, or after 100 failures of
 * the address.
 */
export async function throttled<Result>(
  account: string,
  address: string,
  attempt: () => Promise<Result | undefined>,
): Promise<Result | 'too_many' | undefined> {
  if ((await failedAttemptsOf(address)) >= maxFailuresPerAddress) return 'too_many'
  const key = `${account}|${address}`
  const queue = queues().get(key) ?? { tail: Promise.resolve(), waiting: 0 }
  if (queue.waiting >= maxWaiting) return 'too_many'
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
