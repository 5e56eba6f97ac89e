import { beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { ask, bearer, token } from '@/server/testing/api'
import { newCode, newCompany, newKey, newTestProgram, type TestCompany } from '@/server/testing/company'
import { expectFailure } from '@/server/testing/failures'
import { documentedEndpoints } from './endpoints'

const gafapay = '/gafapay/v3/reward_promotion'
let company: TestCompany
let key: string
beforeEach(async () => {
  company = await newCompany()
  key = (await newKey(company)).key
})
const get = (path: string) =>
  ask({ path, headers: path.startsWith('/v1') ? bearer(key) : token(company.id, key) })

describe('a filter by another name', () => {
  it.each([
    '/v1/bonuses?status=payable',
    '/v1/bonuses?State=payable',
    '/v1/bonuses?user_id=nobody',
    '/v1/referrals?status=rejected',
    '/v1/usage?from_date=2020-01-01',
    '/v1/usage?category=nosuch',
    '/v1/kyc/referral-codes?page=2',
    '/v1/programs?status=paused',
    '/v1/bonuses?status=',
  ])('is rejected and not ignored: %s', async (path) => {
    const name = /[?&](\w+)=/.exec(path)![1]!
    const response = await get(path)
    expectFailure('partner', response, 'invalid', [name])
    expect(response.text).toContain('UNKNOWN_PARAMETER')
    expect(response.text).toMatch(/which takes (none|[\w, ]*limit|from, to)/)
  })

  it('is rejected by the GafaPay API, too', async () => {
    for (const query of ['search=nosuch', 'page=2&per_page=1', 'userType=2'])
      expectFailure('gafapay', await get(`${gafapay}/referral_program?${query}`), 'invalid')
  })

  it('is ignored where a code is validated', async () => {
    const code = await newCode(company.system)
    const { body } = await get(`/v1/kyc/referral-codes/${code}?utm_source=mail&a=%E0%A4%A`)
    expect(body).toMatchObject({ isValid: true })
  })
})

describe('company_id of the GafaPay API', () => {
  const apply = async (body: object, query = '') =>
    await ask({
      path: `${gafapay}/apply_referral_code${query}`,
      method: 'POST',
      body: { user_id: 'new', user_type: 2, referral_code: await newCode(company.system), ...body },
      headers: token(company.id, key),
    })

  it('may be given in the query or the body, as the company of the header', async () => {
    expect((await get(`${gafapay}/referral_program?company_id=${company.id}`)).status).toBe(200)
    expect((await get(`${gafapay}/referral_program?company_id=`)).status).toBe(200)
    for (const company_id of [company.id, null, '', undefined])
      expect((await apply({ user_id: `user of ${company_id}`, company_id })).status).toBe(200)
  })

  it('must not name another company; such a call has no effect', async () => {
    const { id } = await newCompany()
    expectFailure('gafapay', await get(`${gafapay}/referral_program?company_id=${id}`), 'invalid')
    for (const company_id of [id, 1, {}]) expectFailure('gafapay', await apply({ company_id }), 'invalid')
    expectFailure('gafapay', await apply({}, `?company_id=${id}`), 'invalid')
    expect((await get('/v1/referrals')).body).toMatchObject({ referrals: [] })
  })
})

it('names the possible rules of a bonus when it has none of them', async () => {
  const body = { name: 'Launch', currency: 'USD', referrerBonus: { type: 'fixed' } }
  const response = await ask({ method: 'POST', path: '/v1/programs', headers: bearer(key), body })
  expectFailure('partner', response, 'invalid', ['referrerBonus.rule'])
  expect(response.text).toContain('referrerBonus.rule: must be one of fixed, tiered, first-n')
})

describe('a period', () => {
  const periods = documentedEndpoints.flatMap(({ contract: { path, dialect, query } }) => {
    const shape: Record<string, z.ZodType> = query?.shape ?? {}
    return Object.keys(shape).flatMap((from) => {
      const to = from.replace(/from$/, 'to').replace(/From$/, 'To').replace('start_', 'end_')
      const time = shape[from]!.safeParse('2026-02-01').success ? '' : 'T00:00:00Z'
      return to !== from && to in shape ? [{ path, dialect, from, to, time }] : []
    })
  })

  it('can be given in these places', () =>
    expect(periods.map(({ path, from }) => `${path} ${from}`)).toEqual([
      '/v1/referral-codes createdFrom',
      '/v1/referral-codes.csv createdFrom',
      '/v1/referrals createdFrom',
      '/v1/referrals decidedFrom',
      '/v1/referrals.csv createdFrom',
      '/v1/referrals.csv decidedFrom',
      '/v1/stats from',
      '/v1/usage from',
      '/v1/usage.csv from',
      '/v1/audit-log from',
      `${gafapay}/referral_program start_date`,
    ]))

  it.each(periods)(
    'must not end before it starts: $path $from',
    async ({ path, dialect, from, to, time }) => {
      const until = (day: string) => get(`${path}?${from}=2026-02-01${time}&${to}=${day}${time}`)
      expectFailure(dialect, await until('2026-01-31'), 'invalid', [from])
      expect((await until('2026-02-01')).status).toBe(200)
    },
  )
})

describe('the id of a currency', () => {
  const create = (body: object) =>
    ask({ path: '/v1/programs', method: 'POST', body: { name: 'P', ...body }, headers: bearer(key) })

  it('names one currency in a company', async () => {
    const currencyId = '1f1519903ed240578f071aa45cb479f2'
    await newTestProgram(company, { currency: 'USD', currencyId })
    const taken = await create({ currency: 'EUR', currencyId })
    expectFailure('partner', taken, 'invalid', ['currencyId'])
    expect(taken.text).toContain('CURRENCY_ID_TAKEN')
    expect((await get('/v1/programs')).body).toMatchObject({ programs: [{ currency: 'USD' }] })
    expect((await create({ currency: 'USD', currencyId })).status).toBe(200)
    const other = await newCompany()
    await newTestProgram(other, { currency: 'EUR', currencyId })
  })

  it('is assigned once when two programs request it at the same moment', async () => {
    const currencyId = '2f1519903ed240578f071aa45cb479f2'
    const statuses = await Promise.all(
      ['USD', 'EUR'].map(async (currency) => (await create({ currency, currencyId })).status),
    )
    expect(statuses.sort()).toEqual([200, 400])
  })
})
