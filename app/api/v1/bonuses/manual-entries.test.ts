import { beforeEach, describe, expect, it } from 'vitest'
import type { BonusKind } from '@/domain/bonus/bonus'
import { newManualEntry } from '@/domain/bonus/manual-entry'
import { newPaymentRun } from '@/domain/payment-run/payment-run'
import { ask, bearer } from '@/server/testing/api'
import { checkBooks } from '@/server/services/books/check-books'
import { erasePerson } from '@/server/services/kyc/erase-person'
import { listPartners } from '@/server/services/partner/list-partners'
import { getStatement } from '@/server/services/partner/statement'
import { createPaymentRun } from '@/server/services/payment-run/create-payment-run'
import { payRun } from '@/server/services/payment-run/pay-run'
import { voidRun } from '@/server/services/payment-run/void-run'
import { getProgram } from '@/server/services/program/get-program'
import { getStats } from '@/server/services/stats/get-stats'
import { at, newCode, newCompany, newKey, newTestProgram, type TestCompany } from '@/server/testing/company'
import { bookManualEntry } from '@/server/services/bonus/book-manual-entry'
import { getBonus, listBonuses } from '@/server/services/bonus/list-bonuses'
import { payBonuses } from '@/server/services/bonus/pay-bonuses'
import { recoverBonus } from '@/server/services/bonus/recover-bonus'
import { reverseManualEntry } from '@/server/services/bonus/reverse-manual-entry'

let company: TestCompany
let programId: string
const now = '2026-11-10T12:00:00Z'
const context = () => at(company.system, now)
const enter = (value: string, given: object = {}) =>
  bookManualEntry(
    context(),
    newManualEntry.parse({
      userId: 'ann',
      programId,
      amount: { value },
      reason: 'Speaker at our fair',
      ...given,
    }),
  )
const deduct = (value: string) => enter(value, { kind: 'deduction', reason: 'Paid twice' })
const balance = async () =>
  (await listPartners(context(), { sort: 'oldest', limit: 1 })).partners[0]!.balances[0]
const spent = async () => (await getProgram(context(), programId)).spentMinor
const draft = async () =>
  (await createPaymentRun(context(), newPaymentRun.parse({ currency: 'USD', netRecoverable: true }))).id

beforeEach(async () => {
  company = await newCompany()
  programId = await newTestProgram(company, { budget: { value: '100.00' } })
  await newCode(context(), { userId: 'ann', programId })
})

describe('a manual bonus', () => {
  it('is listed by its kind, apart from deductions', async () => {
    const ids = { manual: (await enter('25.00')).id, deduction: (await deduct('10.00')).id }
    const idsOf = async (kind: BonusKind) =>
      (await listBonuses(context(), { filter: { kind }, sort: 'newest', limit: 10 })).bonuses.map(
        ({ id }) => id,
      )
    expect(await idsOf('manual')).toEqual([ids.manual])
    expect(await idsOf('deduction')).toEqual([ids.deduction])
    expect(await idsOf('referral')).toEqual([])
  })

  it('is payable at once, costs the program, and is in the balance, the statement and the reports', async () => {
    await enter('25.00')
    expect(await balance()).toMatchObject({ earnedMinor: 2_500, payableMinor: 2_500 })
    expect(await spent()).toBe(2_500)
    const [statement] = await getStatement(context(), { userId: 'ann', month: '2026-11' })
    expect(statement).toMatchObject({ changesMinor: { booked: 2_500 }, closingMinor: 2_500 })
    const days = { from: '2026-11-01', to: '2026-11-30' }
    const query = { days, previousDays: null, interval: 'month' } as const
    for (const groupBy of ['category', 'program', 'partner', 'code'] as const)
      expect((await getStats(context(), query, { groupBy, limit: 10 })).groups).toMatchObject([
        { total: { approved: 0, costs: [{ currency: 'USD', amountMinor: 2_500 }] } },
      ])
  })

  it('never exceeds the budget, also when many are entered at once', async () => {
    const entered = await Promise.allSettled(Array.from({ length: 8 }, () => enter('30.00')))
    expect(entered.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    expect(await spent()).toBe(9_000)
    await expect(enter('10.01')).rejects.toMatchObject({
      details: { violations: [{ reason: 'BUDGET_EXCEEDED' }] },
    })
  })

  it('is recoverable when it is reversed after its payment, and gives its cost back to the budget', async () => {
    const { id } = await enter('25.00')
    await payBonuses(context(), [id], 'RUN-1')
    await reverseManualEntry(context(), id)
    await reverseManualEntry(context(), id)
    expect(await balance()).toMatchObject({ earnedMinor: 0, paidMinor: 2_500, recoverableMinor: 2_500 })
    expect(await spent()).toBe(0)
    expect(await checkBooks(context())).toEqual([])
  })

  it('leaves its draft payment run when it is reversed', async () => {
    const [first] = [await enter('25.00'), await enter('5.00')]
    const id = await draft()
    await reverseManualEntry(context(), first.id)
    expect(await payRun(context(), id, { reference: 'RUN-1' })).toMatchObject({
      grossMinor: 500,
      droppedCount: 1,
    })
    expect(await checkBooks(context())).toEqual([])
  })
})

describe('a deduction', () => {
  it('is netted by a payment run, recoverable again when the run is voided, and then reversed', async () => {
    await enter('25.00')
    const { id } = await deduct('10.00')
    expect(await balance()).toMatchObject({
      earnedMinor: 1_500,
      payableMinor: 2_500,
      recoverableMinor: 1_000,
    })
    const runId = await draft()
    await expect(reverseManualEntry(context(), id)).rejects.toMatchObject({ code: 'BONUS_NOT_REVERSIBLE' })
    await payRun(context(), runId, { reference: 'RUN-1', total: { value: '15.00' } })
    expect(await balance()).toMatchObject({ earnedMinor: 1_500, payableMinor: 0, paidMinor: 1_500 })
    await expect(reverseManualEntry(context(), id)).rejects.toMatchObject({ code: 'BONUS_NOT_REVERSIBLE' })
    expect(await checkBooks(context())).toEqual([])
    await voidRun(context(), runId, 'Wrong account')
    await reverseManualEntry(context(), id)
    expect(await balance()).toMatchObject({ earnedMinor: 2_500, payableMinor: 2_500, recoverableMinor: 0 })
    expect(await checkBooks(context())).toEqual([])
    const [statement] = await getStatement(context(), { userId: 'ann', month: '2026-11' })
    expect(statement).toMatchObject({
      changesMinor: { booked: 2_500, deducted: -1_000, deduction_reversed: 1_000, paid: 0, recovered: 0 },
      closingMinor: 2_500,
    })
  })

  it('can be paid back by a partner who was never paid, leaves the budget as it is, and is never paid', async () => {
    const { id } = await deduct('10.00')
    await expect(payBonuses(context(), [id], null)).rejects.toMatchObject({ code: 'BONUS_NOT_PAYABLE' })
    await recoverBonus(context(), id)
    expect(await balance()).toMatchObject({ earnedMinor: -1_000, paidMinor: -1_000, recoverableMinor: 0 })
    expect(await spent()).toBe(0)
    expect(await checkBooks(context())).toEqual([])
  })
})

it('stays without its reason when the partner is erased', async () => {
  const { id } = await enter('25.00')
  await erasePerson(context(), 'ann')
  expect(await getBonus(context(), id)).toMatchObject({ amountMinor: 2_500, reason: null })
  expect(await checkBooks(context())).toEqual([])
})

describe('GET /v1/bonuses', () => {
  it('filters by kind, also as CSV', async () => {
    const headers = bearer((await newKey(company, ['bonuses:read'])).key)
    const get = (query: string) => ask({ path: `/v1/bonuses${query}`, headers })
    const [{ id: manual }, { id: deduction }] = [await enter('25.00'), await deduct('10.00')]
    for (const [kind, ids] of Object.entries({ manual: [manual], deduction: [deduction], referral: [] }))
      expect((await get(`?kind=${kind}`)).body).toMatchObject({ bonuses: ids.map((id) => ({ id, kind })) })
    expect(await get('?kind=other')).toMatchObject({ status: 400 })
    const csv = String((await get('.csv?kind=manual')).body)
    expect(csv).toContain(manual)
    expect(csv).not.toContain(deduction)
  })
})

describe('POST /v1/bonuses', () => {
  const body = () => ({ userId: 'ann', programId, amount: { value: '25.00' }, reason: 'Fair' })

  it('is done once for an Idempotency-Key, and can be taken back', async () => {
    const { key } = await newKey(company, ['bonuses:write'])
    const headers = { ...bearer(key), 'idempotency-key': 'fair' }
    const send = () => ask({ method: 'POST', path: '/v1/bonuses', headers, body: body() })
    const first = await send()
    expect(first).toMatchObject({ status: 200, body: { kind: 'manual', state: 'payable', referralId: null } })
    expect((await send()).body).toEqual(first.body)
    expect(await spent()).toBe(2_500)
    const { id } = first.body as { id: string }
    const reversed = await ask({ method: 'POST', path: `/v1/bonuses/${id}/reverse`, headers: bearer(key) })
    expect(reversed).toMatchObject({ status: 200, body: { kind: 'manual', state: 'reversed' } })
    expect(await spent()).toBe(0)
  })

  it.each([
    [{ userId: 'bob' }, 'userId', 'PARTNER_NOT_FOUND'],
    [{ programId: 'f'.repeat(32) }, 'programId', 'PROGRAM_NOT_FOUND'],
    [{ amount: { value: '0' } }, 'amount.value', 'AMOUNT_NOT_VALID'],
    [{ amount: { value: '1', currency: 'EUR' } }, 'amount.currency', 'CURRENCY_MISMATCH'],
    [{ reason: ' ' }, 'reason', 'NOT_VALID'],
  ])('rejects %j', async (given, field, reason) => {
    const headers = bearer((await newKey(company, ['bonuses:write'])).key)
    const answer = await ask({ method: 'POST', path: '/v1/bonuses', headers, body: { ...body(), ...given } })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain(`{"field":"${field}","reason":"${reason}"`)
  })
})
