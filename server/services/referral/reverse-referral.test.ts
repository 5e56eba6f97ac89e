import { describe, expect, it } from 'vitest'
import { apiScopes, type ApiScope } from '@/domain/company/permissions'
import { kycStart } from '@/domain/kyc/verification'
import type { ServiceContext } from '@/server/context'
import { checkBooks } from '@/server/services/books/check-books'
import { getBonusTotals } from '@/server/services/bonus/list-bonuses'
import { payBonuses } from '@/server/services/bonus/pay-bonuses'
import { startKyc } from '@/server/services/kyc/start-kyc'
import { getProgram } from '@/server/services/program/get-program'
import { updateProgram } from '@/server/services/program/update-program'
import { getReferralCode } from '@/server/services/referral-code/get-referral-code'
import { at, newCode, newCompany, newTestProgram } from '@/server/testing/company'
import { tamper } from '@/server/testing/database'
import { applyReferralCode } from './apply-code'
import { getReferral } from './get-referral'
import { listReferrals } from './list-referrals'
import { reverseReferral } from './reverse-referral'

const apply = (context: ServiceContext, userId: string, referralCode: string) =>
  applyReferralCode(context, { userId, userType: null, referralCode })
const usageOf = async (context: ServiceContext, code: string) => {
  const { referralCode, usageByDay } = await getReferralCode(context, code, 2)
  return [referralCode.usedCount, usageByDay.map(({ usedCount }) => usedCount)]
}

/** A company in which Jane was referred on 9 March; the 10th is today. */
async function withReferral(terms: object = {}, codeTerms: object = {}) {
  const company = await newCompany()
  const programId = await newTestProgram(company, {
    refereeBonus: { rule: 'fixed', amount: { value: '10.00' } },
    ...terms,
  })
  const code = await newCode(company.system, { userId: 'owner', programId, category: 'summer', ...codeTerms })
  const referral = await apply(at(company.system, '2026-03-09'), 'jane', code)
  return { ...company, today: at(company.system, '2026-03-10'), programId, code, referral }
}

describe('reversing a referral', () => {
  it('reverses its bonuses by counter-entries and removes its use from the day it was counted', async () => {
    const { today, programId, code, referral } = await withReferral()
    expect(await usageOf(today, code)).toEqual([1, [1, 0]])
    expect(await reverseReferral(today, referral.id, 'Fraud.')).toMatchObject({
      state: 'reversed',
      counted: false,
      reversedAt: today.now,
      decidedAt: referral.decidedAt,
    })
    expect(await usageOf(today, code)).toEqual([0, [0, 0]])
    const { bonuses, timeline } = await getReferral(today, referral.id)
    expect(bonuses).toMatchObject([
      { reversedAt: today.now, paidAt: null },
      { reversedAt: today.now, paidAt: null },
    ])
    expect(timeline.at(-1)).toMatchObject({ type: 'reversed', reason: 'USE_GIVEN_BACK', note: 'Fraud.' })
    expect(await getProgram(today, programId)).toMatchObject({ approvedCount: 0, spentMinor: 0 })
    expect(await getBonusTotals(today)).toEqual([
      { currency: 'USD', onHoldMinor: 0, payableMinor: 0, paidMinor: 0, recoverableMinor: 0 },
    ])
    expect(await checkBooks(today)).toEqual([])
  })

  it('removes the use of one that was approved without a stored day from its UTC day', async () => {
    const { id, today, code, referral } = await withReferral()
    tamper(`UPDATE referrals SET counted_day = NULL WHERE company_id = '${id}'`)
    expect(await checkBooks(today)).toEqual([])
    await reverseReferral(today, referral.id)
    expect(await usageOf(today, code)).toEqual([0, [0, 0]])
    expect(await checkBooks(today)).toEqual([])
  })

  it('reverses a paid bonus, which stays paid and is recoverable', async () => {
    const { today, referral } = await withReferral()
    const { bonuses } = await getReferral(today, referral.id)
    await payBonuses(today, [bonuses[0]!.id], 'RUN-1')
    expect(await getBonusTotals(today)).toEqual([
      { currency: 'USD', onHoldMinor: 0, payableMinor: 1000, paidMinor: 5000, recoverableMinor: 0 },
    ])
    await reverseReferral(today, referral.id)
    expect(await getBonusTotals(today)).toEqual([
      { currency: 'USD', onHoldMinor: 0, payableMinor: 0, paidMinor: 5000, recoverableMinor: 5000 },
    ])
    expect((await getReferral(today, referral.id)).bonuses).toMatchObject([
      { paidAt: today.now, paymentReference: 'RUN-1', reversedAt: today.now },
      { paidAt: null, reversedAt: today.now },
    ])
    expect(await checkBooks(today)).toEqual([])
  })

  it('keeps the use counted when the program specifies it, but pays no one', async () => {
    const { today, programId, code, referral } = await withReferral({
      onReversal: 'keep_counted',
      maxReferrals: 1,
      budget: { value: '60.00' },
    })
    expect(await reverseReferral(today, referral.id)).toMatchObject({ state: 'reversed', counted: true })
    expect(await usageOf(today, code)).toEqual([1, [1, 0]])
    expect(await getProgram(today, programId)).toMatchObject({ approvedCount: 1, spentMinor: 0 })
    expect((await getReferral(today, referral.id)).timeline.at(-1)).toMatchObject({
      reason: 'USE_STAYS_COUNTED',
    })
    await expect(apply(today, 'john', code)).rejects.toMatchObject({ code: 'LIMIT_REACHED' })
    expect(await checkBooks(today)).toEqual([])
  })

  it('follows the program’s setting at that time, and keeps earlier reversals unchanged', async () => {
    const { today, programId, code, referral } = await withReferral({ onReversal: 'keep_counted' })
    const second = await apply(today, 'john', code)
    await reverseReferral(today, referral.id)
    await updateProgram(today, programId, { onReversal: 'give_back' })
    await reverseReferral(today, second.id)
    expect(await usageOf(today, code)).toEqual([1, [1, 0]])
    expect(await checkBooks(today)).toEqual([])
  })

  it.each([
    ['the code', {}, { maxUses: 1 }],
    ['the program', { maxReferrals: 1 }, {}],
    ['the budget', { budget: { value: '60.00' } }, {}],
  ])('frees capacity under the limit of %s', async (_whose, terms, codeTerms) => {
    const { today, code, referral } = await withReferral(terms, codeTerms)
    await expect(apply(today, 'john', code)).rejects.toMatchObject({ code: 'LIMIT_REACHED' })
    await reverseReferral(today, referral.id)
    expect(await apply(today, 'john', code)).toMatchObject({ state: 'approved' })
  })

  it('frees the referrer’s place in the tiers, and the person is not referred again', async () => {
    const tiers = {
      rule: 'tiered',
      tiers: [
        { from: 1, amount: { value: '1.00' } },
        { from: 2, amount: { value: '2.00' } },
      ],
    }
    const { today, code, referral } = await withReferral({ referrerBonus: tiers, refereeBonus: null })
    await reverseReferral(today, referral.id)
    const next = await apply(today, 'john', code)
    expect((await getReferral(today, next.id)).bonuses).toMatchObject([{ amountMinor: 100 }])
    await expect(apply(today, 'jane', code)).rejects.toMatchObject({ code: 'ALREADY_REFERRED' })
  })

  it.each(['give_back', 'keep_counted'])(
    'twice, and 20 times at once, changes nothing more: %s',
    async (onReversal) => {
      const { today, referral } = await withReferral({ onReversal })
      const all = await Promise.all(Array.from({ length: 20 }, () => reverseReferral(today, referral.id)))
      const once = await getReferral(today, referral.id)
      for (const each of all) expect(each).toEqual(once.referral)
      await reverseReferral(at(today, '2026-04-01'), referral.id)
      expect(await getReferral(today, referral.id)).toEqual(once)
      expect(once.timeline.filter(({ type }) => type === 'reversed')).toHaveLength(1)
      expect(await checkBooks(today)).toEqual([])
    },
  )

  it('is rejected for a referral that is not approved', async () => {
    const { today, code } = await withReferral()
    await startKyc(
      today,
      kycStart.parse({ userId: 'john', firstName: 'John', lastName: 'Smith', referralCode: code }),
    )
    const [pending] = (
      await listReferrals(today, { filter: { refereeId: 'john' }, sort: 'oldest', limit: 1 })
    ).referrals
    await expect(reverseReferral(today, pending!.id)).rejects.toMatchObject({ code: 'REFERRAL_NOT_APPROVED' })
    expect((await getReferral(today, pending!.id)).referral).toEqual(pending)
  })

  it('is for those who may write referrals, in their own company', async () => {
    const [company, other] = [await withReferral(), await newCompany()]
    const withScope = (scope: ApiScope): ServiceContext => ({
      ...company.today,
      actor: { type: 'apiKey', apiKeyId: 'k', scopes: [scope] },
    })
    for (const scope of apiScopes.filter((each) => each !== 'referrals:write'))
      await expect(reverseReferral(withScope(scope), company.referral.id), scope).rejects.toMatchObject({
        code: 'PERMISSION_DENIED',
      })
    await expect(reverseReferral(other.system, company.referral.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect((await getReferral(company.today, company.referral.id)).referral.state).toBe('approved')
    await reverseReferral(withScope('referrals:write'), company.referral.id)
  })
})
