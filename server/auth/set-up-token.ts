import { randomBytes, timingSafeEqual } from 'node:crypto'
import { listensOnLoopbackOnly } from '@/server/env'
import { singleton } from '@/server/singleton'

/**
 * The token that set-up requires where others could reach it first; new on each start, printed on the
 * console.
 */
export function setUpToken(): string {
  return singleton('set-up-token', () => randomBytes(16).toString('hex'))
}

/** Whether set-up requires the token: always, except on a server that only this machine can reach. */
export function needsSetUpToken(host: string | null): boolean {
  const name = (host ?? '').replace(/:\d+$/, '')
  return !(listensOnLoopbackOnly() && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(name))
}

/** Whether the given token is right. Compares in constant time. */
export function isSetUpToken(given: string): boolean {
  const expected = Buffer.from(setUpToken())
  const bytes = Buffer.from(given.trim())
  return bytes.length === expected.length && timingSafeEqual(bytes, expected)
}
