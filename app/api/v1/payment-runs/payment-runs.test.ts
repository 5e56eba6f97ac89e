import { beforeEach, expect, it } from 'vitest'
import { checkBooks } from '@/server/services/books/check-books'
import { ask, bearer } from '@/server/testing/api'
import {
  newCode,
  newCompany,
  newKey,
  newTestProgram,
  useCode,
  type TestCompany,
} from '@/server/testing/company'

let company: TestCompany
let send: (method: string, path?: string, body?: object) => Promise<{ status: number; body: unknown }>
beforeEach(async () => {
  company = await newCompany()
  const programId = await newTestProgram(company)
  await useCode(company.system, await newCode(company.system, { userId: 'ann', programId }), 2)
  const headers = bearer((await newKey(company, ['bonuses:read', 'bonuses:write'])).key)
  send = async (method, path = '', body) =>
    await ask({ method, path: `/v1/payment-runs${path}`, headers, ...(body && { body }) })
})
const usd = (value: string) => ({ value, currency: 'USD' })

it('a payment run is drafted, read, paid and voided by the API, and so again', async () => {
  for (const reference of ['RUN-1', 'RUN-2']) {
    const { body: draft } = await send('POST', '', { currency: 'USD' })
    const { id, lines } = draft as { id: string; lines: { bonusIds: string[] }[] }
    expect(draft).toMatchObject({ state: 'draft', total: usd('100.00'), settled: true, reference: null })
    expect(lines).toMatchObject([{ userId: 'ann', amount: usd('100.00'), recovered: usd('0.00') }])
    expect((await send('GET', `/${id}`)).body).toEqual(draft)
    const paidAt = new Date().toISOString()
    const paid = await send('POST', `/${id}/paid`, { reference, paidAt })
    const expected = { ...(draft as object), state: 'paid', reference, paidAt }
    expect(paid).toMatchObject({ status: 200, body: expected })
    expect((await send('POST', `/${id}/paid`, { reference })).body).toEqual(paid.body)
    const voided = await send('POST', `/${id}/void`, { reason: 'Wrong account' })
    expect(voided.body).toMatchObject({
      state: 'void',
      voidReason: 'Wrong account',
      lines: [{ amount: usd('100.00'), bonusIds: [] }],
    })
    expect((await send('POST', `/${id}/void`, { reason: 'Again' })).body).toEqual(voided.body)
    expect((await send('GET', '?state=void&limit=1')).body).toMatchObject({ paymentRuns: [{ id }] })
    expect(await checkBooks(company.system)).toEqual([])
  }
  expect((await send('GET', '?state=paid')).body).toMatchObject({ paymentRuns: [], eof: true })
})

it('what cannot be done is rejected with a stable reason', async () => {
  const reasonOf = ({ status, body }: { status: number; body: unknown }) => [
    status,
    (body as { details: { reason: string }[] }).details[0]!.reason,
  ]
  expect(reasonOf(await send('POST', '', { currency: 'EUR' }))).toEqual([400, 'PAYMENT_RUN_EMPTY'])
  expect((await send('GET', `/${'f'.repeat(32)}`)).status).toBe(404)
  const { body } = await send('POST', '', { currency: 'USD' })
  const { id } = body as { id: string }
  await send('POST', `/${id}/void`, { reason: 'Discarded' })
  expect(reasonOf(await send('POST', `/${id}/paid`, { reference: 'R' }))).toEqual([
    400,
    'PAYMENT_RUN_NOT_DRAFT',
  ])
})

it('a payment that cannot have been is rejected with the day that it can be at the earliest, and books nothing', async () => {
  const { body } = await send('POST', '', { currency: 'USD' })
  const { id } = body as { id: string }
  const today = new Date().toISOString().slice(0, 10)
  for (const [paidAt, reason, rule] of [
    ['1999-12-31T23:59:59Z', 'PAID_BEFORE_BOOKED', `must be ${today} or later`],
    [new Date(Date.now() + 3_600_000).toISOString(), 'PAID_IN_FUTURE', `today is ${today}`],
  ]) {
    const answer = await send('POST', `/${id}/paid`, { reference: 'R', paidAt })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain(`{"field":"paidAt","reason":"${reason}"`)
    expect(JSON.stringify(answer.body)).toContain(rule)
  }
  expect((await send('GET', `/${id}`)).body).toMatchObject({ state: 'draft', paidAt: null })
})
