import { beforeEach, describe, expect, it } from 'vitest'
import { updateReferralCode } from '@/server/services/referral-code/update-referral-code'
import { ask, bearer, type TestResponse } from '@/server/testing/api'
import { at, newCode, newCompany, newKey, staff, useCode, type TestCompany } from '@/server/testing/company'
import { expectFailure } from '@/server/testing/failures'

const path = '/v1/referral-codes'
let company: TestCompany
let headers: Record<string, string>
beforeEach(async () => {
  company = await newCompany()
  headers = bearer((await newKey(company)).key)
})
const post = (body: object) => ask({ path, method: 'POST', body: { userId: 'user_1', ...body }, headers })
const patch = (code: string, body: object) => ask({ path: `${path}/${code}`, method: 'PATCH', body, headers })
const read = (code: string) => ask({ path: `${path}/${code}`, headers })
const listed = async (query: Record<string, string>) => {
  const { body, text } = await ask({ path, query, headers })
  const { referralCodes } = body as { referralCodes?: { referralCode: string }[] }
  expect(referralCodes, text).toBeDefined()
  return referralCodes!.map(({ referralCode }) => referralCode)
}
const nameOf = ({ body }: TestResponse) => (body as { referralCode: string }).referralCode

describe('reading a code', () => {
  it('returns its status, limit, program and state, whether it can be used or not', async () => {
    const code = await newCode(company.system, { userId: 'owner', category: 'c', maxUses: 1 })
    await useCode(company.system, code)
    expect(await read(` ${code.toLowerCase()} `)).toMatchObject({
      status: 200,
      body: {
        referralCode: code,
        userId: 'owner',
        isvId: company.isvId,
        usedCount: '1',
        category: 'c',
        kind: 'campaign',
        status: 'active',
        state: 'limit_reached',
        maxUses: 1,
        programId: null,
        metadata: {},
        createdAt: expect.stringMatching(/Z$/) as string,
        updatedAt: expect.stringMatching(/Z$/) as string,
      },
    })
    await updateReferralCode(company.system, code, { status: 'disabled' })
    expect((await read(code)).body).toMatchObject({ status: 'disabled', state: 'disabled' })
  })
})

describe('listing codes', () => {
  it('narrows by each filter, and by all of them together', async () => {
    const { system } = company
    const on = (day: string) => at(system, `2026-01-${day}T00:00:00Z`)
    await newCode(on('01'), { referralCode: 'SUMMER-1', userId: 'a', category: 'x' })
    await newCode(on('02'), { referralCode: 'SUMMER-2', userId: 'b', category: 'x' })
    await newCode(on('03'), {
      referralCode: 'WINTER',
      userId: 'a',
      category: 'y',
      expiresAt: '2026-02-01T00:00:00Z',
    })
    await updateReferralCode(system, 'SUMMER-2', { status: 'disabled' })
    await useCode(system, 'SUMMER-1', 2)
    expect(await listed({})).toEqual(['SUMMER-1', 'SUMMER-2', 'WINTER'])
    expect(await listed({ userId: 'a' })).toEqual(['SUMMER-1', 'WINTER'])
    expect(await listed({ category: 'x' })).toEqual(['SUMMER-1', 'SUMMER-2'])
    expect(await listed({ query: '\u200Bsummer' })).toEqual(['SUMMER-1', 'SUMMER-2'])
    expect(await listed({ status: 'disabled' })).toEqual(['SUMMER-2'])
    expect(await listed({ status: 'active', state: 'expired' })).toEqual(['WINTER'])
    expect(await listed({ createdFrom: '2026-01-02T00:00:00Z' })).toEqual(['SUMMER-2', 'WINTER'])
    expect(await listed({ createdTo: '2026-01-02T00:00:00Z' })).toEqual(['SUMMER-1', 'SUMMER-2'])
    expect(await listed({ sort: 'newest' })).toEqual(['WINTER', 'SUMMER-2', 'SUMMER-1'])
    expect(await listed({ sort: 'most_used', limit: '1' })).toEqual(['SUMMER-1'])
    expect(await listed({ sort: 'code', userId: 'a', query: 'W', state: 'expired' })).toEqual(['WINTER'])
    const backwards = { createdFrom: '2026-01-02T00:00:00Z', createdTo: '2026-01-01T00:00:00Z' }
    expectFailure('partner', await ask({ path, query: backwards, headers }), 'invalid', ['createdFrom'])
  })
})

describe('creating a code', () => {
  it('generates a readable one by default', async () => {
    expect(nameOf(await post({}))).toMatch(/^[CDFGHJKMNPRTVWX]{4}-[2-9]{4}$/)
  })

  it('fills a pattern with letters and digits, without vowels and look-alikes', async () => {
    for (let count = 0; count < 20; count++)
      expect(nameOf(await post({ pattern: ' SUMMER-####-99 ' }))).toMatch(
        /^SUMMER-[CDFGHJKMNPRTVWX2-9]{4}-[2-9]{2}$/,
      )
  })

  it.each(['SUMMER', '-###', 'SUM MER-#', '#', '', '#'.repeat(65)])(
    'rejects the pattern %j',
    async (pattern) => {
      expectFailure('partner', await post({ pattern }), 'invalid', ['pattern'])
    },
  )

  it('rejects a pattern together with a code, and a pattern without a free code', async () => {
    expectFailure('partner', await post({ referralCode: 'ABC', pattern: 'A##' }), 'invalid', ['pattern'])
    const made = await Promise.all(Array.from({ length: 40 }, () => post({ pattern: 'AB9' })))
    const names = made.filter(({ status }) => status === 200).map(nameOf)
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeLessThanOrEqual(8)
    const exhausted = made.find(({ status }) => status !== 200)!
    expectFailure('partner', exhausted, 'invalid', ['pattern'])
    expect(exhausted.text).toContain('PATTERN_EXHAUSTED')
  })

  it('keeps up to 20 texts of the company', async () => {
    const pairs = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 'v']))
    const code = nameOf(await post({ metadata: pairs(20) }))
    expect((await read(code)).body).toMatchObject({ metadata: pairs(20) })
    expect((await patch(code, { metadata: { crm: '7' } })).body).toMatchObject({ metadata: { crm: '7' } })
    expect((await patch(code, { metadata: null })).body).toMatchObject({ metadata: {} })
    expectFailure('partner', await post({ metadata: pairs(21) }), 'invalid', ['metadata'])
    expectFailure('partner', await post({ metadata: { count: 1 } }), 'invalid', ['metadata.count'])
  })
})

describe('changing a code', () => {
  it('answers an unknown code with 404, a limit below its uses with 400', async () => {
    expect(await patch('NO-SUCH-CODE', {})).toMatchObject({
      status: 404,
      body: { code: 5, details: [{ reason: 'REFERRAL_CODE_NOT_FOUND' }, {}] },
    })
    const code = await newCode(company.system)
    await useCode(company.system, code, 2)
    const refused = await patch(code, { maxUses: 1 })
    expectFailure('partner', refused, 'invalid', ['maxUses'])
    expect(refused.text).toContain('MAX_USES_BELOW_USED_COUNT')
  })

  it('returns the code after the change, with times in UTC', async () => {
    const code = await newCode(company.system, { category: 'c' })
    const { body } = await patch(code, { startsAt: '2026-01-31T09:00:00+05:30', category: null })
    expect(body).toMatchObject({
      referralCode: code,
      startsAt: '2026-01-31T03:30:00.000Z',
      category: null,
      usedCount: '0',
      status: 'active',
    })
  })

  it('assigns a code to another partner, and moves no past referral', async () => {
    const code = await newCode(company.system, { userId: 'first' })
    await useCode(company.system, code)
    expect((await patch(code, { userId: 'second' })).body).toMatchObject({ userId: 'second' })
    await useCode(company.system, code)
    const { body } = await ask({ path: '/v1/referrals', headers })
    expect(body).toMatchObject({
      referrals: [{ referrerUserId: 'first' }, { referrerUserId: 'second' }],
    })
  })

  it('is no longer possible below /v1/kyc', async () => {
    const code = await newCode(company.system)
    const old = await ask({ path: `/v1/kyc/referral-codes/${code}`, method: 'PATCH', body: {}, headers })
    expect(old.status).toBe(405)
  })
})

describe('an expiry in the past', () => {
  const expiresAt = '2020-01-01T00:00:00Z'

  it('is rejected from a backend, unless the code has it already', async () => {
    for (const to of [path, '/v1/kyc/referral-codes']) {
      const body = { userId: 'a', referralCode: 'PAST', expiresAt }
      expectFailure('partner', await ask({ path: to, method: 'POST', body, headers }), 'invalid', [
        'expiresAt',
      ])
    }
    const code = await newCode(company.system)
    expectFailure('partner', await patch(code, { expiresAt }), 'invalid', ['expiresAt'])
    const expired = await newCode(company.system, { expiresAt })
    expect((await patch(expired, { expiresAt, description: 'x' })).status).toBe(200)
  })

  it('is accepted from staff, whose form warns of it', async () => {
    const code = await newCode(company.system)
    const changed = await updateReferralCode(staff(company, 'owner'), code, {
      expiresAt: new Date(expiresAt),
    })
    expect(changed.state).toBe('expired')
  })
})

describe('GET /v1/me', () => {
  it('names the company and the key with any valid key', async () => {
    const { id, key } = await newKey(company, ['bonuses:write'])
    const { status, body, text } = await ask({ path: '/v1/me', headers: bearer(key) })
    expect(status).toBe(200)
    expect(body).toEqual({
      companyId: company.id,
      isvId: company.isvId,
      name: company.name,
      timeZone: 'UTC',
      sandbox: false,
      key: {
        id,
        name: 'Test key',
        prefix: key.slice(0, (body as { key: { prefix: string } }).key.prefix.length),
        scopes: ['bonuses:write'],
        expiresAt: null,
      },
    })
    expect(text).not.toContain(key)
  })
})
