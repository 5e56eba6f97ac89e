import { beforeEach, expect, it } from 'vitest'
import { checkBooks } from '@/server/services/books/check-books'
import { ask, bearer, token } from '@/server/testing/api'
import { newCode, newCompany, newKey, newTestProgram, type TestCompany } from '@/server/testing/company'

let company: TestCompany
let call: (method: string, path: string, body?: object) => Promise<unknown>
let code: string
let mistyped: string
beforeEach(async () => {
  company = await newCompany()
  const programId = await newTestProgram(company)
  code = await newCode(company.system, { userId: 'owner', programId })
  mistyped = await newCode(company.system, { userId: 'another' })
  const headers = bearer((await newKey(company)).key)
  call = async (method, path, body) => {
    const { status, body: answer } = await ask({ method, path: `/v1${path}`, body, headers })
    expect([path, status, answer]).toEqual([path, 200, answer])
    return answer
  }
})

const person = { userId: 'jane', firstName: 'Jane', lastName: 'Smith' }
const start = async (given: object = {}) => await call('POST', '/kyc/start', { ...person, ...given })
const decide = async (decision: string) => await call('POST', '/kyc/decisions', { userId: 'jane', decision })
const referral = async () => {
  const { referrals } = (await call('GET', '/referrals?userId=jane')) as { referrals: { id: string }[] }
  return referrals.at(-1)!
}
const bonus = async () => {
  const { bonuses } = (await call('GET', '/bonuses?userId=owner')) as { bonuses: { id: string }[] }
  return bonuses[0]!
}

it('a referral goes straight from start to payment, and the books balance', async () => {
  await start({ referralCode: code })
  await decide('ACCEPT')
  expect(await referral()).toMatchObject({ state: 'approved', referralCode: code })
  expect(await call('POST', `/bonuses/${(await bonus()).id}/paid`, { reference: 'RUN-1' })).toMatchObject({
    state: 'paid',
  })
  expect(await checkBooks(company.system)).toEqual([])
})

it('a referral takes every detour, and the books balance after each', async () => {
  const path = async (step: string) => `/referrals/${(await referral()).id}/${step}`
  const detours: [what: string, step: () => Promise<unknown>, then: object][] = [
    [
      'rejected',
      async () => (await start({ referralCode: mistyped }), decide('REJECT')),
      { state: 'rejected' },
    ],
    ['appealed', async () => await decide('RESUBMIT'), { state: 'pending', referralCode: mistyped }],
    [
      'code mended',
      async () => await call('PATCH', `/referrals/${(await referral()).id}`, { referralCode: code }),
      { state: 'pending', referralCode: code },
    ],
    [
      'held at approval',
      async () => (
        await start({ email: 'jane@example.com' }),
        await start({ userId: 'owner', email: 'jane@example.com' }),
        decide('ACCEPT')
      ),
      { state: 'pending', heldFor: 'SAME_EMAIL' },
    ],
    ['released', async () => await call('POST', await path('release')), { state: 'approved' }],
    ['paid', async () => await call('POST', `/bonuses/${(await bonus()).id}/paid`), { state: 'approved' }],
    ['reversed', async () => await call('POST', await path('reverse')), { state: 'reversed' }],
    [
      'recovered',
      async () => await call('POST', `/bonuses/${(await bonus()).id}/recovered`),
      { state: 'reversed' },
    ],
    ['owner erased', async () => await call('DELETE', '/kyc/owner'), { state: 'reversed' }],
  ]
  for (const [what, step, then] of detours) {
    await step()
    expect(await referral(), what).toMatchObject(then)
    expect(await checkBooks(company.system), what).toEqual([])
  }
  expect(await call('GET', `/kyc/referral-codes/${code}`)).toMatchObject({ isValid: false })
  expect(await bonus()).toMatchObject({ state: 'reversed', recoverable: null })
})

it('erasing works for a code’s owner and for a person who applied a code, and twice', async () => {
  const { key } = await newKey(company)
  const body = { user_id: 'applied', user_type: 2, referral_code: code }
  const gafapay = '/gafapay/v3/reward_promotion/apply_referral_code'
  await ask({ method: 'POST', path: gafapay, body, headers: token(company.id, key) })
  for (const userId of ['owner', 'applied'])
    for (const times of [1, 2])
      expect(await call('DELETE', `/kyc/${userId}`), `${userId} ${times}`).toEqual({})
  expect((await ask({ method: 'DELETE', path: '/v1/kyc/unknown', headers: bearer(key) })).status).toBe(404)
  expect(await call('GET', `/kyc/referral-codes/${code}`)).toMatchObject({ isValid: false })
  expect(await call('GET', `/kyc/referral-codes/${mistyped}`)).toMatchObject({ isValid: true })
  expect(await checkBooks(company.system)).toEqual([])
})
