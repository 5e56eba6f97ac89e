import cluster from 'node:cluster'
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { isPostgres } from '@/db/open'
import { env } from '@/server/env'
import { sessionSecret } from '@/server/secrets'
import { singleton } from '@/server/singleton'

/**
 * The token that set-up always requires, because no request shows that it comes from this machine; printed on the console.
 * New on each start, and passed on to workers; with PostgreSQL the same for all processes. Any of them may answer the request.
 */
export function setUpToken(): string {
  return singleton('set-up-token', () => {
    if (cluster.isWorker && process.env.SET_UP_TOKEN) return process.env.SET_UP_TOKEN
    return isPostgres(env().DATABASE_URL)
      ? createHmac('sha256', sessionSecret()).update('set-up').digest('hex').slice(0, 32)
      : randomBytes(16).toString('hex')
  })
}

/** Whether the given token is right. Compares in constant time. */
export function isSetUpToken(given: string): boolean {
  const expected = Buffer.from(setUpToken())
  const bytes = Buffer.from(given.trim())
  return bytes.length === expected.length && timingSafeEqual(bytes, expected)
}
