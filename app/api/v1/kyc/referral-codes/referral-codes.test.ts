import { beforeEach, describe, expect, it } from 'vitest'
import { ask, bearer, token } from '@/server/testing/api'
import {
  newCode,
  newCompany,
  newKey,
  newTestProgram,
  useCode,
  type TestCompany,
} from '@/server/testing/company'
import { whileLocked } from '@/server/testing/database'
import { expectFailure } from '@/server/testing/failures'
import { updateReferralCode } from '@/server/services/referral-code/update-referral-code'

const path = '/v1/kyc/referral-codes'
let company: TestCompany
let headers: Record<string, string>
beforeEach(async () => {
  company = await newCompany()
  headers = bearer((await newKey(company)).key)
})
const create = (body: object) => ask({ path, method: 'POST', body: { userId: 'user_1', ...body }, headers })
const list = async (query: string) => await ask({ path: `${path}?${query}`, headers })
const codesOf = ({ body }: Awaited<ReturnType<typeof list>>) =>
  (body as { referralCodes: { referralCode: string }[] }).referralCodes.map(
    ({ referralCode }) => referralCode,
  )

describe('creating a code', () => {
  it('answers an existing code with 409 and a machine-readable reason, and does not reveal its owner', async () => {
    await create({ referralCode: 'PARTNER2024', userId: 'isv_user_123' })
    const { status, body, text } = await create({ referralCode: 'partner2024' })
    expect(status).toBe(409)
    expect(body).toMatchObject({
      code: 6,
      details: [
        { reason: 'REFERRAL_CODE_TAKEN' },
        { fieldViolations: [{ field: 'referralCode', reason: 'REFERRAL_CODE_TAKEN' }] },
        {},
      ],
    })
    expect(text).not.toContain('isv_user_123')
  })

  it('succeeds once for 50 identical requests at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => create({ referralCode: 'PARTNER2024' })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(49)
  })

  it('is answered with 503 and Retry-After while the database is locked elsewhere; reads continue, and nothing is recorded', async () => {
    await whileLocked(async () => {
      const refused = create({ referralCode: 'PARTNER2024' })
      expect((await list('')).status).toBe(200)
      const answer = await refused
      expectFailure('partner', answer, 'unavailable')
      expect(answer.headers.get('retry-after')).toBe('1')
    })
    expect(codesOf(await list(''))).toEqual([])
    expect((await create({ referralCode: 'PARTNER2024' })).status).toBe(200)
  })
})

describe('the size of a page', () => {
  it('is 20 by default, and never over 100', async () => {
    await Promise.all(Array.from({ length: 105 }, () => newCode(company.system)))
    for (const [query, length] of [
      ['', 20],
      ['limit=20', 20],
      ['limit=100', 100],
      ['limit=101', 100],
      [`limit=${'9'.repeat(400)}`, 100],
      ['limit=007', 7],
    ] as const) {
      const page = await list(query)
      expect(codesOf(page), query).toHaveLength(length)
      expect(page.body).toMatchObject({ eof: false })
    }
  })

  it.each(['0', '00', '-1', '1.5', '1e309', '1e1', 'NaN', 'Infinity', ' 1', '1 ', '0x10', '٣', '+1'])(
    'may not be %j',
    async (limit) => {
      expectFailure('partner', await list(`limit=${encodeURIComponent(limit)}`), 'invalid', ['limit'])
    },
  )
})

describe('a cursor', () => {
  it('may be empty, which is the first page', async () => {
    const code = await newCode(company.system)
    expect(codesOf(await list('cursor='))).toEqual([code])
  })

  it.each(['eyJsYXN0X2lkIjogMTAwfQ==', 'AAAA', '\0', '../..', 'x'.repeat(3_000)])(
    'is rejected when it is forged: %j',
    async (cursor) => {
      expectFailure('partner', await list(`cursor=${encodeURIComponent(cursor)}`), 'invalid', ['cursor'])
    },
  )

  it('is rejected in another company', async () => {
    const other = await newCompany()
    for (const each of [company, other]) for (let count = 0; count < 2; count++) await newCode(each.system)
    const { nextCursor } = (await list('limit=1')).body as { nextCursor: string }
    const theirs = await ask({
      path: `${path}?limit=1&cursor=${nextCursor}`,
      headers: bearer((await newKey(other)).key),
    })
    expectFailure('partner', theirs, 'invalid', ['cursor'])
  })
})

describe('validating a code', () => {
  it('looks the same, byte for byte, for every code that is not valid', async () => {
    const { system } = company
    const other = await newCompany()
    const disabled = await newCode(system)
    await updateReferralCode(system, disabled, { status: 'disabled' })
    const exhausted = await newCode(system, { maxUses: 1 })
    await useCode(system, exhausted)
    const codes = [
      'NOBODYS',
      disabled,
      exhausted,
      await newCode(system, { expiresAt: '2020-01-01T00:00:00Z' }),
      await newCode(system, { startsAt: '2999-01-01T00:00:00Z' }),
      await newCode(other.system),
    ]
    const answers = await Promise.all(
      codes.map((code) => ask({ path: `${path}/${code}`, headers: { ...headers, 'x-request-id': 'same' } })),
    )
    // How much of the key's minute is left differs from call to call, whatever is asked.
    const bytes = answers.map((answer) =>
      JSON.stringify([
        answer.status,
        [...answer.headers].filter(([name]) => name !== 'ratelimit'),
        answer.text,
      ]),
    )
    expect(new Set(bytes).size).toBe(1)
    expect(answers[0]!.text).toBe('{"isValid":false,"userId":null,"amount":null}')
  })

  it.each([
    ['JPY', '5000'],
    ['KWD', '5.000'],
    ['USD', '50.00'],
  ])("writes the bonus in %s with that currency's digits: %s", async (currency, value) => {
    const code = await newCode(company.system, {
      programId: await newTestProgram(company, {
        currency,
        referrerBonus: { rule: 'fixed', amount: { value } },
      }),
    })
    expect((await ask({ path: `${path}/${code.toLowerCase()}`, headers })).body).toEqual({
      isValid: true,
      userId: 'user_1',
      amount: { value, currency },
    })
  })
})

describe('a code that a person pasted', () => {
  const marks = [
    ' ',
    '\n',
    '\r\n',
    '\t',
    '\u00A0',
    '\u200B',
    '\uFEFF',
    '\u2060',
    '\u3000',
    '\u00AD',
    '\u202E',
  ]

  it('is read the same way in every place of both APIs', async () => {
    const code = await newCode(company.system, { userId: 'owner' })
    const { key } = await newKey(company)
    const gafapay = '/gafapay/v3/reward_promotion'
    const post = (to: string, body: object) =>
      ask({
        path: to,
        method: 'POST',
        body,
        headers: to.startsWith('/v1') ? headers : token(company.id, key),
      })
    for (const [index, mark] of marks.entries()) {
      const text = `${mark}${code.toLowerCase()}${mark}`
      const inUrl = encodeURIComponent(text)
      const name = JSON.stringify(mark)
      expect((await ask({ path: `${path}/${inUrl}`, headers })).body, name).toMatchObject({ isValid: true })
      expect(codesOf(await list(`code=${inUrl}`)), name).toEqual([code])
      const person = { userId: `kyc_${index}`, firstName: 'Ann', lastName: 'Other', referralCode: text }
      expect((await post('/v1/kyc/start', person)).status, name).toBe(200)
      const referrals = await ask({
        path: `/v1/referrals?referralCode=${inUrl}&userId=kyc_${index}`,
        headers,
      })
      expect(referrals.body, name).toMatchObject({ referrals: [{ referralCode: code }] })
      const user = { user_id: `user_${index}`, user_type: 2, referral_code: text }
      expect((await post(`${gafapay}/validate_referral_code`, user)).status, name).toBe(200)
      expect((await post(`${gafapay}/apply_referral_code`, user)).status, name).toBe(200)
      const found = await ask({
        path: `${gafapay}/user_referral_code?referral_code=${inUrl}`,
        headers: token(company.id, key),
      })
      expect(found.status, name).toBe(200)
      expect((await create({ referralCode: text })).status, name).toBe(409)
      expect((await create({ referralCode: `${mark}NEW-${index}${mark}` })).status, name).toBe(200)
      expect(codesOf(await list(`code=NEW-${index}`)), name).toEqual([`NEW-${index}`])
    }
  })

  it('is not another code for its look-alike letters', async () => {
    await newCode(company.system, { referralCode: 'KLINIK' })
    for (const text of [
      '\u212ALINIK',
      'KL\u0131N\u0131K',
      'КLINIK',
      'ＫＬＩＮＩＫ',
      '\0',
      '',
      'x'.repeat(5_000),
    ]) {
      const validated = await ask({ path: `${path}/${encodeURIComponent(text) || '%20'}`, headers })
      expect(validated).toMatchObject({ status: 200, text: '{"isValid":false,"userId":null,"amount":null}' })
      if (text === '' || text.length > 1_000) continue
      const person = { userId: 'new', firstName: 'Ann', lastName: 'Other', referralCode: text }
      const started = await ask({ path: '/v1/kyc/start', method: 'POST', body: person, headers })
      expect(started.text).toContain('REFERRAL_CODE_NOT_FOUND')
    }
  })
})

describe('user ids and categories', () => {
  it('are the same however an accent is encoded', async () => {
    await create({ referralCode: 'ACCENT', userId: 'Jose\u0301', category: 'e\u0301te\u0301' })
    const query = new URLSearchParams({ userId: 'José', category: 'été' })
    expect(codesOf(await list(query.toString()))).toEqual(['ACCENT'])
  })

  it('have no invisible characters', async () => {
    for (const name of ['userId', 'category'])
      expectFailure('partner', await create({ referralCode: 'HIDDEN', [name]: 'a\u200Bb' }), 'invalid', [
        name,
      ])
  })
})

describe('the times of a code', () => {
  it.each([
    ['9999-12-31T23:59:59-01:00', false],
    ['0001-01-01T00:00:00+01:00', false],
    ['0000-01-01T00:00:00Z', false],
    ['9999-12-31T23:59:59Z', true],
  ])('are in the years 0001 to 9999 after conversion to UTC: %s', async (expiresAt, isTaken) => {
    const response = await create({ referralCode: 'IN-TIME', expiresAt })
    if (isTaken) expect(response.status).toBe(200)
    else expectFailure('partner', response, 'invalid', ['expiresAt'])
  })
})
