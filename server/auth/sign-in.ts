import { setTimeout as sleep } from 'node:timers/promises'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { deleteSession, insertSession } from '@/db/queries/companies'
import { findUserByEmailKey } from '@/db/queries/authentication'
import { emailKeyOf } from '@/domain/company/founding'
import { singleton } from '@/server/singleton'
import { store } from '@/server/store'
import { verifyPassword } from './password'

export const sessionSeconds = 7 * 24 * 60 * 60

const freeAttempts = 3
const firstDelayMs = 250
const longestDelayMs = 8_000
const mostWaiting = 10

/** Wrong passwords of the last quarter of an hour, for an account from an address. */
const failures = () => singleton('sign-in.failures', () => new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: 15 * 60 }))
/** Attempts under way for an account from an address: they wait for one another, or guessing at once would cost no time. */
const queues = () => singleton('sign-in.queues', () => new Map<string, { tail: Promise<void>; waiting: number }>())

export type SignIn = { sessionId: string; userId: string } | 'wrong' | 'too_many'

/**
 * Begins a session for whoever knows the account's password. After a few wrong passwords each further attempt at this
 * account from this address waits longer, up to some seconds; the owner elsewhere is not slowed down. `too_many` when
 * attempts pile up nonetheless.
 */
export async function signIn(email: string, password: string, address: string, now = new Date()): Promise<SignIn> {
  const emailKey = emailKeyOf(email)
  const key = `${emailKey}|${address}`
  const queue = queues().get(key) ?? { tail: Promise.resolve(), waiting: 0 }
  if (queue.waiting >= mostWaiting) return 'too_many'
  queues().set(key, queue)
  queue.waiting++
  const turn = queue.tail
  let finish = (): void => undefined
  queue.tail = new Promise<void>((resolve) => (finish = resolve))
  try {
    await turn
    await sleep(delayAfter((await failures().get(key))?.consumedPoints ?? 0))
    const user = await findUserByEmailKey(store(), emailKey)
    if (!(await verifyPassword(password, user?.passwordHash)) || !user) {
      await failures().penalty(key, 1)
      return 'wrong'
    }
    await failures().delete(key)
    return { sessionId: await beginSession(user.id, now), userId: user.id }
  } finally {
    finish()
    if (--queue.waiting === 0) queues().delete(key)
  }
}

/** How long an attempt waits after so many wrong ones: nothing at first, then twice as long each time. */
export function delayAfter(failedAttempts: number): number {
  if (failedAttempts < freeAttempts) return 0
  return Math.min(firstDelayMs * 2 ** (failedAttempts - freeAttempts), longestDelayMs)
}

async function beginSession(userId: string, now: Date): Promise<string> {
  // Random, unlike other ids: whoever knows it and the signing secret is signed in.
  const sessionId = crypto.randomUUID()
  await insertSession(store(), { id: sessionId, userId, createdAt: now, expiresAt: new Date(now.getTime() + sessionSeconds * 1000) }, now)
  return sessionId
}

/** Ends one session: its token is worth nothing from then on. */
export async function endSession(sessionId: string): Promise<void> {
  await deleteSession(store(), sessionId)
}

