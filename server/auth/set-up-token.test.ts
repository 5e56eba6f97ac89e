import { afterEach, describe, expect, it, vi } from 'vitest'

afterEach(() => vi.unstubAllEnvs())

/** The module of a server that listens on this host. */
async function listeningOn(host: string) {
  vi.resetModules()
  vi.stubEnv('HOST', host)
  return await import('./set-up-token')
}

describe('set-up on a server that this machine alone reaches', () => {
  it.each(['localhost:3000', 'localhost', '127.0.0.1:3000', '[::1]:3000'])(
    'needs no token when asked at %s',
    async (host) => {
      expect((await listeningOn('127.0.0.1')).needsSetUpToken(host)).toBe(false)
    },
  )

  // A name that an attacker's page made point here, or a tunnel that leads here.
  it.each([null, '', 'attacker.example', 'localhost.attacker.example:3000', '127.0.0.1.attacker.example'])(
    'needs the token when asked at %s',
    async (host) => {
      expect((await listeningOn('127.0.0.1')).needsSetUpToken(host)).toBe(true)
    },
  )
})

describe('set-up on a server that others reach', () => {
  it.each(['0.0.0.0', '::', '192.0.2.1', 'desk.example.com'])(
    'needs the token when it listens on %s, for any Host header',
    async (listening) => {
      expect((await listeningOn(listening)).needsSetUpToken('localhost:3000')).toBe(true)
    },
  )

  it('accepts the token of this start and no other', async () => {
    const { isSetUpToken, setUpToken } = await listeningOn('0.0.0.0')
    expect(isSetUpToken(` ${setUpToken()}\n`)).toBe(true)
    for (const wrong of ['', setUpToken().slice(1), `${setUpToken()}0`, 'é'.repeat(16)])
      expect(isSetUpToken(wrong)).toBe(false)
  })
})
