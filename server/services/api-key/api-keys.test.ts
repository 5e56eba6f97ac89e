import { describe, expect, it, vi } from 'vitest'
import { ask, bearer } from '@/server/testing/api'
import { newCompany, newExpiredKey, newKey, staff, type TestCompany } from '@/server/testing/company'
import { startProcess } from '@/server/testing/processes'
import { createApiKey } from './create-api-key'
import { listApiKeys } from './list-api-keys'
import { revokeApiKey } from './revoke-api-key'

const call = async (key: string) =>
  (await ask({ path: '/v1/kyc/referral-codes', headers: bearer(key) })).status
const lastUse = async ({ system }: TestCompany) => (await listApiKeys(system))[0]!.lastUsedAt

describe('an API key', () => {
  it('is rejected from the first call after it was revoked', async () => {
    const company = await newCompany()
    const { id, key } = await newKey(company)
    expect(await call(key)).toBe(200)
    await revokeApiKey(company.system, id)
    expect(await call(key)).toBe(401)
  })

  it('is rejected at once by other processes, too, that have just accepted it', async () => {
    const company = await newCompany()
    const { id, key } = await newKey(company)
    const other = startProcess('call-twice', [key])
    await other.printed(2)
    await revokeApiKey(company.system, id)
    other.go()
    expect(await other.ended).toBe(0)
    expect(other.lines.filter((line) => /^\d+$/.test(line))).toEqual(['200', '401'])
  })

  it('is rejected once it expired', async () => {
    const company = await newCompany()
    const { key } = await newExpiredKey(company)
    expect(await call(key)).toBe(401)
  })

  it('cannot be created with an expiry in the past', async () => {
    const { system } = await newCompany()
    await expect(
      createApiKey(system, { name: 'Key', scopes: ['kyc:read'], expiresAt: system.now }),
    ).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' })
  })

  it('has the time of its last use noted', async () => {
    const company = await newCompany()
    const { key } = await newKey(company)
    expect(await lastUse(company)).toBeNull()
    const before = Date.now()
    await call(key)
    // The call does not wait for it to be noted, so the test must.
    await vi.waitFor(async () => expect((await lastUse(company))?.getTime()).toBeGreaterThanOrEqual(before))
  })

  it('is revoked once, and by its own company only', async () => {
    const [company, other] = [await newCompany(), await newCompany()]
    const { id, key } = await newKey(company)
    await expect(revokeApiKey(other.system, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await call(key)).toBe(200)
    await revokeApiKey(company.system, id)
    await expect(revokeApiKey(company.system, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('the list of API keys', () => {
  it('shows the state of each key, newest first, and never a key', async () => {
    const company = await newCompany()
    const expired = await newExpiredKey(company)
    const revoked = await newKey(company)
    await revokeApiKey(company.system, revoked.id)
    const active = await newKey(company)
    const listed = await listApiKeys(company.system)
    expect(listed.map(({ id, state }) => [id, state])).toEqual([
      [active.id, 'active'],
      [revoked.id, 'revoked'],
      [expired.id, 'expired'],
    ])
    expect(Object.keys(listed[0]!)).not.toContain('hash')
    expect(JSON.stringify(listed)).not.toContain(active.key.slice(0, 20))
    expect(listed[0]!.prefix).toBe(active.key.slice(0, 14))
  })

  it('is for the company’s own staff, and keys are created by owners and admins', async () => {
    const company = await newCompany()
    await newKey(await newCompany())
    expect(await listApiKeys(staff(company, 'viewer'))).toEqual([])
    const form = { name: 'Key', scopes: ['kyc:read' as const], expiresAt: null }
    for (const role of ['viewer', 'marketer'] as const)
      await expect(createApiKey(staff(company, role), form)).rejects.toMatchObject({
        code: 'PERMISSION_DENIED',
      })
    for (const role of ['admin', 'owner'] as const) await createApiKey(staff(company, role), form)
    const asKey = {
      ...company.system,
      actor: { type: 'apiKey' as const, apiKeyId: 'k', scopes: ['kyc:read' as const] },
    }
    await expect(createApiKey(asKey, form)).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
  })
})
