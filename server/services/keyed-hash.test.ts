import { createHmac, hkdfSync } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { kycStart } from '@/domain/kyc/verification'
import { env } from '@/server/env'
import { isSealedWithNewestKey } from '@/server/secrets'
import { newCode, newCompany, type TestCompany } from '@/server/testing/company'
import { readRows } from '@/server/testing/database'
import { startKyc } from './kyc/start-kyc'
import { keyedHashOf } from './keyed-hash'
import { listReferrals } from './referral/list-referrals'
import { resealTexts } from './sealed-texts/reseal'

const usedByTests = [...env().ENCRYPTION_KEY!]
const useKeys = (...keys: string[]) => void env().ENCRYPTION_KEY!.splice(0, Infinity, ...keys)
afterEach(() => {
  vi.useRealTimers()
  useKeys(...usedByTests)
})

const [first, second, third] = [
  'the first encryption key',
  'the second encryption key',
  'the third key of them',
]
const hashOf = async ({ system }: TestCompany, text = '987-65-4321') =>
  (await keyedHashOf(system.scope))('ssn', text)
async function rotateTo(company: TestCompany, ...keys: string[]): Promise<void> {
  useKeys(...keys)
  for await (const { done } of resealTexts(company.system)) expect(done.unreadableCount).toBe(0)
  useKeys(keys[0]!)
}
const hashKeysOf = ({ id }: TestCompany) =>
  readRows<{ sealed_key: string }>(`SELECT sealed_key FROM hash_keys WHERE company_id = '${id}'`)

describe('a keyed hash', () => {
  it('is the same for equal texts of one kind in one company only', async () => {
    const [company, other] = [await newCompany(), await newCompany()]
    const hash = await keyedHashOf(company.system.scope)
    expect(hash('ssn', 'text')).toBe(await hashOf(company, 'text'))
    expect(new Set([hash('ssn', 'text'), hash('email', 'text'), await hashOf(other, 'text')]).size).toBe(3)
  })

  it('has one key, however many ask for it at once', async () => {
    const company = await newCompany()
    const hashes = await Promise.all(Array.from({ length: 20 }, () => hashOf(company)))
    expect([new Set(hashes).size, hashKeysOf(company).length]).toEqual([1, 1])
  })

  it('outlasts rotations of the encryption key', async () => {
    useKeys(first)
    const company = await newCompany()
    const before = await hashOf(company)
    await rotateTo(company, second, first)
    await rotateTo(company, third, second)
    expect(await hashOf(company)).toBe(before)
    expect(hashKeysOf(company).map(({ sealed_key }) => isSealedWithNewestKey(sealed_key))).toEqual([true])
  })

  it('of an earlier version still identifies the same person, also after a rotation', async () => {
    useKeys(first)
    const company = await newCompany()
    // As earlier versions made them: with a key derived from the encryption key itself.
    const legacyKey = Buffer.from(hkdfSync('sha256', first, 'referral-desk', 'person', 32))
    const legacyHash = createHmac('sha256', legacyKey)
      .update(JSON.stringify([company.id, 'ssn', '987654321']))
      .digest('base64url')
    const person = (userId: string, more = {}) =>
      kycStart.parse({ userId, firstName: 'Jane', lastName: 'Smith', ...more })
    await startKyc(company.system, person('known'))
    await company.system.scope.tx(async (scope) => {
      const { kycVerifications } = scope.tables
      await scope.update(kycVerifications, { ssnHash: legacyHash }, undefined).execute()
      await scope.delete(scope.tables.hashKeys, undefined as never).execute()
    })

    await rotateTo(company, second, first)
    const code = await newCode(company.system, { userId: 'owner' })
    await startKyc(company.system, person('known again', { ssn: '987-65-4321', referralCode: code }))
    await rotateTo(company, third, second)
    const anotherCode = await newCode(company.system, { userId: 'owner' })
    await startKyc(company.system, person('and again', { ssn: '987 65 4321', referralCode: anotherCode }))
    const { referrals } = await listReferrals(company.system, { filter: {}, sort: 'oldest', limit: 10 })
    expect(referrals.map(({ heldFor }) => heldFor)).toEqual(['SAME_SSN', 'SAME_SSN'])
  })

  it('gets a new key when the encryption key is lost, and the old one when it is found', async () => {
    useKeys(first)
    const company = await newCompany()
    const before = await hashOf(company)
    useKeys(second)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1_000 })
    const meanwhile = await hashOf(company)
    expect(meanwhile).not.toBe(before)
    expect(await hashOf(company)).toBe(meanwhile)
    useKeys(second, first)
    expect(await hashOf(company)).toBe(before)
  })
})
