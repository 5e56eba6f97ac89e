import { randomBytes, timingSafeEqual } from 'node:crypto'
import { singleton } from '@/server/singleton'

/**
 * The token that set-up always requires, because no request shows that it comes from this machine; new on each start,
 * printed on the console.
 */
export function setUpToken(): string {
  return singleton('set-up-token', () => randomBytes(16).toString('hex'))
}

/** Whether the given token is right. Compares in constant time. */
export function isSetUpToken(given: string): boolean {
  const expected = Buffer.from(setUpToken())
  const bytes = Buffer.from(given.trim())
  return bytes.length === expected.length && timingSafeEqual(bytes, expected)
}
