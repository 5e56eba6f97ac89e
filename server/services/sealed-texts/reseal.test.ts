import { afterEach, describe, expect, it } from 'vitest'
import { sealedColumns } from '@/db/queries/sealed-texts'
import { kycStart } from '@/domain/kyc/verification'
import { env } from '@/server/env'
import { isSealedWithNewestKey, seal, unseal } from '@/server/secrets'
import { rotateProviderSecret } from '@/server/services/company/settings'
import { keyedHashOf } from '@/server/services/keyed-hash'
import { startKyc } from '@/server/services/kyc/start-kyc'
import { getReferralDetails } from '@/server/services/referral/get-referral'
import { listReferrals } from '@/server/services/referral/list-referrals'
import { createWebhookEndpoint, rotateWebhookSecret } from '@/server/services/webhook/webhook-endpoints'
import { store } from '@/server/store'
import { ask, bearer, signToken, token } from '@/server/testing/api'
import { newCode, newCompany, newKey, newSigningSecret, type TestCompany } from '@/server/testing/company'
import { readRows } from '@/server/testing/database'
import { resealMails, resealTexts, type Resealed } from './reseal'

const usedByTests = [...env().ENCRYPTION_KEY!]
const useKeys = (...keys: string[]) => void env().ENCRYPTION_KEY!.splice(0, Infinity, ...keys)
afterEach(() => useKeys(...usedByTests))
const [older, newer] = ['the older encryption key', 'the newer encryption key']

const reseal = async ({ system }: TestCompany) => await sumOf(resealTexts(system))

async function sumOf(slices: AsyncIterable<{ done: Resealed }>): Promise<Resealed> {
  const total = { count: 0, resealedCount: 0, unreadableCount: 0, changedCount: 0 }
  for await (const { done } of slices)
    for (const name of Object.keys(total) as (keyof Resealed)[]) total[name] += done[name]
  return total
}

/** Every sealed text of a company in the file, with the column that it is in. */
function sealedTextsOf({ id }: TestCompany): { column: string; sealed: string }[] {
  return Object.values(store().tables).flatMap((table) => {
    const columns = Object.values(table as unknown as Record<string, { name?: string }>)
    const names = columns.flatMap(({ name }) => (name && /^sealed_|^body$/.test(name) ? [name] : []))
    const tableName = (table as unknown as Record<symbol, string>)[Symbol.for('drizzle:Name')]!
    // Bodies of deliveries are not sealed; mail belongs to no company.
    if (tableName === 'webhook_deliveries' || tableName === 'mails') return []
    return names.flatMap((name) =>
      readRows<{ sealed: string }>(
        `SELECT ${name} AS sealed FROM ${tableName} WHERE company_id = '${id}' AND ${name} IS NOT NULL`,
      ).map(({ sealed }) => ({ column: `${tableName}.${name}`, sealed })),
    )
  })
}

/**
 * A company with a text in every column that holds sealed ones, and what a caller needs to tell whether they can be
 * read.
 */
async function newCompanyWithSecrets() {
  const company = await newCompany()
  const { secret } = await newSigningSecret(company)
  const { endpoint } = await createWebhookEndpoint(company.system, { url: 'https://example.com/hook' })
  await rotateWebhookSecret(company.system, endpoint.id)
  await rotateProviderSecret(company.system)
  const code = await newCode(company.system, { userId: 'owner' })
  const jane = {
    userId: 'jane',
    firstName: 'Jane',
    lastName: 'Smith',
    referralCode: code,
    ssn: '987-65-4321',
  }
  await startKyc(company.system, kycStart.parse(jane))
  const { key } = await newKey(company)
  const create = async () =>
    await ask({
      method: 'POST',
      path: '/v1/kyc/referral-codes',
      headers: { ...bearer(key), 'idempotency-key': 'once' },
      body: { userId: 'owner', referralCode: 'ONCE' },
    })
  return { ...company, secret, create, answered: await create() }
}

describe('sealing again', () => {
  it('reaches every sealed text, so that all can be read without the old key', async () => {
    useKeys(older)
    const company = await newCompanyWithSecrets()
    const before = sealedTextsOf(company)
    expect(new Set(before.map(({ column }) => column)).size).toBe(sealedColumns.length)

    useKeys(newer, older)
    const { length: count } = before
    expect(await reseal(company)).toEqual({
      count,
      resealedCount: count,
      unreadableCount: 0,
      changedCount: 0,
    })
    expect(await reseal(company)).toEqual({ count, resealedCount: 0, unreadableCount: 0, changedCount: 0 })

    useKeys(newer)
    for (const { column, sealed } of sealedTextsOf(company)) {
      expect(isSealedWithNewestKey(sealed), column).toBe(true)
      expect(unseal(sealed), column).toBeDefined()
    }
    const { text, headers } = await company.create()
    expect([text, headers.get('idempotent-replayed')]).toEqual([company.answered.text, 'true'])
    const search = '/gafapay/v3/reward_promotion/user_referral_code?referral_code=once'
    const signed = token(company.id, await signToken(company.secret))
    expect(await ask({ path: search, headers: signed })).toMatchObject({ status: 200 })
    const { referrals } = await listReferrals(company.system, { filter: {}, sort: 'oldest', limit: 1 })
    expect((await getReferralDetails(company.system, referrals[0]!.id)).person).toMatchObject({
      name: 'Jane Smith',
    })
  })

  it('includes texts without a key id, and skips texts that no key can unseal', async () => {
    useKeys(older)
    const company = await newCompany()
    await newSigningSecret(company)
    await rotateProviderSecret(company.system)
    await company.system.scope.tx(async (scope) => {
      const { jwtSigningSecrets, companySettings } = scope.tables
      const withoutId = seal('secret').split('.')[1]!
      await scope.update(jwtSigningSecrets, { sealedSecret: withoutId }, undefined).execute()
      await scope.update(companySettings, { sealedProviderSecret: 'AAAAAAAA.lost' }, undefined).execute()
    })
    useKeys(newer, older)
    expect(await reseal(company)).toMatchObject({ count: 3, resealedCount: 1, unreadableCount: 1 })
    useKeys(newer)
    const texts = sealedTextsOf(company).filter(({ column }) => column !== 'hash_keys.sealed_key')
    expect(texts.map(({ sealed }) => unseal(sealed) ?? sealed)).toEqual(['secret', 'AAAAAAAA.lost'])
  })

  it('reaches mail that waits to be sent', async () => {
    useKeys(older)
    const { mails } = store().tables
    const row = { failedAttempts: 0, dueAt: new Date(), expiresAt: new Date() }
    await store().tx(async (writer) => {
      for (const id of ['a', 'b']) await writer.insert(mails).values({ ...row, id, sealedMail: seal(id) })
    })
    useKeys(newer, older)
    const resealed = { count: 2, resealedCount: 2, unreadableCount: 0, changedCount: 0 }
    expect(await sumOf(resealMails(store()))).toEqual(resealed)
    useKeys(newer)
    const rows = readRows<{ id: string; sealed: string }>('SELECT id, sealed_mail AS sealed FROM mails')
    expect(rows.map(({ id, sealed }) => [id, unseal(sealed)])).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ])
  })

  it('does not overwrite concurrent changes', async () => {
    useKeys(older)
    const company = await newCompany()
    await newSigningSecret(company)
    useKeys(newer, older)
    await keyedHashOf(company.system.scope)
    const { scope } = company.system
    const meanwhile = seal('another secret')
    const change = async () =>
      await scope.tx(async (writer) => {
        await writer.update(writer.tables.jwtSigningSecrets, { sealedSecret: meanwhile }, undefined).execute()
      })
    const beforeWriting = {
      ...company,
      system: {
        ...company.system,
        scope: { ...scope, tx: async (work: never) => (await change(), scope.tx(work)) },
      },
    } as TestCompany
    expect(await reseal(beforeWriting)).toMatchObject({ resealedCount: 0, changedCount: 1 })
    expect(sealedTextsOf(company)).toContainEqual({
      column: 'jwt_signing_secrets.sealed_secret',
      sealed: meanwhile,
    })
  })
})
