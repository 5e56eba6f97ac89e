import { describe, expect, it } from 'vitest'
import { ask, bearer } from '@/server/testing/api'
import { newCode, newCompany, newKey } from '@/server/testing/company'
import { readRows, whileLocked } from '@/server/testing/database'
import { startProcess } from '@/server/testing/processes'

const path = '/v1/kyc/referral-codes'
const post = (key: string, name: string, body: unknown, more: Record<string, string> = {}) =>
  ask({ path, method: 'POST', body, headers: { ...bearer(key), 'idempotency-key': name, ...more } })

describe('a call with an Idempotency-Key', () => {
  it('takes effect once and has the same answer every time', async () => {
    const { key } = await newKey(await newCompany())
    const body = { userId: 'user_1', referralCode: 'ONCE', category: 'c' }
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(key, 'k1', body)))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(new Set(['200 {}']))
    expect(answers.filter(({ headers }) => headers.get('idempotent-replayed') === 'true')).toHaveLength(49)
    expect(await post(key, 'k2', body)).toMatchObject({ status: 409 })
  })

  it('takes effect once, and has the same answer, when two processes receive it at once', async () => {
    const { key } = await newKey(await newCompany())
    const processes = [1, 2].map(() => startProcess('send-call', [key, 'k1', 'ONCE-OF-TWO', '25']))
    await Promise.all(processes.map(({ printed }) => printed(1)))
    for (const { go } of processes) go()
    expect(await Promise.all(processes.map(({ ended }) => ended))).toEqual([0, 0])
    const answers = processes.flatMap(({ lines }) => lines.slice(1)).sort()
    expect(answers).toEqual(['200 {} first', ...Array.from({ length: 49 }, () => '200 {} replayed')])
    expect(readRows(`SELECT code FROM referral_codes WHERE code = 'ONCE-OF-TWO'`)).toHaveLength(1)
  })

  it('repeats its failure, even when it would succeed now', async () => {
    const company = await newCompany()
    const { key } = await newKey(company)
    const programId = '3a62eae282ea4e04bbe27e2dddbb1e5c'
    const body = { userId: 'user_1', referralCode: 'LATER', programId }
    const first = await post(key, 'k', body)
    expect(first.status).toBe(400)
    const again = await post(key, 'k', body)
    expect([again.text, again.headers.get('idempotent-replayed')]).toEqual([first.text, 'true'])
    expect(readRows(`SELECT * FROM referral_codes WHERE code = 'LATER'`)).toEqual([])
  })

  it('rolls back everything that a failing call did', async () => {
    const company = await newCompany()
    const { key } = await newKey(company)
    const code = await newCode(company.system, { maxUses: 1 })
    const apply = (name: string, userId: string) =>
      ask({
        path: '/gafapay/v3/reward_promotion/apply_referral_code',
        method: 'POST',
        body: { user_id: userId, user_type: 2, referral_code: code },
        headers: { companyid: company.id, authorization: `Token ${key}`, 'idempotency-key': name },
      })
    expect(await apply('a', 'user_a')).toMatchObject({ status: 200 })
    expect(await apply('b', 'user_b')).toMatchObject({
      status: 409,
      body: { error: ['REWARD_PROMOTION_MAX_REFERRAL_LIMIT_REACHED'] },
    })
    expect(await apply('b', 'user_b')).toMatchObject({ status: 409 })
    expect(readRows(`SELECT referee_id FROM referrals WHERE code = '${code}'`)).toEqual([
      { referee_id: 'user_a' },
    ])
  })

  it('is rejected for another request, and the keys of other callers are independent', async () => {
    const company = await newCompany()
    const [one, other] = [await newKey(company), await newKey(company)]
    expect(await post(one.key, 'same', { userId: 'user_1', referralCode: 'AAA' })).toMatchObject({
      status: 200,
    })
    expect(await post(one.key, 'same', { userId: 'user_1', referralCode: 'BBB' })).toMatchObject({
      status: 409,
      body: { code: 6 },
    })
    expect(await post(other.key, 'same', { userId: 'user_1', referralCode: 'BBB' })).toMatchObject({
      status: 200,
    })
  })

  it('without credentials belongs to its address, of which only a hash is kept', async () => {
    const company = await newCompany()
    const validate = (address: string, referral_code: string) =>
      ask({
        path: '/gafapay/v3/reward_promotion/validate_referral_code',
        method: 'POST',
        address,
        body: { referral_code, user_type: 2 },
        headers: { companyid: company.id, 'idempotency-key': 'same' },
      })
    const code = await newCode(company.system)
    expect(await validate('192.0.2.40', code)).toMatchObject({ status: 200 })
    expect((await validate('192.0.2.40', code)).headers.get('idempotent-replayed')).toBe('true')
    expect(await validate('192.0.2.40', 'OTHER')).toMatchObject({ status: 409 })
    expect(await validate('192.0.2.41', 'OTHER')).toMatchObject({ status: 400 })
    const replayed = await validate('192.0.2.41', 'OTHER')
    expect(replayed.headers.get('idempotent-replayed')).toBe('true')
    expect(replayed.headers.get('x-error-reason')).toBe('REFERRAL_CODE_NOT_VALID')
    expect(JSON.stringify(readRows('SELECT * FROM idempotent_answers'))).not.toContain('192.0.2.4')
  })

  it('is the same call however its JSON is spaced, escaped and ordered', async () => {
    const { key } = await newKey(await newCompany())
    const send = (body: string) => post(key, 'k', body)
    await send('{"userId":"user_1","referralCode":"SPACED","extra":{"a":1,"b":[1,2]}}')
    for (const same of [
      '{ "userId": "user_1",\n "referralCode": "SPACED", "extra": {"a": 1, "b": [1, 2]} }',
      '{"extra":{"b":[1,2],"a":1.0},"referralCode":"SPACED","userId":"user_\\u0031"}',
    ])
      expect((await send(same)).headers.get('idempotent-replayed')).toBe('true')
    const other = '{"userId":"user_1","referralCode":"SPACED","extra":{"a":1,"b":[2,1]}}'
    expect(await send(other)).toMatchObject({ status: 409 })
  })

  it.each([
    ['a broken rule', { userId: 'user_1', referralCode: 'x' }],
    ['a missing field', { userId: 'user_1' }],
    ['broken JSON', '{"userId":'],
    ['deep nesting', `{"extra":${'['.repeat(30_000)}${']'.repeat(30_000)}}`],
  ])('may be sent again corrected after a failure of form: %s', async (_name, wrong) => {
    const { key } = await newKey(await newCompany())
    const refused = await post(key, 'k', wrong)
    const corrected = await post(key, 'k', { userId: 'user_1', referralCode: 'CORRECTED' })
    expect([refused.status, corrected.status]).toEqual([400, 200])
  })

  it('leaves a fingerprint that cannot be guessed by trying all bodies', async () => {
    const companies = [await newCompany(), await newCompany()]
    for (const company of companies)
      await post((await newKey(company)).key, 'k', { userId: 'user_1', referralCode: 'GUESSED' })
    const fingerprints = readRows<{ fingerprint: string }>(
      `SELECT fingerprint FROM idempotent_answers WHERE company_id IN (${companies.map(({ id }) => `'${id}'`).join()})`,
    )
    expect(new Set(fingerprints.map(({ fingerprint }) => fingerprint)).size).toBe(2)
  })

  it('stores no transient failure', async () => {
    const { key } = await newKey(await newCompany())
    const body = { userId: 'user_1', referralCode: 'AFTER-LOCK' }
    expect(await whileLocked(() => post(key, 'k', body))).toMatchObject({ status: 503 })
    const after = await post(key, 'k', body)
    expect([after.status, after.headers.get('idempotent-replayed')]).toEqual([200, null])
  })

  it.each(['', 'x'.repeat(256), 'é', 'a\tb'])('may not be named %j', async (name) => {
    const { key } = await newKey(await newCompany())
    expect(await post(key, name, { userId: 'user_1', referralCode: 'NAMED' })).toMatchObject({ status: 400 })
  })
})
