import { beforeEach, describe, expect, it } from 'vitest'
import type { ReferralBonusRow } from '@/db/queries/bonuses'
import { newManualEntry } from '@/domain/bonus/manual-entry'
import { newPaymentRun } from '@/domain/payment-run/payment-run'
import { dayMs } from '@/domain/time'
import type { ServiceContext } from '@/server/context'
import { listAuditEntries } from '@/server/services/audit/list-audit-entries'
import { bookManualEntry } from '@/server/services/bonus/book-manual-entry'
import { payBonuses } from '@/server/services/bonus/pay-bonuses'
import { getBonusTotals } from '@/server/services/bonus/list-bonuses'
import { recoverBonus } from '@/server/services/bonus/recover-bonus'
import { checkBooks } from '@/server/services/books/check-books'
import { applyReferralCode } from '@/server/services/referral/apply-code'
import { getReferral } from '@/server/services/referral/get-referral'
import { reverseReferral } from '@/server/services/referral/reverse-referral'
import { at, newCode, newCompany, newTestProgram, type TestCompany } from '@/server/testing/company'
import { readRows, tamper } from '@/server/testing/database'
import { createPaymentRun } from './create-payment-run'
import { getPaymentRun, listPaymentRuns, listRunBonuses, listRunLines } from './payment-runs'
import { payRun } from './pay-run'
import { settleRuns } from './settle-run'
import { voidRun } from './void-run'

const day = (days: number) => new Date(Date.UTC(2026, 9, 1) + days * dayMs)
const fixed = (value: string) => ({ rule: 'fixed', amount: { value } })

let company: TestCompany
/** What a new referral by the partner earns it, on a day. */
let earn: (partner: string, days?: number, currency?: 'USD' | 'JPY') => Promise<ReferralBonusRow>
/** On a day of October or later. */
const on = (days: number) => at(company.system, day(days))
const draftOf = (days: number, given: object = {}) =>
  createPaymentRun(on(days), newPaymentRun.parse({ currency: 'USD', ...given }))
const linesOf = async (runId: string) =>
  (await listRunLines(company.system, runId, { limit: 500 })).lines.map(
    ({ userId, grossMinor, recoveredMinor }) => [userId, grossMinor, recoveredMinor],
  )
const bonusIdsOf = async (runId: string, link: 'paymentRunId' | 'recoveryRunId' = 'paymentRunId') =>
  (await listRunBonuses(company.system, { runId, link, limit: 500 })).map(({ id }) => id)
const clean = async () => expect(await checkBooks(company.system)).toEqual([])
const rowOf = (id: string) =>
  readRows<{ paid_at: unknown; payable_at: unknown; payment_reference: string | null }>(
    `SELECT paid_at, payable_at, payment_reference FROM bonuses WHERE company_id = '${company.id}' AND id = '${id}'`,
  )[0]!

beforeEach(async () => {
  company = await newCompany()
  const codes = new Map<string, string>()
  const programs = {
    USD: await newTestProgram(company, { referrerBonus: fixed('50.00'), holdDays: 1 }),
    JPY: await newTestProgram(company, { currency: 'JPY', referrerBonus: fixed('700') }),
  }
  let usersCount = 0
  earn = async (partner, days = 0, currency = 'USD') => {
    const key = `${partner} ${currency}`
    const code = codes.get(key) ?? (await newCode(on(0), { userId: partner, programId: programs[currency] }))
    codes.set(key, code)
    const given = { userId: `customer_${usersCount++}`, userType: null, referralCode: code }
    const { id } = await applyReferralCode(on(days), given)
    return (await getReferral(on(days), id)).bonuses[0]!
  }
})

describe('a month that is closed', () => {
  it('is drafted, paid, voided and paid again, in two currencies, with what is recoverable netted', async () => {
    const reversed = await earn('ann')
    await payBonuses(on(2), [reversed.id], 'EARLIER')
    await reverseReferral(on(3), reversed.referralId)
    const kept = [await earn('ann', 4), await earn('ann', 4), await earn('bob', 4)]
    const onHold = await earn('bob', 31)
    const yen = await earn('bob', 5, 'JPY')

    const draft = await draftOf(31, { netRecoverable: true })
    expect(draft).toMatchObject({
      state: 'draft',
      bonusesCount: 3,
      grossMinor: 15_000,
      recoveredMinor: 5_000,
    })
    expect(await linesOf(draft.id)).toEqual([
      ['ann', 10_000, 5_000],
      ['bob', 5_000, 0],
    ])
    const yenRun = await draftOf(31, { currency: 'JPY' })
    expect(await linesOf(yenRun.id)).toEqual([['bob', 700, 0]])
    await clean()

    for (const reference of ['WRONG', 'RIGHT']) {
      const run =
        reference === 'WRONG'
          ? draft
          : await draftOf(32, { netRecoverable: true, payableBefore: day(31).toISOString() })
      const paid = await payRun(on(31.5), run.id, { reference, paidAt: day(31) })
      expect(paid).toMatchObject({ state: 'paid', reference, paidAt: day(31), settledAt: day(31.5) })
      expect(await bonusIdsOf(run.id)).toEqual(kept.map(({ id }) => id))
      expect(await bonusIdsOf(run.id, 'recoveryRunId')).toEqual([reversed.id])
      expect(rowOf(kept[0]!.id).payment_reference).toBe(reference)
      expect((await getBonusTotals(on(31.5))).find(({ currency }) => currency === 'USD')).toMatchObject({
        paidMinor: 15_000,
        payableMinor: 0,
        onHoldMinor: 5_000,
        recoverableMinor: 0,
      })
      await clean()
      if (reference === 'RIGHT') break

      const voided = await voidRun(on(32), run.id, 'Wrong account')
      expect(voided).toMatchObject({ state: 'void', voidReason: 'Wrong account', reference, bonusesCount: 3 })
      expect(await bonusIdsOf(run.id)).toEqual([])
      expect(await linesOf(run.id)).toEqual([
        ['ann', 10_000, 5_000],
        ['bob', 5_000, 0],
      ])
      expect((await getBonusTotals(on(32))).find(({ currency }) => currency === 'USD')).toMatchObject({
        paidMinor: 5_000,
        payableMinor: 20_000,
        recoverableMinor: 5_000,
      })
      await clean()
    }
    expect(rowOf(onHold.id).paid_at).toBeNull()
    await payRun(on(32), yenRun.id, { reference: 'YEN' })
    expect(rowOf(yen.id).payment_reference).toBe('YEN')
    await clean()
  })
})

describe('a draft', () => {
  it('chooses what is payable for those who are named, and no bonus twice', async () => {
    const [first] = [await earn('ann'), await earn('bob'), await earn('cid', 9)]
    const run = await draftOf(8, { userIds: ['ann', 'ann', 'cid'] })
    expect(await bonusIdsOf(run.id)).toEqual([first!.id])
    const runs = await Promise.allSettled([draftOf(8), draftOf(8), draftOf(8)])
    const drafted = runs.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    expect(drafted.map(({ grossMinor }) => grossMinor)).toEqual([5_000])
    for (const each of runs)
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'PAYMENT_RUN_EMPTY' })
    await expect(draftOf(8, { currency: 'EUR' })).rejects.toMatchObject({ code: 'PAYMENT_RUN_EMPTY' })
    expect((await listPaymentRuns(on(8), { limit: 9 })).runs).toHaveLength(2)
    await clean()
  })

  it('is not created for unknown user ids, and names the first of them', async () => {
    const bonus = await earn('ann')
    const typos = Array.from({ length: 7 }, (_, index) => `typo_${index}`)
    const rejected = draftOf(8, { userIds: ['typo_0', 'ann', ...typos] })
    await expect(rejected).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      details: { violations: [{ field: 'userIds', reason: 'PARTNER_NOT_FOUND' }] },
      message: expect.stringMatching(/: typo_0, typo_1, typo_2, typo_3, typo_4 and 2 more\. /) as string,
    })
    expect((await listPaymentRuns(on(8), { limit: 9 })).runs).toEqual([])
    expect(await bonusIdsOf((await draftOf(8, { userIds: ['ann'] })).id)).toEqual([bonus.id])
    // Of another company.
    await newCode((await newCompany()).system, { userId: 'zoe' })
    await expect(draftOf(8, { userIds: ['zoe'] })).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' })
    await clean()
  })

  it('pays a referred user who has a bonus, and knows a partner who has none', async () => {
    const program = { referrerBonus: fixed('50.00'), refereeBonus: fixed('5.00') }
    const code = await newCode(on(0), {
      userId: 'ann',
      programId: await newTestProgram(company, program),
    })
    await applyReferralCode(on(0), { userId: 'friend', userType: null, referralCode: code })
    const run = await draftOf(8, { userIds: ['friend'] })
    expect(await linesOf(run.id)).toEqual([['friend', 500, 0]])
    await newCode(on(0), { userId: 'dan' })
    await expect(draftOf(8, { userIds: ['dan'] })).rejects.toMatchObject({ code: 'PAYMENT_RUN_EMPTY' })
  })

  it('keeps its bonuses from single payments until it is void', async () => {
    const bonus = await earn('ann')
    const run = await draftOf(2)
    await expect(payBonuses(on(2), [bonus.id], 'X')).rejects.toMatchObject({
      code: 'BONUS_NOT_PAYABLE',
      message: expect.stringContaining(run.id) as string,
    })
    expect(await voidRun(on(90), run.id, 'Discarded')).toMatchObject({ state: 'void' })
    await payBonuses(on(90), [bonus.id], 'X')
    await clean()
  })

  it('loses a bonus that is reversed, and the deductions that its line no longer covers', async () => {
    const recoverable = await earn('ann')
    await payBonuses(on(2), [recoverable.id], 'EARLIER')
    await reverseReferral(on(2), recoverable.referralId)
    const bonuses = [await earn('ann', 2), await earn('bob', 2)]
    const run = await draftOf(4, { netRecoverable: true })
    await expect(recoverBonus(on(4), recoverable.id)).rejects.toMatchObject({ code: 'BONUS_NOT_RECOVERABLE' })
    await reverseReferral(on(5), bonuses[0]!.referralId)
    expect(await linesOf(run.id)).toEqual([['bob', 5_000, 0]])
    expect(await getPaymentRun(on(5), run.id)).toMatchObject({ droppedCount: 1, recoveredMinor: 0 })
    await clean()
    await reverseReferral(on(5), bonuses[1]!.referralId)
    await expect(payRun(on(5), run.id, { reference: 'X' })).rejects.toMatchObject({
      code: 'PAYMENT_RUN_EMPTY',
    })
    await recoverBonus(on(5), recoverable.id)
    await clean()
  })
})

describe('marking as paid and voiding', () => {
  it('answer the same to everyone at once, and book once', async () => {
    const bonus = await earn('ann')
    const { id } = await draftOf(2)
    const paid = await Promise.all([1, 2, 3].map(() => payRun(on(2), id, { reference: 'R' })))
    expect(new Set(paid.map((run) => JSON.stringify(run))).size).toBe(1)
    await expect(payRun(on(2), id, { reference: 'OTHER' })).rejects.toMatchObject({
      code: 'PAYMENT_RUN_NOT_DRAFT',
    })
    const voided = await Promise.all([1, 2, 3].map(() => voidRun(on(2), id, 'Wrong')))
    expect(voided.map(({ state }) => state)).toEqual(['void', 'void', 'void'])
    const log = await listAuditEntries(company.system, { filter: { subjectId: id }, limit: 10 })
    expect(log.entries.map(({ action }) => action)).toEqual([
      'payment_run.voided',
      'payment_run.paid',
      'payment_run.created',
    ])
    const { before, after } = log.entries[1]!
    expect(Object.keys({ ...before, ...after }).sort()).toEqual(['paidAt', 'reference', 'state'])
    await expect(payRun(on(2), id, { reference: 'R' })).rejects.toMatchObject({
      code: 'PAYMENT_RUN_NOT_DRAFT',
    })
    expect((await getReferral(on(2), bonus.referralId)).timeline.map(({ type }) => type).slice(-2)).toEqual([
      'bonus_paid',
      'bonus_payment_voided',
    ])
    await clean()
  })

  it('is too late 24 hours after it was marked as paid, whatever day it was paid', async () => {
    await earn('ann')
    const { id } = await draftOf(5)
    await payRun(on(5), id, { reference: 'R', paidAt: day(1) })
    await expect(voidRun(on(6), id, 'Late')).rejects.toMatchObject({ code: 'PAYMENT_RUN_NOT_VOIDABLE' })
    expect(await voidRun(at(company.system, day(6).getTime() - 1), id, 'In time')).toMatchObject({
      state: 'void',
    })
  })

  it('voids the payment of a bonus that was reversed since, which is no longer recoverable', async () => {
    const bonus = await earn('ann')
    const { id } = await draftOf(2)
    await payRun(on(2), id, { reference: 'R' })
    await reverseReferral(on(2), bonus.referralId)
    await earn('ann', 0)
    const other = await draftOf(2, { netRecoverable: true })
    expect(await linesOf(other.id)).toEqual([['ann', 5_000, 5_000]])
    await voidRun(on(2.5), id, 'Wrong')
    expect(await linesOf(other.id)).toEqual([['ann', 5_000, 0]])
    await clean()
  })

  it('is rejected when a bonus was reversed and recovered since', async () => {
    const bonus = await earn('ann')
    const { id } = await draftOf(2)
    await payRun(on(2), id, { reference: 'R' })
    await reverseReferral(on(2), bonus.referralId)
    await recoverBonus(on(2), bonus.id)
    await expect(voidRun(on(2), id, 'Wrong')).rejects.toMatchObject({ code: 'PAYMENT_RUN_NOT_VOIDABLE' })
    await clean()
  })

  it('books the sum that was paid, or nothing', async () => {
    const [bonus] = [await earn('ann'), await earn('ann')]
    const { id } = await draftOf(2)
    await reverseReferral(on(2), bonus.referralId)
    await expect(payRun(on(2), id, { reference: 'R', total: { value: '100.00' } })).rejects.toThrow(
      /50\.00 USD/,
    )
    await expect(payRun(on(2), id, { reference: 'R', total: { value: '50.001' } })).rejects.toThrow(
      /total\.value/,
    )
    expect(await payRun(on(2), id, { reference: 'R', total: { value: '50.00' } })).toMatchObject({
      state: 'paid',
    })
    expect(await payRun(on(2), id, { reference: 'R', total: { value: '50.00' } })).toMatchObject({
      state: 'paid',
    })
    await clean()
  })

  it('was paid on the day of its first bonus at the earliest, in the zone of the company, and now at the latest', async () => {
    company = await newCompany({ timeZone: 'America/New_York' })
    const programId = await newTestProgram(company)
    const referralCode = await newCode(on(0), { userId: 'ann', programId })
    for (const days of [2.5, 3])
      await applyReferralCode(on(days), { userId: `${days}`, userType: null, referralCode })
    const { id } = await draftOf(8)
    const minute = 60_000
    const midnight = day(2).getTime() + 4 * 60 * minute
    const pay = (ms: number) => payRun(on(8), id, { reference: 'R', paidAt: new Date(ms) })
    for (const [time, reason, words] of [
      [midnight - 1, 'PAID_BEFORE_BOOKED', 'must be 2026-10-03 or later'],
      [day(8).getTime() + 5 * minute + 1, 'PAID_IN_FUTURE', 'today is 2026-10-08'],
    ] as const)
      await expect(pay(time)).rejects.toMatchObject({
        details: {
          violations: [{ field: 'paidAt', reason, description: expect.stringContaining(words) as string }],
        },
      })
    expect(await getPaymentRun(on(8), id)).toMatchObject({ state: 'draft', firstBookedAt: day(2.5) })
    // A clock may be ahead.
    expect(await pay(day(8).getTime() + 5 * minute)).toMatchObject({ state: 'paid', paidAt: day(8) })
    // Repeating the call changes nothing, whatever the time.
    expect(await pay(0)).toMatchObject({ state: 'paid', paidAt: day(8) })
    await voidRun(on(8), id, 'Wrong day')
    const { id: again } = await draftOf(8)
    const paidAt = new Date(midnight)
    expect(await payRun(on(8), again, { reference: 'R', paidAt })).toMatchObject({ paidAt })
    await clean()
  })

  it('pays no bonus before it was payable', async () => {
    const bonus = await earn('ann', 2)
    const { id } = await draftOf(3)
    await payRun(on(3), id, { reference: 'R', paidAt: day(2) })
    const { paid_at: paidAt, payable_at: payableAt } = rowOf(bonus.id)
    expect(paidAt).toEqual(payableAt)
    await clean()
  })

  it('does one slice in the transaction of an Idempotency-Key, and maintenance the others', async () => {
    await earn('ann')
    const programId = await newTestProgram(company)
    const amount = { value: '1.00' }
    for (let count = 0; count < 100; count++)
      await bookManualEntry(on(1), newManualEntry.parse({ userId: 'ann', programId, amount, reason: 'Fair' }))
    const inTransaction = <Result>(work: (context: ServiceContext) => Promise<Result>) =>
      company.system.scope.tx((scope) => work({ ...on(2), scope: scope.nested(company) }))
    const settledOf = async (id: string) => {
      const unsettled = await getPaymentRun(on(2), id)
      await clean()
      await settleRuns(on(3))
      await clean()
      return [unsettled.settledAt, (await getPaymentRun(on(3), id)).settledAt]
    }
    const given = newPaymentRun.parse({ currency: 'USD', userIds: ['ann'] })
    const { id, bonusesCount } = await inTransaction((context) => createPaymentRun(context, given))
    expect(bonusesCount).toBe(100)
    expect(await settledOf(id)).toEqual([null, day(3)])
    expect(await linesOf(id)).toEqual([['ann', 15_000, 0]])
    await inTransaction((context) => payRun(context, id, { reference: 'R', total: { value: '150.00' } }))
    expect(await settledOf(id)).toEqual([null, day(3)])
    await inTransaction((context) => voidRun(context, id, 'Wrong'))
    expect(await settledOf(id)).toEqual([null, day(3)])
  })

  it('is completed by maintenance after a crash', async () => {
    const bonus = await earn('ann')
    const { id } = await draftOf(2)
    await company.system.scope.tx(async (scope) => {
      const { paymentRuns } = scope.tables
      await scope
        .update(
          paymentRuns,
          { state: 'paid', reference: 'R', paidAt: day(2), markedPaidAt: day(2), settledAt: null },
          undefined,
        )
        .execute()
    })
    await clean()
    // It has been paid, though this is not booked yet.
    await reverseReferral(on(2), bonus.referralId)
    await settleRuns(on(2))
    expect(rowOf(bonus.id).payment_reference).toBe('R')
    expect(await getPaymentRun(on(2), id)).toMatchObject({ grossMinor: 5_000, droppedCount: 0 })
    await recoverBonus(on(2), bonus.id)
    expect((await getPaymentRun(on(2), id)).settledAt).toEqual(day(2))
    await clean()
  })
})

it('a bonus is reversed after a run was voided and before the bonus has left it', async () => {
  const recoverable = await earn('ann')
  await payBonuses(on(2), [recoverable.id], 'EARLIER')
  await reverseReferral(on(2), recoverable.referralId)
  const bonus = await earn('ann', 2)
  const { id } = await draftOf(4, { netRecoverable: true })
  // As a crash leaves it after the slice of deductions.
  await company.system.scope.tx(async (scope) => {
    const { paymentRuns, bonuses } = scope.tables
    await scope.update(paymentRuns, { state: 'void', voidedAt: day(4), settledAt: null }, undefined).execute()
    await scope.update(bonuses, { recoveryRunId: null }, undefined).execute()
  })
  await reverseReferral(on(5), bonus.referralId)
  await settleRuns(on(5))
  expect((await getPaymentRun(on(5), id)).settledAt).toEqual(day(5))
  await recoverBonus(on(5), recoverable.id)
  await clean()
})

describe('checking the books', () => {
  it.each<[what: string, sql: string, found: [what: string, expected: unknown, found: unknown][]]>([
    [
      'sum of a line',
      'UPDATE payment_run_lines SET gross_minor = 5001',
      [
        ['gross of ann in payment run {run}', 5000, 5001],
        ['gross of payment run {run}', 5001, 5000],
      ],
    ],
    [
      'run of a bonus',
      'UPDATE bonuses SET payment_run_id = NULL',
      [['gross of ann in payment run {run}', 0, 5000]],
    ],
    [
      'number of bonuses',
      'UPDATE payment_runs SET bonuses_count = 2',
      [['bonuses of payment run {run}', 1, 2]],
    ],
    [
      'state of a run',
      `UPDATE payment_runs SET state = 'paid', marked_paid_at = created_at`,
      [['bonus {bonus} of payment run {run}, which is paid: booked', 'yes', 'no']],
    ],
  ])('finds a false %s of a payment run, and names nothing else', async (_what, sql, found) => {
    const { id: bonus } = await earn('ann')
    const { id: run } = await draftOf(2)
    tamper(`${sql} WHERE company_id = '${company.id}'`)
    const named = (what: string) => what.replace('{run}', run).replace('{bonus}', bonus)
    const expected = found.map(([what, ...figures]) => [named(what), ...figures])
    const differences = await checkBooks(company.system)
    expect(differences.map(({ what, expected, found }) => [what, expected, found]).sort()).toEqual(
      expected.sort(),
    )
  })
})
