import { describe, expect, it } from 'vitest'
import { statementAsCsv } from './statement-csv'
import { recoverBonus } from '@/server/services/bonus/recover-bonus'
import { payBonuses } from '@/server/services/bonus/pay-bonuses'
import { applyReferralCode } from '@/server/services/referral/apply-code'
import { getReferral } from '@/server/services/referral/get-referral'
import { reverseReferral } from '@/server/services/referral/reverse-referral'
import { at, newCode, newCompany, newTestProgram, staff } from '@/server/testing/company'
import { newPaymentRun } from '@/domain/payment-run/payment-run'
import { getStatement, listStatementLines, listStatementSteps } from '@/server/services/partner/statement'
import { createPaymentRun } from '@/server/services/payment-run/create-payment-run'
import { payRun } from '@/server/services/payment-run/pay-run'

/** A company in Berlin with a partner who is owed 50.00 USD for each referral. */
async function newPartner() {
  const company = await newCompany({ timeZone: 'Europe/Berlin' })
  const { system } = company
  const code = await newCode(system, { programId: await newTestProgram(company) })
  const earn = async (time: string, userId: string, referralCode = code) => {
    const { id } = await applyReferralCode(at(system, time), { userId, userType: null, referralCode })
    const [bonus] = (await getReferral(system, id)).bonuses
    return { referralId: id, bonusId: bonus!.id }
  }
  return { company, system, code, earn }
}

/** September: one bonus earned. October: one earned and paid, that of September reversed, all of it before it is recovered. */
async function newHistory() {
  const partner = await newPartner()
  const { system, earn } = partner
  const first = await earn('2026-09-10T12:00:00Z', 'first')
  await payBonuses(at(system, '2026-09-20T12:00:00Z'), [first.bonusId], 'RUN-1')
  // In Berlin, October has begun.
  const second = await earn('2026-09-30T22:00:00Z', 'second')
  await payBonuses(at(system, '2026-10-05T12:00:00Z'), [second.bonusId], '=RUN()')
  await reverseReferral(at(system, '2026-10-06T12:00:00Z'), first.referralId)
  await recoverBonus(at(system, '2026-11-02T12:00:00Z'), first.bonusId)
  return { ...partner, first, second }
}

const request = (month: string) => ({ userId: 'user_1', month })

describe('the statement of a partner', () => {
  it('adds up, month after month in the time zone of the company: opening, changes, closing', async () => {
    const { system } = await newHistory()
    const changes = (booked: number, paid: number, reversed: number, recovered: number) => ({
      booked: booked * 5_000,
      deducted: 0,
      paid: 0 - paid * 5_000,
      reversed: 0 - reversed * 5_000,
      deduction_reversed: 0,
      recovered: recovered * 5_000,
    })
    const expected = [
      ['2026-09', 0, changes(1, 1, 0, 0), 0],
      ['2026-10', 0, changes(1, 1, 1, 0), -5_000],
      ['2026-11', -5_000, changes(0, 0, 0, 1), 0],
    ] as const
    for (const [month, openingMinor, changesMinor, closingMinor] of expected)
      expect(await getStatement(system, request(month)), month).toEqual([
        { currency: 'USD', openingMinor, changesMinor, closingMinor },
      ])
    for (const month of ['2026-08', '2026-12'])
      expect(await getStatement(system, request(month)), month).toEqual([])
  })

  it('keeps currencies apart', async () => {
    const { company, system, earn } = await newPartner()
    const terms = { currency: 'JPY', referrerBonus: { rule: 'fixed', amount: { value: '700' } } }
    const inYen = await newCode(system, { programId: await newTestProgram(company, terms) })
    await earn('2026-09-10T12:00:00Z', 'one')
    await earn('2026-09-10T12:00:00Z', 'two', inYen)
    const closing = (await getStatement(system, request('2026-09'))).map((balance) => [
      balance.currency,
      balance.closingMinor,
    ])
    expect(closing).toEqual([
      ['JPY', 700],
      ['USD', 5_000],
    ])
  })

  it('lists each step once, whatever the pages, also those of one moment', async () => {
    const { system, earn } = await newPartner()
    const moment = '2026-09-10T12:00:00Z'
    for (const userId of ['one', 'two', 'three']) {
      const { bonusId, referralId } = await earn(moment, userId)
      await payBonuses(at(system, moment), [bonusId], null)
      await reverseReferral(at(system, moment), referralId)
    }
    const all = (await listStatementSteps(system, request('2026-09'), { limit: 100 })).steps
    expect(all.map(({ step }) => step)).toEqual(Array(3).fill(['booked', 'paid', 'reversed']).flat())
    for (const limit of [1, 2, 4]) {
      const seen = []
      for (let after; ;) {
        const { steps, next } = await listStatementSteps(system, request('2026-09'), { after, limit })
        seen.push(...steps)
        if (!next) break
        after = next
      }
      expect(seen).toEqual(all)
    }
  })

  it('lists a payment as one line with what was paid, less what was withheld, however many steps are read', async () => {
    const { system, code, earn } = await newPartner()
    const [june, later, july] = ['2026-06-29T12:00:00Z', '2026-06-30T12:00:00Z', '2026-07-01T12:00:00Z']
    const earned = []
    for (const userId of ['one', 'two', 'three', 'four']) earned.push(await earn(june, userId))
    await payBonuses(at(system, later), [earned[0]!.bonusId, earned[1]!.bonusId], 'TOGETHER')
    await reverseReferral(at(system, later), earned[0]!.referralId)
    await earn(later, 'five')
    const draft = newPaymentRun.parse({ currency: 'USD', netRecoverable: true })
    const run = await createPaymentRun(at(system, july), draft)
    await payRun(at(system, july), run.id, { reference: 'RUN-7' })

    const linesOf = async (month: string, limit: number) =>
      await listStatementLines(system, request(month), limit)
    const parts = [
      { step: 'paid', code, reason: null, bonusesCount: 3, changeMinor: -15_000 },
      { step: 'recovered', code, reason: null, bonusesCount: 1, changeMinor: 5_000 },
    ]
    const payment = { step: 'paid', reference: 'RUN-7', changeMinor: -10_000 }
    expect(await linesOf('2026-07', 100)).toMatchObject({ lines: [{ ...payment, parts }], hasMore: false })
    // Cut inside of it, a run has its sum.
    expect(await linesOf('2026-07', 2)).toMatchObject({ lines: [payment], hasMore: true })
    expect(await linesOf('2026-07', 1)).toEqual({ lines: [], hasMore: true })

    const inJune = (await linesOf('2026-06', 100)).lines
    const together = { step: 'paid', reference: 'TOGETHER', changeMinor: -10_000 }
    expect(inJune.filter(({ step }) => step === 'paid')).toMatchObject([together])
    const [balance] = await getStatement(system, request('2026-06'))
    expect(inJune.reduce((sum, { changeMinor }) => sum + changeMinor, balance!.openingMinor)).toBe(
      balance!.closingMinor,
    )
    for (const limit of [1, 2, 3, 4, 5, 6, 7])
      for (const line of (await linesOf('2026-06', limit)).lines)
        if (line.step === 'paid') expect(line, `of ${limit} steps`).toMatchObject(together)
  })

  it('lists a payment with its whole sum of the month also where it has several times, however many steps are read', async () => {
    const { system, earn } = await newPartner()
    for (const day of [2, 3, 4, 5, 6]) await earn(`2026-05-0${day}T12:00:00Z`, `user-${day}`)
    const paying = at(system, '2026-05-07T12:00:00Z')
    const run = await createPaymentRun(paying, newPaymentRun.parse({ currency: 'USD' }))
    await payRun(paying, run.id, { reference: 'RUN-5', paidAt: new Date('2026-05-03T00:00:00Z') })
    const found = []
    for (let limit = 1; limit <= 10; limit++) {
      const { lines } = await listStatementLines(system, request('2026-05'), limit)
      found.push(...lines.filter(({ step }) => step === 'paid'))
    }
    expect(found.length).toBeGreaterThan(5)
    for (const line of found) expect(line).toMatchObject({ reference: 'RUN-5', changeMinor: -25_000 })
  })

  it('lists a payment and what it withheld in their months if these differ, so that the lines of each add up', async () => {
    const { system, code, earn } = await newPartner()
    const earned = []
    for (const userId of ['one', 'two', 'three']) earned.push(await earn('2026-05-02T12:00:00Z', userId))
    await payBonuses(at(system, '2026-05-03T12:00:00Z'), [earned[0]!.bonusId], 'FIRST')
    await reverseReferral(at(system, '2026-05-04T12:00:00Z'), earned[0]!.referralId)
    const paying = at(system, '2026-06-02T12:00:00Z')
    const draft = newPaymentRun.parse({ currency: 'USD', netRecoverable: true })
    const run = await createPaymentRun(paying, draft)
    await payRun(paying, run.id, { reference: 'RUN-6', paidAt: new Date('2026-05-31T10:00:00Z') })

    const payment = { step: 'paid', reference: 'RUN-6', changeMinor: -10_000 }
    const withheld = { step: 'recovered', changeMinor: 5_000, parts: [{ code, bonusesCount: 1 }] }
    for (const [month, expected] of Object.entries({ '2026-05': payment, '2026-06': withheld })) {
      const { lines } = await listStatementLines(system, request(month), 100)
      expect(lines.filter(({ runId }) => runId === run.id)).toMatchObject([expected])
      const [balance] = await getStatement(system, request(month))
      expect(lines.reduce((sum, { changeMinor }) => sum + changeMinor, balance!.openingMinor)).toBe(
        balance!.closingMinor,
      )
    }
    // Cut inside of the payment, whose deduction is no part of this month.
    expect((await listStatementLines(system, request('2026-05'), 6)).lines.at(-1)).toMatchObject(payment)
  })

  it('as a file adds up to its closing balance, and is no formula', async () => {
    const { system, code, first, second } = await newHistory()
    let file = ''
    for await (const text of await statementAsCsv(system, request('2026-10'))) file += text
    expect(file.slice(1).trim().split('\r\n')).toEqual([
      'at,entry,amount,currency,referralCode,bonusId,reference,reason',
      '2026-09-30T22:00:00.000Z,opening_balance,0.00,USD,,,,',
      `2026-09-30T22:00:00.000Z,booked,50.00,USD,${code},${second.bonusId},,`,
      `2026-10-05T12:00:00.000Z,paid,-50.00,USD,${code},${second.bonusId},'=RUN(),`,
      `2026-10-06T12:00:00.000Z,reversed,-50.00,USD,${code},${first.bonusId},,`,
      '2026-10-31T23:00:00.000Z,closing_balance,-50.00,USD,,,,',
    ])
  })

  it('is for those who may read bonuses, of a partner of their company', async () => {
    const { company, system } = await newHistory()
    expect(await getStatement(staff(company, 'viewer'), request('2026-09'))).toHaveLength(1)
    const actor = { type: 'apiKey', apiKeyId: 'key', scopes: ['partners:read'] } as const
    await expect(getStatement({ ...system, actor }, request('2026-09'))).rejects.toMatchObject({
      code: 'PERMISSION_DENIED',
    })
    const others = (await newCompany()).system
    await expect(getStatement(others, request('2026-09'))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
