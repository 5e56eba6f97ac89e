import { randomBytes, timingSafeEqual } from 'node:crypto'
import { listensOnLoopbackOnly } from '@/server/env'
import { singleton } from '@/server/singleton'

/** The token that set-up asks for when strangers could reach it first; printed on the console, new with each start. */
export function setUpToken(): string {
  return singleton('set-up-token', () => randomBytes(16).toString('hex'))
}

/** Whether a request for set-up must show the token: always, but from this machine to a server only this machine reaches. */
export function needsSetUpToken(host: string | null): boolean {
  const name = (host ?? '').replace(/:\d+$/, '')
  return !(listensOnLoopbackOnly() && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(name))
}

export function isSetUpToken(given: string): boolean {
  const expected = Buffer.from(setUpToken())
  const bytes = Buffer.from(given.trim())
  return bytes.length === expected.length && timingSafeEqual(bytes, expected)
}
