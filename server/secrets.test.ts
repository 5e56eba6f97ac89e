import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { newFolder } from '@/server/testing/database'
import * as secrets from './secrets'
import { singletons } from './singleton'

const { seal, unseal } = secrets

describe('a sealed text', () => {
  it('is read back as it was', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => unseal(seal(text)) === text))
  })

  it('looks different each time and never shows what it holds', () => {
    const [one, other] = [seal('the signing secret'), seal('the signing secret')]
    expect(one).not.toBe(other)
    expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('signing')
  })

  it('is not read when any one bit was altered', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(7), (text, where, bit) => {
        const bytes = Buffer.from(seal(text), 'base64url')
        bytes[where % bytes.length]! ^= 1 << bit
        expect(unseal(bytes.toString('base64url'))).toBeUndefined()
      }),
    )
  })

  it.each(['', 'short', 'A'.repeat(200)])('is not read when somebody makes it up: %j', (sealed) => {
    expect(unseal(sealed)).toBeUndefined()
  })
})

/** The module as a process with other settings would see it. */
async function secretsWith(environment: Record<string, string>): Promise<typeof secrets> {
  vi.resetModules()
  for (const name of ['session-secret', 'key.seal', 'key.cursor']) singletons.delete(name)
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
  return await import('./secrets')
}

describe('the keys of an installation', () => {
  let folder = ''
  const unset = () => ({
    DATABASE_URL: path.join(folder, 'test.db'),
    NEXTAUTH_SECRET: '',
    ENCRYPTION_KEY: '',
  })

  beforeEach(() => {
    folder = path.join(newFolder(), 'data')
    return () => {
      vi.unstubAllEnvs()
    }
  })

  it('read nothing that another key sealed', async () => {
    const sealed = (await secretsWith({ ENCRYPTION_KEY: 'one key of sixteen or more' })).seal('text')
    expect((await secretsWith({ ENCRYPTION_KEY: 'another key of sixteen' })).unseal(sealed)).toBeUndefined()
  })

  it('are made once when not given, and outlast the process', async () => {
    const first = await secretsWith(unset())
    const sealed = first.seal('text')
    const signing = first.sessionSecret()
    const second = await secretsWith(unset())
    expect(second.unseal(sealed)).toBe('text')
    expect(second.sessionSecret()).toBe(signing)
    expect(signing).not.toBe(readFileSync(path.join(folder, 'encryption-key'), 'utf8').trim())
  })

  it('lie in files that their owner alone can read, without a draft left beside them', async () => {
    const { seal: sealText, sessionSecret } = await secretsWith(unset())
    sealText('text')
    sessionSecret()
    expect(readdirSync(folder).sort()).toEqual(['encryption-key', 'nextauth-secret'])
    for (const name of readdirSync(folder)) expect(statSync(path.join(folder, name)).mode & 0o077).toBe(0)
  })
})
