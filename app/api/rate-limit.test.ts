import { afterEach, describe, expect, it, vi } from 'vitest'
import { setRateLimits } from '@/server/services/company/settings'
import { ask, bearer, signToken, token, type TestResponse } from '@/server/testing/api'
import { at, newCompany, newKey, newSigningSecret, staff, type TestCompany } from '@/server/testing/company'
import { expectFailure } from '@/server/testing/failures'
import { expectPublished } from '@/server/testing/published'
import { endpoints } from './endpoints'

const codes = '/v1/kyc/referral-codes'
const userCode = '/gafapay/v3/reward_promotion/user_referral_code'
const validate = '/gafapay/v3/reward_promotion/validate_referral_code'
const list = (key: string) => ask({ path: codes, headers: bearer(key) })
const limitTo = (
  company: TestCompany,
  requestsPerMinute: number | null,
  publicValidationsPerMinute: number | null = null,
) => setRateLimits(company.system, { requestsPerMinute, publicValidationsPerMinute })
const limitOf = ({ headers }: TestResponse) => [headers.get('ratelimit-policy'), headers.get('ratelimit')]

async function limitedCompany(requestsPerMinute: number) {
  const company = await newCompany()
  await limitTo(company, requestsPerMinute)
  return company
}

afterEach(() => void vi.useRealTimers())

describe('an API key', () => {
  it('receives its limit and what remains in every response, failures included', async () => {
    const company = await limitedCompany(3)
    const { key } = await newKey(company, ['referral_codes:read'])
    expect(limitOf(await list(key))).toEqual([
      '"caller";q=3;w=60',
      expect.stringMatching(/^"caller";r=2;t=(60|59)$/),
    ])
    const forbidden = await ask({ path: '/v1/programs', headers: bearer(key) })
    expect([forbidden.status, forbidden.headers.get('ratelimit')]).toEqual([
      403,
      expect.stringMatching(/^"caller";r=1;t=/),
    ])
    expect(limitOf(await ask({ path: `${codes}?limit=0`, headers: bearer(key) }))[1]).toMatch(
      /^"caller";r=0;t=/,
    )
  })

  it('is rejected beyond its limit, in the shape of every failure, with the time to retry', async () => {
    const company = await limitedCompany(1)
    const { key } = await newKey(company)
    await list(key)
    const refused = await list(key)
    expectFailure('partner', refused, 'tooMany')
    const retryAfter = Number(refused.headers.get('retry-after'))
    expect(retryAfter).toBeGreaterThan(0)
    expect(retryAfter).toBeLessThanOrEqual(60)
    expect(limitOf(refused)).toEqual(['"caller";q=1;w=60', `"caller";r=0;t=${retryAfter}`])
    const { contract } = endpoints.find(
      ({ contract: { path, method } }) => path === codes && method === 'GET',
    )!
    await expectPublished(contract, refused)
  })

  it('does not consume the limit of another key of the company, or of another company', async () => {
    const company = await limitedCompany(1)
    const [one, other] = [await newKey(company), await newKey(company)]
    await list(one.key)
    expect((await list(one.key)).status).toBe(429)
    expect((await list(other.key)).status).toBe(200)
    expect((await list((await newKey(await newCompany())).key)).status).toBe(200)
  })

  it('may continue after a minute', async () => {
    const { key } = await newKey(await limitedCompany(1))
    vi.useFakeTimers({ toFake: ['Date'] })
    await list(key)
    vi.setSystemTime(Date.now() + 59_000)
    expect((await list(key)).status).toBe(429)
    vi.setSystemTime(Date.now() + 1_000)
    expect((await list(key)).status).toBe(200)
  })

  it('has no effect when a call is rejected', async () => {
    const { key } = await newKey(await limitedCompany(2))
    const create = (referralCode: string) =>
      ask({ path: codes, method: 'POST', headers: bearer(key), body: { userId: 'u', referralCode } })
    expect((await create('FIRST')).status).toBe(200)
    await list(key)
    expect((await create('SECOND')).status).toBe(429)
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(Date.now() + 60_000)
    expect((await list(key)).body).toMatchObject({ referralCodes: [{ referralCode: 'FIRST' }] })
  })
})

describe('a token', () => {
  it('is counted by its subject, in the dialect of its answers', async () => {
    const company = await limitedCompany(1)
    const { secret } = await newSigningSecret(company)
    const find = async (sub: string) =>
      ask({
        path: `${userCode}?user_id=${sub}`,
        headers: token(company.id, await signToken(secret, { sub, roles: ['ROLE_CUSTOMER'] })),
      })
    expect((await find('one')).status).toBe(404)
    const refused = await find('one')
    expectFailure('gafapay', refused, 'tooMany')
    expect(limitOf(refused)).toEqual([
      '"caller";q=1;w=60',
      `"caller";r=0;t=${refused.headers.get('retry-after')}`,
    ])
    expect((await find('other')).status).toBe(404)
  })
})

describe("a company's own limit", () => {
  it('applies at once, whether higher or lower, and the default applies again after it is removed', async () => {
    const company = await newCompany()
    const { key } = await newKey(company)
    for (const [limit, shown] of [
      [5, 5],
      [2_000_000, 2_000_000],
      [null, 600_000],
    ] as const) {
      await limitTo(company, limit)
      expect(limitOf(await list(key))[0]).toBe(`"caller";q=${shown};w=60`)
    }
  })

  it('applies within a second when another process sets it', async () => {
    const company = await newCompany()
    const { key } = await newKey(company)
    await list(key)
    vi.useFakeTimers({ toFake: ['Date'] })
    await limitTo(company, 7)
    await list(key)
    // Past the verb, which would tell this process.
    await company.system.scope.tx(
      async (scope) =>
        void (await scope
          .update(scope.tables.companySettings, { requestsPerMinute: 9 }, undefined)
          .execute()),
    )
    expect(limitOf(await list(key))[0]).toContain('q=7')
    vi.setSystemTime(Date.now() + 1_000)
    expect(limitOf(await list(key))[0]).toContain('q=9')
  })

  it('counts validations without a token by address, apart from those with one', async () => {
    const company = await newCompany()
    await limitTo(company, null, 2)
    const ofAddress = (address: string) =>
      ask({
        path: validate,
        method: 'POST',
        address,
        headers: { companyid: company.id },
        body: { referral_code: 'NOBODYS', user_type: 2 },
      })
    expect(limitOf(await ofAddress('192.0.2.10'))).toEqual([
      '"address";q=2;w=60',
      expect.stringMatching(/^"address";r=1;t=/),
    ])
    await ofAddress('192.0.2.10')
    expectFailure('gafapay', await ofAddress('192.0.2.10'), 'tooMany')
    expect((await ofAddress('192.0.2.11')).status).toBe(400)
    expect(
      (
        await ask({
          path: validate,
          method: 'POST',
          address: '192.0.2.10',
          headers: { companyid: (await newCompany()).id },
          body: { referral_code: 'NOBODYS', user_type: 2 },
        })
      ).status,
    ).toBe(400)
  })

  it('can be set only by those who may change credentials', async () => {
    const company = await newCompany()
    await expect(
      setRateLimits(staff(company, 'marketer'), { requestsPerMinute: 1, publicValidationsPerMinute: 1 }),
    ).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
    await setRateLimits(at(staff(company, 'admin'), Date.now()), {
      requestsPerMinute: 1,
      publicValidationsPerMinute: null,
    })
  })
})

describe('a caller without a key', () => {
  it('is counted by address, a network of IPv6 as one', async () => {
    const company = await newCompany()
    await limitTo(company, null, 1)
    const from = (address: string) =>
      ask({
        path: validate,
        method: 'POST',
        address,
        headers: { companyid: company.id },
        body: { referral_code: 'NOBODYS', user_type: 2 },
      })
    expect((await from('2001:db8:1:2:3:4:5:6')).status).toBe(400)
    expect((await from('2001:db8:1:2:ffff::1')).status).toBe(429)
    expect((await from('2001:db8:1:3::1')).status).toBe(400)
    expect((await from('192.0.2.20')).status).toBe(400)
    expect((await from('::ffff:192.0.2.20')).status).toBe(429)
  })

  it('is counted when rejected, so that keys cannot be guessed', async () => {
    const refused = await ask({ path: codes, headers: bearer('rk_live_nobodys'), address: '192.0.2.30' })
    expect(limitOf(refused)).toEqual([
      '"address";q=600000;w=60',
      expect.stringMatching(/^"address";r=599999;t=/),
    ])
  })

  it('may always check whether the service is up', async () => {
    for (const path of ['/healthz', '/readyz', '/openapi.json'])
      expect(limitOf(await ask({ path })), path).toEqual([null, null])
  })
})

describe('the OpenAPI document', () => {
  it('documents 429 for every endpoint that counts its callers', async () => {
    const { body } = await ask({ path: '/openapi.json' })
    const document = body as {
      paths: Record<
        string,
        Record<string, { responses: Record<string, { $ref?: string; headers?: object }> }>
      >
      components: { responses?: Record<string, { headers?: object }> }
    }
    for (const { contract } of endpoints) {
      const responses = document.paths[contract.path]?.[contract.method.toLowerCase()]?.responses
      if (!responses) continue
      const refusal = responses['429']
      expect(refusal !== undefined, contract.path).toBe(contract.access.by !== 'none')
      if (!refusal) continue
      const { headers } = refusal.$ref
        ? document.components.responses![refusal.$ref.split('/').at(-1)!]!
        : refusal
      expect(Object.keys(headers!), contract.path).toEqual(
        expect.arrayContaining(['Retry-After', 'RateLimit', 'RateLimit-Policy']),
      )
      expect(Object.keys(responses[contract.successStatus ?? 200]!.headers!), contract.path).toEqual(
        expect.arrayContaining(['RateLimit', 'RateLimit-Policy']),
      )
    }
  })
})
