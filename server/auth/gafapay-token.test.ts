import { createHmac, createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { SignJWT } from 'jose'
import { beforeEach, describe, expect, it } from 'vitest'
import { userTypes } from '@/domain/user-type'
import { retireSigningSecret } from '@/server/services/jwt-secret/retire-signing-secret'
import { ask, signToken, token, type TestResponse } from '@/server/testing/api'
import {
  newCode,
  newCompany,
  newKey,
  newSigningSecret,
  newTestProgram,
  type TestCompany,
} from '@/server/testing/company'
import { readRows } from '@/server/testing/database'
import { expectFailure } from '@/server/testing/failures'

const path = '/gafapay/v3/reward_promotion/user_referral_code'
const now = Math.floor(Date.now() / 1000)
const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

let company: TestCompany
let secret: string
beforeEach(async () => {
  company = await newCompany()
  secret = (await newSigningSecret(company)).secret
})

/** Looks for a user without a code, so that everyone who is let in gets 404. */
const lookUp = (credential: string, userId = 'user_1', companyId = company.id) =>
  ask({ path, query: { user_id: userId }, headers: token(companyId, credential) })
const create = (credential: string, userId: string, userType = 2, programId?: string) =>
  ask({
    path,
    method: 'POST',
    body: { user_id: userId, user_type: userType, referral_program_id: programId },
    headers: token(company.id, credential),
  })
const apply = (credential: string, userId: string, userType: number, referralCode: string) =>
  ask({
    path: '/gafapay/v3/reward_promotion/apply_referral_code',
    method: 'POST',
    body: { user_id: userId, user_type: userType, referral_code: referralCode },
    headers: token(company.id, credential),
  })
const expectRefused = (response: TestResponse) => expectFailure('gafapay', response, 'unauthenticated')

describe('a GafaPay token is rejected', () => {
  it('without a signature, independent of its header', async () => {
    const claims = base64url({ sub: 'user_1', roles: ['ROLE_ADMIN'], exp: now + 3600 })
    for (const header of [{ alg: 'none' }, { alg: 'None' }, { alg: 'HS256' }, {}]) {
      expectRefused(await lookUp(`${base64url(header)}.${claims}.`))
      expectRefused(await lookUp(`${base64url(header)}.${claims}`))
    }
  })

  it.each(['HS384', 'HS512'])('signed with %s, though by the right secret', async (algorithm) => {
    expectRefused(await lookUp(await signToken(secret, {}, algorithm)))
  })

  it('signed with RS256, though its public key be the secret’s bytes', async () => {
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    })
    const signed = await new SignJWT({ sub: 'user_1', roles: ['ROLE_ADMIN'], exp: now + 3600 })
      .setProtectedHeader({ alg: 'RS256' })
      .sign(createPrivateKey(privateKey))
    expectRefused(await lookUp(signed))
  })

  it.each([
    ['without exp', { exp: undefined }],
    ['with a past exp', { exp: now - 120 }],
    ['with an nbf to come', { nbf: now + 120 }],
    ['with an exp after the year 9999', { exp: 253_402_300_800 }],
    ['with an exp in words', { exp: 'tomorrow' }],
    ['not yet valid', { nbf: now + 600 }],
    ['without sub', { sub: undefined }],
    ['with an empty sub', { sub: '' }],
    ['without roles', { roles: undefined }],
    ['with no role', { roles: [] }],
    ['with an unknown role', { roles: ['ROLE_ROOT'] }],
    ['with its role in a text', { roles: 'ROLE_ADMIN' }],
  ])('%s', async (_what, claims) => {
    expectRefused(await lookUp(await signToken(secret, claims)))
  })

  it('signed with another secret, or altered after it was signed', async () => {
    expectRefused(await lookUp(await signToken('some other secret')))
    const [header, , signature] = (await signToken(secret)).split('.')
    expectRefused(
      await lookUp(
        [header, base64url({ sub: 'someone', roles: ['ROLE_ADMIN'], exp: now + 3600 }), signature].join('.'),
      ),
    )
  })

  it('with an exp that is no number of a date', async () => {
    const head = `${base64url({ alg: 'HS256' })}.${Buffer.from('{"sub":"user_1","roles":["ROLE_ADMIN"],"exp":1e309}').toString('base64url')}`
    const signature = createHmac('sha256', secret).update(head).digest('base64url')
    expectRefused(await lookUp(`${head}.${signature}`))
  })

  it('once its secret is retired, while one with another secret remains valid', async () => {
    const retired = await newSigningSecret(company)
    const signed = await signToken(retired.secret)
    expect((await lookUp(signed)).status).toBe(404)
    await retireSigningSecret(company.system, retired.id)
    expectRefused(await lookUp(signed))
    expect((await lookUp(await signToken(secret))).status).toBe(404)
  })

  it('in another company, and in one that does not exist, alike', async () => {
    const other = await newCompany()
    const signed = await signToken(secret)
    const answers = await Promise.all(
      [other.id, '0'.repeat(32)].map((companyId) =>
        ask({
          path,
          query: { user_id: 'user_1' },
          headers: { ...token(companyId, signed), requestid: 'same' },
        }),
      ),
    )
    for (const answer of answers) expectRefused(answer)
    expect(answers[0]!.text).toBe(answers[1]!.text)
  })
})

describe("an API key in a token's place", () => {
  it('acts for any user in its own company, and is rejected in every other', async () => {
    const other = await newCompany()
    const { key } = await newKey(company)
    expect((await lookUp(key, 'anyone')).status).toBe(404)
    expectRefused(await lookUp(key, 'anyone', other.id))
    expectRefused(await lookUp(key, 'anyone', '0'.repeat(32)))
  })
})

describe('the bearer of a token', () => {
  it.each([
    ['ROLE_CUSTOMER', 2],
    ['ROLE_MERCHANT', 3],
    ['ROLE_AGENT', 5],
  ])('acts as %s for its own subject and as user type %i only', async (role, userType) => {
    const signed = await signToken(secret, { sub: 'me', roles: [role] })
    const code = await newCode(company.system)
    expectFailure('gafapay', await lookUp(signed, 'someone_else'), 'forbidden')
    expectFailure('gafapay', await create(signed, 'someone_else', userType), 'forbidden')
    expectFailure('gafapay', await apply(signed, 'someone_else', userType, code), 'forbidden')
    for (const otherType of userTypes.filter((type) => type !== userType)) {
      expectFailure('gafapay', await create(signed, 'me', otherType), 'forbidden')
      expectFailure('gafapay', await apply(signed, 'me', otherType, code), 'forbidden')
    }
    expect((await create(signed, 'me', userType)).status).toBe(200)
    expect((await lookUp(signed, 'me')).status).toBe(200)
    expect((await apply(signed, 'me', userType, code)).status).toBe(200)
  })

  it('creates no code in a program for other user types, though it claims to be one of them', async () => {
    const programId = await newTestProgram(company, { referrerUserType: 5 })
    const customer = await signToken(secret, { sub: 'me', roles: ['ROLE_CUSTOMER'] })
    expectFailure('gafapay', await create(customer, 'me', 5, programId), 'forbidden')
    expectFailure('gafapay', await create(customer, 'me', 2, programId), 'invalid', ['referral_program_id'])
    const agent = await signToken(secret, { sub: 'me', roles: ['ROLE_AGENT'] })
    expect((await create(agent, 'me', 5, programId)).status).toBe(200)
  })

  it('sees active programs only, of every user type, and ROLE_ADMIN sees all', async () => {
    const [forAgents] = await Promise.all([
      newTestProgram(company, { referrerUserType: 5 }),
      ...(['draft', 'paused', 'ended'] as const).map((status) => newTestProgram(company, { status })),
    ])
    const seen = async (role: string, query: Record<string, string> = {}) => {
      const headers = token(company.id, await signToken(secret, { roles: [role] }))
      const { body } = await ask({ path: '/gafapay/v3/reward_promotion/referral_program', query, headers })
      const { referral_programs, total } = (
        body as { data: { referral_programs: { id: string }[]; total: number } }
      ).data
      expect(total).toBe(referral_programs.length)
      return referral_programs.map(({ id }) => id)
    }
    expect(await seen('ROLE_CUSTOMER')).toEqual([forAgents])
    expect(await seen('ROLE_CUSTOMER', { user_type: '5' })).toEqual([forAgents])
    expect(await seen('ROLE_CUSTOMER', { status: '1' })).toEqual([])
    expect(await seen('ROLE_ADMIN')).toHaveLength(4)
    expect(await seen('ROLE_ADMIN', { status: '1' })).toHaveLength(3)
  })

  it('acts as ROLE_ADMIN for anyone, with other roles beside it or not', async () => {
    expect((await create(await signToken(secret, { roles: ['ROLE_ADMIN'] }), 'one')).status).toBe(200)
    expect(
      (await create(await signToken(secret, { roles: ['ROLE_CUSTOMER', 'ROLE_ADMIN'] }), 'two')).status,
    ).toBe(200)
  })

  it('may look up any code by its name, as a code is there to be shared', async () => {
    const admin = await create(await signToken(secret), 'owner')
    const code = (admin.body as { data: { referral_code_id: string } }).data.referral_code_id
    const signed = await signToken(secret, { sub: 'me', roles: ['ROLE_CUSTOMER'] })
    expect(
      (await ask({ path, query: { referral_code: code }, headers: token(company.id, signed) })).status,
    ).toBe(200)
  })

  it('may write the scheme in any case', async () => {
    const signed = await signToken(secret)
    expect(
      (
        await ask({
          path,
          query: { user_id: 'user_1' },
          headers: { companyid: company.id, authorization: `token ${signed}` },
        })
      ).status,
    ).toBe(404)
  })
})

describe('signing secrets and keys', () => {
  it('lie in the database encrypted or hashed, never as they are', async () => {
    const { key } = await newKey(company)
    const rows = JSON.stringify([
      readRows('SELECT * FROM jwt_signing_secrets'),
      readRows('SELECT * FROM api_keys'),
    ])
    expect(rows).not.toContain(secret)
    expect(rows).not.toContain(key.slice(20))
  })
})
