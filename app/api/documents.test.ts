import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ask, bearer, signToken, token } from '@/server/testing/api'
import { newKey, newSigningSecret, type TestCompany } from '@/server/testing/company'
import { emptyDatabase } from '@/server/testing/database'
import { addDocumentsCodes, documents, newDocumentsCompany } from '@/server/testing/documents-company'

/** The sample answers of the three documents, to the letter, at the documented paths. */
let company: TestCompany
let headers: Record<string, string>
beforeEach(async () => {
  await emptyDatabase()
  company = await newDocumentsCompany()
  headers = bearer((await newKey(company)).key)
})
afterEach(() => void vi.useRealTimers())

const answer = async (request: Parameters<typeof ask>[0]) => {
  const { status, text } = await ask({ headers, ...request })
  return `${status} ${text}`
}

describe('the documented partner API', () => {
  const partner2024 =
    '{"referralCode":"PARTNER2024","userId":"isv_user_123","isvId":"isv_001","usedCount":"42","category":"isv_premium"}'
  const summer2024 =
    '{"referralCode":"SUMMER2024","userId":"isv_user_123","isvId":"isv_001","usedCount":"15","category":"seasonal"}'

  it('creates a code with an empty answer', async () => {
    const body = { userId: 'isv_user_123', referralCode: 'PARTNER2024', category: 'isv_premium' }
    expect(await answer({ path: '/v1/kyc/referral-codes', method: 'POST', body })).toBe('200 {}')
    expect(await answer({ path: '/v1/kyc/referral-codes/PARTNER2024' })).toBe(
      '200 {"isValid":true,"userId":"isv_user_123","amount":null}',
    )
  })

  it('lists codes', async () => {
    await addDocumentsCodes(company)
    expect(await answer({ path: '/v1/kyc/referral-codes?userId=isv_user_123&limit=20' })).toBe(
      `200 {"referralCodes":[${partner2024},${summer2024}],"nextCursor":null,"eof":true}`,
    )
  })

  it('lists codes a page at a time', async () => {
    await addDocumentsCodes(company)
    const path = '/v1/kyc/referral-codes?userId=isv_user_123&limit=1'
    const first = await ask({ path, headers })
    const { nextCursor } = first.body as { nextCursor: string }
    expect(first.text).toBe(`{"referralCodes":[${partner2024}],"nextCursor":"${nextCursor}","eof":false}`)
    expect(nextCursor).toMatch(/^[A-Za-z0-9_-]+$/)
    expect(await answer({ path: `${path}&cursor=${nextCursor}` })).toBe(
      `200 {"referralCodes":[${summer2024}],"nextCursor":null,"eof":true}`,
    )
  })

  it('validates a code', async () => {
    await addDocumentsCodes(company)
    expect(await answer({ path: '/v1/kyc/referral-codes/PARTNER2024' })).toBe(
      '200 {"isValid":true,"userId":"isv_user_123","amount":{"value":"50.00","currency":"USD"}}',
    )
  })

  it('answers for an invalid code', async () => {
    expect(await answer({ path: '/v1/kyc/referral-codes/PARTNER2024' })).toBe(
      '200 {"isValid":false,"userId":null,"amount":null}',
    )
  })
})

describe('the GafaPay documents', () => {
  const path = '/gafapay/v3/reward_promotion/user_referral_code'
  const customer = { user_id: documents.customerId, user_type: 2 }
  const found = `200 {"success":1,"error":[],"data":{"referral_user":{"id":"a0507a9d8ff441f59df3853cfa920424","user_type":2,"user_id":"${documents.customerId}","referral_code":"C273551489XA","referral_program_id":null,"max_referral_limit_reach":false}}}`
  const notFound = '404 {"success":0,"error":["REWARD_PROMOTION_USER_REFERRAL_CODE_NOT_FOUND"],"data":{}}'
  const badRequest = '400 {"success":0,"error":["BAD_REQUEST"],"data":{}}'
  const invalid = '400 {"success":0,"error":["INVALID_REQUEST_PARAMETERS"],"data":{}}'

  beforeEach(async () => {
    const { secret } = await newSigningSecret(company)
    headers = {
      ...token(
        documents.companyId,
        await signToken(secret, { sub: documents.customerId, roles: ['ROLE_CUSTOMER'] }),
      ),
      requestid: '5bb30135-1815-41d5-827f-baed3daba4ae',
    }
  })

  it('create a code, named by user and clock as the sample is', async () => {
    vi.useFakeTimers({
      toFake: ['Date'],
      now: Math.ceil(Date.now() / 1_000_000) * 1_000_000 - 1_000_000 + 551_489,
    })
    const body = { ...customer, referral_program_id: documents.programId }
    const created = await ask({
      path,
      method: 'POST',
      body,
      headers: { ...headers, ...token(documents.companyId, (await newKey(company)).key) },
    })
    const { referral_code_id: code } = (created.body as { data: { referral_code_id: string } }).data
    expect(created.text).toBe(
      `{"success":1,"error":[],"data":{"message":"REWARD_PROMOTION_SAVE_USER_REFERRAL_CODE_SUCCESSFULLY","referral_code_id":"${code}"}}`,
    )
    expect(code).toMatch(/^C273551489[A-Z]{2}$/)
    expect(created.headers.get('requestid')).toBe('5bb30135-1815-41d5-827f-baed3daba4ae')
  })

  it('create no second code for a user', async () => {
    await addDocumentsCodes(company)
    expect(await answer({ path, method: 'POST', body: customer })).toBe(
      '409 {"success":0,"error":["REWARD_PROMOTION_USER_REFERRAL_CODE_ALREADY_EXISTS"],"data":{}}',
    )
  })

  it('create one code though 50 ask at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => ask({ path, method: 'POST', body: customer, headers })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200,
      ...Array.from({ length: 49 }, () => 409),
    ])
  })

  it('create a code for a merchant', async () => {
    const merchant = { user_id: 'merchant_user_id_here', user_type: 3 }
    const asAdmin = token(documents.companyId, (await newKey(company)).key)
    expect(await answer({ path, method: 'POST', body: merchant, headers: asAdmin })).toMatch(
      /^200 .*"referral_code_id":"HERE\d{6}[A-Z]{2}"/,
    )
  })

  it.each([
    [
      'by user, with currency and program',
      `user_id=${documents.customerId}&currency_id=${documents.currencyId}&referral_program_id=${documents.programId}`,
    ],
    ['by code', 'referral_code=C273551489XA'],
    ['by code in lower case', 'referral_code=c273551489xa'],
    ['by user alone', `user_id=${documents.customerId}`],
  ])('find a code %s', async (_how, query) => {
    await addDocumentsCodes(company)
    expect(await answer({ path: `${path}?${query}` })).toBe(found)
  })

  it('find a partner’s campaign code by its name, without a user type, and report when its limit is reached', async () => {
    await addDocumentsCodes(company)
    expect(await answer({ path: `${path}?referral_code=summer2024` })).toMatch(
      /"user_type":null,"user_id":"isv_user_123","referral_code":"SUMMER2024","referral_program_id":null,"max_referral_limit_reach":false/,
    )
    await ask({
      path: '/v1/referral-codes/SUMMER2024',
      method: 'PATCH',
      body: { maxUses: 15 },
      headers: bearer((await newKey(company)).key),
    })
    expect(await answer({ path: `${path}?referral_code=summer2024` })).toContain(
      '"max_referral_limit_reach":true',
    )
  })

  it.each([
    ['an unknown user', `user_id=${documents.customerId}`, notFound],
    ['an unknown code', 'referral_code=NOBODYS', notFound],
    ['neither of the two', '', badRequest],
    ['only what narrows', `currency_id=${documents.currencyId}`, badRequest],
    ['both of the two', `user_id=${documents.customerId}&referral_code=C273551489XA`, invalid],
  ])('answer for %s', async (_what, query, expected) => {
    expect(await answer({ path: `${path}?${query}` })).toBe(expected)
  })

  it.each([
    ['without user_id', { user_type: 2 }, badRequest],
    ['without user_type', { user_id: documents.customerId }, badRequest],
    ['with a type that is none', { ...customer, user_type: 4 }, invalid],
    ['with an unknown program', { ...customer, referral_program_id: '0'.repeat(32) }, invalid],
  ])('reject the creation of a code %s', async (_what, body, expected) => {
    expect(await answer({ path, method: 'POST', body })).toBe(expected)
  })

  it('validate a code in the documented spelling', async () => {
    await addDocumentsCodes(company)
    const body = { referral_code: 'C273551489XA', user_type: 2 }
    expect(
      await answer({
        path: '/gafapay/v3/reward_promotion/validate_referral_code',
        method: 'POST',
        body,
        headers: { companyid: documents.companyId },
      }),
    ).toBe('200 {"success":1,"error":[],"data":{"message":"Reward promotion referal code validate"}}')
  })
})
