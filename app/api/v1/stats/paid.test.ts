import { beforeEach, describe, expect, it } from 'vitest'
import { newPaymentRun } from '@/domain/payment-run/payment-run'
import { payBonuses } from '@/server/services/bonus/pay-bonuses'
import { checkBooks } from '@/server/services/books/check-books'
import { mergeCategories } from '@/server/services/category/merge-categories'
import { createPaymentRun } from '@/server/services/payment-run/create-payment-run'
import { payRun } from '@/server/services/payment-run/pay-run'
import { voidRun } from '@/server/services/payment-run/void-run'
import { applyReferralCode } from '@/server/services/referral/apply-code'
import { getReferral } from '@/server/services/referral/get-referral'
import { reverseReferral } from '@/server/services/referral/reverse-referral'
import { ask, bearer } from '@/server/testing/api'
import { at, newCode, newCompany, newKey, newTestProgram, type TestCompany } from '@/server/testing/company'
import { runJob } from '@/server/testing/jobs'

let company: TestCompany
let key: string
beforeEach(async () => {
  company = await newCompany()
  key = (await newKey(company)).key
})

const on = (day: string) => at(company.system, `${day}T12:00:00Z`)
const bothSides = { refereeBonus: { rule: 'fixed', amount: { value: '10.00' } } }

/** Approves referrals of new users by a new code of Jane on March 2. Returns the ids of each and of its bonuses. */
async function approve(count: number, terms?: Record<string, unknown>) {
  const programId = terms && (await newTestProgram(company, terms))
  const referralCode = await newCode(company.system, { userId: 'jane', programId, category: 'summer' })
  const approved: { id: string; bonuses: string[] }[] = []
  for (let index = 0; index < count; index++) {
    const given = { userId: `${referralCode} ${index}`, userType: null, referralCode }
    const { id } = await applyReferralCode(on('2026-03-02'), given)
    const { bonuses } = await getReferral(company.system, id)
    approved.push({ id, bonuses: bonuses.map((bonus) => bonus.id) })
  }
  return approved
}

/** A run that pays all that is payable. */
async function payAll(day: string, reference: string, userIds?: string[]): Promise<string> {
  const { id } = await createPaymentRun(on(day), newPaymentRun.parse({ currency: 'USD', userIds }))
  await payRun(on(day), id, { reference })
  return id
}

interface Sums {
  approved: string
  paid: string
  reversed: string
}
async function total(query: Record<string, string> = {}): Promise<Sums & { group: Sums | undefined }> {
  const range = new URLSearchParams({ from: '2026-03-01', to: '2026-03-31', ...query }).toString()
  const answer = await ask({ path: `/v1/stats?${range}`, headers: bearer(key) })
  const { total: sums, groups } = answer.body as { total: Sums; groups: { total: Sums }[] }
  return { ...sums, group: groups[0]?.total }
}
/** The number paid of those approved in March. Whatever was done, it follows from the referrals and bonuses. */
async function paid(): Promise<string> {
  expect(await checkBooks(company.system)).toEqual([])
  return (await total()).paid
}

describe('the approved referrals that are paid', () => {
  it('count on the day of the approval, whenever they were paid, in every group', async () => {
    const [first] = await approve(2, {})
    expect(await paid()).toBe('0')
    await payBonuses(on('2026-04-10'), first!.bonuses, 'RUN-1')
    expect(await paid()).toBe('1')
    for (const groupBy of ['category', 'program', 'partner', 'code'])
      for (const interval of ['day', 'month'])
        expect(await total({ groupBy, interval })).toMatchObject({
          approved: '2',
          paid: '1',
          group: { approved: '2', paid: '1' },
        })
    expect((await total({ from: '2026-04-01', to: '2026-04-30' })).paid).toBe('0')
  })

  it('are counted by a payment run, no longer once it is void, and again by the next', async () => {
    await approve(2, {})
    const run = await payAll('2026-04-01', 'WRONG')
    expect(await paid()).toBe('2')
    await voidRun(on('2026-04-01'), run, 'Wrong account')
    expect(await paid()).toBe('0')
    await voidRun(on('2026-04-01'), run, 'Wrong account')
    expect(await paid()).toBe('0')
    await payAll('2026-04-02', 'RIGHT')
    expect(await paid()).toBe('2')
  })

  it('are those with bonuses of which all are paid', async () => {
    const [one] = await approve(2, bothSides)
    await approve(1)
    const run = await payAll('2026-04-01', 'PARTNERS', ['jane'])
    expect(await paid()).toBe('0')
    await payBonuses(on('2026-04-01'), [one!.bonuses[1]!], 'USER')
    expect(await paid()).toBe('1')
    await payAll('2026-04-01', 'USERS')
    expect(await paid()).toBe('2')
    await voidRun(on('2026-04-01'), run, 'Wrong account')
    expect(await paid()).toBe('0')
    expect((await total()).approved).toBe('3')
  })

  it('are the same after a reversal: those paid stay paid, and those half paid do not become so', async () => {
    const [whole, half] = await approve(2, bothSides)
    await payBonuses(on('2026-03-10'), [...whole!.bonuses, half!.bonuses[0]!], 'RUN-1')
    for (const { id } of [whole!, half!]) await reverseReferral(on('2026-03-11'), id)
    expect(await paid()).toBe('1')
    expect(await total()).toMatchObject({ approved: '2', reversed: '2' })
  })

  it('count once, however often and at once their bonuses are paid', async () => {
    const [one, two] = await approve(2, bothSides)
    const pays = [one!.bonuses, one!.bonuses, [one!.bonuses[0]!], [two!.bonuses[1]!], [two!.bonuses[0]!]]
    await Promise.all(pays.map((bonuses) => payBonuses(on('2026-03-10'), bonuses, 'RUN-1')))
    expect(await paid()).toBe('2')
    await Promise.all(pays.map((bonuses) => payBonuses(on('2026-03-10'), bonuses, 'RUN-1')))
    expect(await paid()).toBe('2')
  })

  it('move with their category', async () => {
    const [one] = await approve(2, bothSides)
    await newCode(company.system, { category: 'seasonal' })
    await payBonuses(on('2026-03-10'), one!.bonuses, 'RUN-1')
    const { id } = await mergeCategories(company.system, 'summer', 'seasonal')
    await runJob(company, id)
    expect(await paid()).toBe('1')
    expect((await total({ groupBy: 'category' })).group).toMatchObject({ approved: '2', paid: '1' })
  })
})
