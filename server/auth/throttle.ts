import { setTimeout as sleep } from 'node:timers/promises'
import { minuteMs } from '@/domain/time'
import { singleton } from '@/server/singleton'
import { countAttempt, forgive } from './limit-window'

const freeAttempts = 3
const firstDelayMs = 250
const maxDelayMs = 8_000
const maxWaiting = 4
const maxFailuresPerAddress = 100
const windowMs = 15 * minuteMs

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
 * slowed down. Returns `too_many` without an attempt when 4 attempts are waiting in this process, or after 100
 * failures of the address within 15 minutes. An attempt counts before it runs, so that parallel ones cannot
 * exceed the limits, and no longer once it was right.
 */
export async function throttled<Result>(
  account: string,
  address: string,
  attempt: () => Promise<Result | undefined>,
): Promise<Result | 'too_many' | undefined> {
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
    const ofAddress = ['secret', address] as const
    const ofAccount = ['secret', account, address] as const
    if ((await countAttempt(ofAddress, windowMs)) > maxFailuresPerAddress) return 'too_many'
    await sleep(delayAfter((await countAttempt(ofAccount, windowMs)) - 1))
    const result = await attempt()
    if (result !== undefined) await forgive(ofAccount, ofAddress)
    return result
  } finally {
    finish()
    if (--queue.waiting === 0) queues().delete(key)
  }
}
