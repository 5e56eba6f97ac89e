import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { newFolder } from '@/server/testing/engines/sqlite'
import * as secrets from './secrets'
import { singletons } from './singleton'

const { seal, unseal } = secrets

describe('a sealed text', () => {
  it('is unsealed unchanged', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => unseal(seal(text)) === text))
  })

  it('differs each time and never reveals its content', () => {
    const [one, other] = [seal('the signing secret'), seal('the signing secret')]
    expect(one).not.toBe(other)
    expect(Buffer.from(one.split('.')[1]!, 'base64url').toString('latin1')).not.toContain('signing')
  })

  it('is not read when any one bit was altered', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(7), (text, where, bit) => {
        const [id, payload] = seal(text).split('.') as [string, string]
        const bytes = Buffer.from(payload, 'base64url')
        bytes[where % bytes.length]! ^= 1 << bit
        expect(unseal(`${id}.${bytes.toString('base64url')}`)).toBeUndefined()
      }),
    )
  })

  it.each(['', 'short', 'A'.repeat(200)])('is rejected when it is forged: %j', (sealed) => {
    expect(unseal(sealed)).toBeUndefined()
  })
})

/** The module as a process with other settings would see it. */
async function secretsWith(environment: Record<string, string>): Promise<typeof secrets> {
  vi.resetModules()
  for (const name of ['session-secret', 'metrics-token', 'keys', 'encryption-keys', 'cursor-key'])
    singletons.delete(name)
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
  return await import('./secrets')
}

const [older, newer] = ['the older key of sixteen or more', 'the newer key of sixteen or more']

describe('the keys of an installation', () => {
  beforeEach(() => () => void vi.unstubAllEnvs())

  it('do not unseal texts of another key', async () => {
    const sealed = (await secretsWith({ ENCRYPTION_KEY: older })).seal('text')
    expect((await secretsWith({ ENCRYPTION_KEY: newer })).unseal(sealed)).toBeUndefined()
  })

  it('all unseal, and the first one seals', async () => {
    const before = (await secretsWith({ ENCRYPTION_KEY: older })).seal('text')
    const { seal: sealText, unseal: unsealText } = await secretsWith({ ENCRYPTION_KEY: `${newer}, ${older}` })
    expect(unsealText(before)).toBe('text')
    const after = sealText('text')
    expect((await secretsWith({ ENCRYPTION_KEY: newer })).unseal(after)).toBe('text')
    expect((await secretsWith({ ENCRYPTION_KEY: older })).unseal(after)).toBeUndefined()
  })

  it('unseal texts from before texts named their key', async () => {
    const withoutId = (await secretsWith({ ENCRYPTION_KEY: older })).seal('text').split('.')[1]!
    const rotated = await secretsWith({ ENCRYPTION_KEY: `${newer},${older}` })
    expect(rotated.unseal(withoutId)).toBe('text')
    expect(rotated.isSealedWithNewestKey(withoutId)).toBe(false)
  })

  it('all verify a page cursor', async () => {
    const tag = (await secretsWith({ ENCRYPTION_KEY: older })).cursorTag('page 2')
    const rotated = await secretsWith({ ENCRYPTION_KEY: `${newer},${older}` })
    expect([rotated.isCursorTag(tag, 'page 2'), rotated.isCursorTag(tag, 'page 3')]).toEqual([true, false])
    const { isCursorTag } = await secretsWith({ ENCRYPTION_KEY: newer })
    expect(isCursorTag(tag, 'page 2')).toBe(false)
  })

  it('with PostgreSQL, leave the token of /metrics to METRICS_TOKEN, and store none', async () => {
    const settings = { DATABASE_URL: 'postgres://db.example/desk', NEXTAUTH_SECRET: older, METRICS_TOKEN: '' }
    const token = (await secretsWith(settings)).metricsToken()
    expect((await secretsWith(settings)).metricsToken()).not.toBe(token)
    const given = await secretsWith({ ...settings, METRICS_TOKEN: newer })
    expect(given.metricsToken()).toBe(newer)
  })

  it.each(['too short', `${newer},too short`, ',', ' '])('are not accepted as %j', async (list) => {
    const { seal: sealText } = await secretsWith({ ENCRYPTION_KEY: list })
    expect(() => sealText('text')).toThrow('must be keys of 16 characters or more, separated by commas')
  })
})

describe('the keys in the data folder', () => {
  let folder = ''
  const unset = () => ({
    DATABASE_URL: path.join(folder, 'test.db'),
    NEXTAUTH_SECRET: '',
    ENCRYPTION_KEY: '',
  })
  const keysInFile = () => readFileSync(path.join(folder, 'encryption-key'), 'utf8').trim().split('\n')

  beforeEach(() => {
    folder = path.join(newFolder(), 'data')
    return () => void vi.unstubAllEnvs()
  })

  it('are created once when none are configured, and survive a restart', async () => {
    const first = await secretsWith(unset())
    const sealed = first.seal('text')
    const signing = first.sessionSecret()
    const second = await secretsWith(unset())
    expect(second.unseal(sealed)).toBe('text')
    expect(second.sessionSecret()).toBe(signing)
    expect(keysInFile()).not.toContain(signing)
  })

  it('are in files that only their owner can read, without a temporary file left over', async () => {
    const { seal: sealText, sessionSecret } = await secretsWith(unset())
    sealText('text')
    sessionSecret()
    const { prependNewKey } = await import('./encryption-keys')
    prependNewKey()
    expect(readdirSync(folder).sort()).toEqual(['encryption-key', 'nextauth-secret'])
    for (const name of readdirSync(folder)) expect(statSync(path.join(folder, name)).mode & 0o077).toBe(0)
  })

  it('are rotated under a running process, which seals with the new one from then on', async () => {
    const running = await secretsWith(unset())
    const sealed = running.seal('text')
    const oldKey = keysInFile()[0]!
    const { prependNewKey, removeOldKeys } = await import('./encryption-keys')

    prependNewKey()
    expect(keysInFile()).toEqual([expect.not.stringMatching(oldKey), oldKey])
    expect(running.unseal(sealed)).toBe('text')
    const resealed = running.seal('text')

    removeOldKeys()
    expect(keysInFile()).toHaveLength(1)
    expect([running.unseal(resealed), running.unseal(sealed)]).toEqual(['text', undefined])
  })

  it('remain in memory when the file is deleted', async () => {
    const running = await secretsWith(unset())
    const sealed = running.seal('text')
    rmSync(folder, { recursive: true })
    expect(running.unseal(sealed)).toBe('text')
  })
})
