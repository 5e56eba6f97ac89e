import { describe, expect, it } from 'vitest'
import { kycStart } from '@/domain/kyc/verification'
import { programChanges } from '@/domain/program/program'
import type { ServiceContext } from '@/server/context'
import { checkBooks } from '@/server/services/books/check-books'
import { decideKyc } from '@/server/services/kyc/decide-kyc'
import { startKyc } from '@/server/services/kyc/start-kyc'
import { getProgram } from '@/server/services/program/get-program'
import { updateProgram } from '@/server/services/program/update-program'
import { getReferralCode } from '@/server/services/referral-code/get-referral-code'
import { updateReferralCode } from '@/server/services/referral-code/update-referral-code'
import { listCategories } from '@/server/services/usage/list-categories'
import { at, newCode, newCompany, newTestProgram, staff, useCode } from '@/server/testing/company'
import { expireReferrals } from './expire-referrals'
import { getReferral } from './get-referral'
import { listReferrals } from './list-referrals'
import { decideReferral } from './review'

const start = (context: ServiceContext, userId: string, referralCode: string) =>
  startKyc(context, kycStart.parse({ userId, firstName: 'Jane', lastName: 'Smith', referralCode }))
const accept = (context: ServiceContext, userId: string) =>
  decideKyc(context, {
    userId,
    decision: 'ACCEPT',
    subStatus: undefined,
    participantId: undefined,
    account: undefined,
  })
const usedCountOf = async (context: ServiceContext, code: string) =>
  (await getReferralCode(context, code, 1)).referralCode.usedCount
const fixed = (value: string) => ({ rule: 'fixed', amount: { value } })

/** Referral and bonuses of this person. */
async function whole(context: ServiceContext, refereeId: string) {
  const [referral] = (await listReferrals(context, { filter: { refereeId }, sort: 'oldest', limit: 1 }))
    .referrals
  return await getReferral(context, referral!.id)
}
async function refer(context: ServiceContext, userId: string, code: string) {
  await start(context, userId, code)
  await accept(context, userId)
  return await whole(context, userId)
}

describe('approving a referral', () => {
  it('counts exactly one for code, program, referrer, category and day, and books both sides', async () => {
    const company = await newCompany()
    const programId = await newTestProgram(company, { refereeBonus: fixed('10.00'), holdDays: 3 })
    const code = await newCode(company.system, { userId: 'owner', programId, category: 'summer' })
    const now = new Date('2026-03-10T23:59:59.999Z')
    await start(at(company.system, '2026-03-09'), 'jane', code)
    expect(await usedCountOf(company.system, code)).toBe(0)
    await accept(at(company.system, now), 'jane')

    const { referral, bonuses } = await whole(company.system, 'jane')
    expect(referral).toMatchObject({ state: 'approved', counted: true, reason: null, decidedAt: now })
    const payableAt = new Date('2026-03-13T23:59:59.999Z')
    expect(bonuses).toMatchObject([
      {
        side: 'referrer',
        beneficiaryId: 'owner',
        programId,
        currency: 'USD',
        amountMinor: 5000,
        bookedAt: now,
        payableAt,
        paidAt: null,
      },
      {
        side: 'referee',
        beneficiaryId: 'jane',
        programId,
        currency: 'USD',
        amountMinor: 1000,
        bookedAt: now,
        payableAt,
        paidAt: null,
      },
    ])
    const page = await getReferralCode(at(company.system, '2026-03-11'), code, 3)
    expect([page.referralCode.usedCount, page.usageByDay.map(({ usedCount }) => usedCount)]).toEqual([
      1,
      [0, 1, 0],
    ])
    expect(await getProgram(company.system, programId)).toMatchObject({ approvedCount: 1, spentMinor: 6000 })
    expect(await listCategories(company.system)).toMatchObject([{ category: 'summer', usedCount: 1 }])
    expect(await checkBooks(company.system)).toEqual([])
  })

  it('books nothing for a side that earns nothing, and nothing at all without a program', async () => {
    const company = await newCompany()
    const programId = await newTestProgram(company, {
      referrerBonus: fixed('0.00'),
      refereeBonus: fixed('1.00'),
    })
    expect(
      (await refer(company.system, 'jane', await newCode(company.system, { programId }))).bonuses,
    ).toMatchObject([{ side: 'referee', amountMinor: 100 }])
    expect(await refer(company.system, 'john', await newCode(company.system))).toMatchObject({
      referral: { state: 'approved', counted: true },
      bonuses: [],
    })
  })

  it.each([
    ['fixed', fixed('5.00'), [500, 500, 500, 500]],
    [
      'in tiers',
      {
        rule: 'tiered',
        tiers: [
          { from: 1, amount: { value: '1.00' } },
          { from: 3, amount: { value: '2.50' } },
        ],
      },
      [100, 100, 250, 250],
    ],
    ['for the first two', { rule: 'first-n', referrals: 2, amount: { value: '9.00' } }, [900, 900, 0, 0]],
  ])(
    'pays both sides by the referrer’s n-th approval over all of the program’s codes: %s',
    async (_how, rule, amounts) => {
      const company = await newCompany()
      const programId = await newTestProgram(company, { referrerBonus: rule, refereeBonus: rule })
      const codes = [
        await newCode(company.system, { userId: 'owner', programId }),
        await newCode(company.system, { userId: 'owner', programId }),
      ]
      await refer(
        company.system,
        'referred by another',
        await newCode(company.system, { userId: 'another', programId }),
      )
      const earned: number[][] = []
      // Started first to last, approved last to first: it is approvals that count.
      for (const index of [0, 1, 2, 3]) await start(company.system, `user_${index}`, codes[index % 2]!)
      for (const index of [3, 2, 1, 0]) {
        await accept(company.system, `user_${index}`)
        earned.push(
          (await whole(company.system, `user_${index}`)).bonuses.map(({ amountMinor }) => amountMinor),
        )
      }
      expect(earned).toEqual(amounts.map((amount) => (amount ? [amount, amount] : [])))
    },
  )
})

describe('an approval past a limit', () => {
  it.each([
    ['the limit of the code', {}, { maxUses: 2 }, 'LIMIT_REACHED'],
    ['the limit of the program for a code', { maxReferralsPerCode: 2 }, { maxUses: 9 }, 'LIMIT_REACHED'],
    ['the limit of the program', { maxReferrals: 2 }, {}, 'PROGRAM_LIMIT_REACHED'],
    ['the budget', { budget: { value: '149.99' } }, {}, 'BUDGET_REACHED'],
    [
      'the limit and the budget of the program',
      { maxReferrals: 2, budget: { value: '100.00' } },
      {},
      'PROGRAM_LIMIT_REACHED',
    ],
  ])(
    '%s accepts the person, but rejects the referral: not counted, not paid',
    async (_which, terms, codeTerms, reason) => {
      const company = await newCompany()
      const programId = await newTestProgram(company, terms)
      const code = await newCode(company.system, { programId, category: 'summer', ...codeTerms })
      for (const userId of ['one', 'two', 'three']) await start(company.system, userId, code)
      for (const userId of ['one', 'two']) await accept(company.system, userId)
      expect(await accept(company.system, 'three')).toMatchObject({ decision: 'ACCEPT', status: 'CLOSED' })

      expect((await whole(company.system, 'two')).referral.state).toBe('approved')
      expect(await whole(company.system, 'three')).toMatchObject({
        referral: { state: 'rejected', reason, counted: false },
        bonuses: [],
      })
      expect(await usedCountOf(company.system, code)).toBe(2)
      expect(await getProgram(company.system, programId)).toMatchObject({
        approvedCount: 2,
        spentMinor: 10_000,
      })
      expect(await listCategories(company.system)).toMatchObject([{ usedCount: 2 }])
      expect(await checkBooks(company.system)).toEqual([])
    },
  )

  it('does not move the referrer on to the next tier', async () => {
    const company = await newCompany()
    const tiers = {
      rule: 'tiered',
      tiers: [
        { from: 1, amount: { value: '1.00' } },
        { from: 2, amount: { value: '2.00' } },
      ],
    }
    const programId = await newTestProgram(company, { referrerBonus: tiers, maxReferrals: 1 })
    const code = await newCode(company.system, { userId: 'owner', programId })
    for (const userId of ['one', 'two', 'three']) await start(company.system, userId, code)
    await accept(company.system, 'one')
    await accept(company.system, 'two')
    await updateProgram(company.system, programId, programChanges.parse({ maxReferrals: null }))
    await accept(company.system, 'three')
    expect((await whole(company.system, 'three')).bonuses).toMatchObject([{ amountMinor: 200 }])
  })

  it('is one past the limit that holds then: a raised one lets it through, and none can be set below the uses', async () => {
    const { system } = await newCompany()
    const code = await newCode(system, { maxUses: 1 })
    for (const userId of ['one', 'two']) await start(system, userId, code)
    await accept(system, 'one')
    await updateReferralCode(system, code, { maxUses: 2 })
    await accept(system, 'two')
    expect((await whole(system, 'two')).referral.state).toBe('approved')
    await expect(updateReferralCode(system, code, { maxUses: 1 })).rejects.toMatchObject({
      details: { violations: [{ reason: 'MAX_USES_BELOW_USED_COUNT' }] },
    })
  })

  it('cannot be caused by lowering a program’s limit or budget below its current total', async () => {
    const company = await newCompany()
    const programId = await newTestProgram(company)
    await useCode(company.system, await newCode(company.system, { programId }), 2)
    const change = (given: object) => updateProgram(company.system, programId, programChanges.parse(given))
    await expect(change({ maxReferrals: 1 })).rejects.toMatchObject({
      details: { violations: [{ field: 'maxReferrals', reason: 'LIMIT_BELOW_APPROVED' }] },
    })
    await expect(change({ budget: { value: '99.99' } })).rejects.toMatchObject({
      details: { violations: [{ field: 'budget', reason: 'BUDGET_BELOW_SPENT' }] },
    })
    expect(await change({ maxReferrals: 2, budget: { value: '100.00' } })).toMatchObject({
      maxReferrals: 2,
      budgetMinor: 10_000,
    })
  })
})

describe('a referral that is pending', () => {
  it.each([
    ['paused', { status: 'paused' }, {}],
    ['ended', { status: 'ended' }, {}],
    ['over', { endsAt: '2026-03-01T00:00:00Z' }, {}],
    ['disabled', {}, { status: 'disabled' as const }],
    ['expired', {}, { expiresAt: new Date('2026-03-02') }],
    ['moved to no program', {}, { programId: null }],
  ])(
    'is approved and paid by its original terms, though program or code is %s before the decision',
    async (_what, programChange, codeChange) => {
      const company = await newCompany()
      const programId = await newTestProgram(company)
      const code = await newCode(company.system, { programId })
      await start(at(company.system, '2026-03-01'), 'jane', code)
      await updateProgram(company.system, programId, programChanges.parse(programChange))
      await updateReferralCode(company.system, code, codeChange)
      await accept(at(company.system, '2026-03-10'), 'jane')
      expect(await whole(company.system, 'jane')).toMatchObject({
        referral: { state: 'approved', programId },
        bonuses: [{ amountMinor: 5000 }],
      })
      expect(await usedCountOf(company.system, code)).toBe(1)
    },
  )

  it('expires when its time is over: at ACCEPT, neither counted nor paid, though the person is accepted', async () => {
    const company = await newCompany()
    const code = await newCode(company.system, {
      programId: await newTestProgram(company, { pendingDays: 1 }),
    })
    for (const userId of ['in time', 'too late']) await start(at(company.system, '2026-03-01'), userId, code)
    await accept(at(company.system, '2026-03-01T23:59:59.999Z'), 'in time')
    expect(await accept(at(company.system, '2026-03-02'), 'too late')).toMatchObject({
      decision: 'ACCEPT',
      status: 'CLOSED',
    })
    expect((await whole(company.system, 'in time')).referral.state).toBe('approved')
    expect(await whole(company.system, 'too late')).toMatchObject({
      referral: { state: 'expired', counted: false, reason: null },
      bonuses: [],
    })
    expect(await usedCountOf(company.system, code)).toBe(1)
  })

  it('is expired by maintenance, not early and only once; decided referrals stay', async () => {
    const [company, other] = [await newCompany(), await newCompany()]
    const code = await newCode(company.system, {
      programId: await newTestProgram(company, { pendingDays: 1 }),
    })
    for (const userId of ['decided', 'waiting', 'too'])
      await start(at(company.system, '2026-03-01'), userId, code)
    await start(at(company.system, '2026-03-01'), 'forever', await newCode(company.system))
    await accept(at(company.system, '2026-03-01'), 'decided')
    expect(await expireReferrals(at(company.system, '2026-03-01T23:59:59.999Z'))).toBe(0)
    expect(await expireReferrals(at(other.system, '2026-03-02'))).toBe(0)
    expect(await expireReferrals(at(company.system, '2026-03-02'))).toBe(2)
    expect(await expireReferrals(at(company.system, '2026-03-02'))).toBe(0)
    const states = await Promise.all(
      ['decided', 'waiting', 'too', 'forever'].map(
        async (userId) => (await whole(company.system, userId)).referral.state,
      ),
    )
    expect(states).toEqual(['approved', 'expired', 'expired', 'pending'])
    await accept(at(company.system, '2026-03-03'), 'waiting')
    expect(await whole(company.system, 'waiting')).toMatchObject({
      referral: { state: 'expired' },
      bonuses: [],
    })
    await expect(expireReferrals(staff(company, 'marketer'))).rejects.toMatchObject({
      code: 'PERMISSION_DENIED',
    })
  })
})

describe('deciding in the dashboard', () => {
  it.each([
    ['ACCEPT', 'approved'],
    ['REJECT', 'rejected'],
    ['REVIEW', 'pending'],
  ] as const)(
    '%s changes the referral to %s, with the decider’s name and reason in the timeline',
    async (decision, state) => {
      const company = await newCompany()
      await start(company.system, 'jane', await newCode(company.system))
      const { referral } = await whole(company.system, 'jane')
      const admin = staff(company, 'admin')
      expect(await decideReferral(admin, referral.id, decision, 'I looked.')).toMatchObject({ state })
      const last = (await getReferral(company.system, referral.id)).timeline.at(-1)!
      expect(last).toMatchObject({
        actorType: 'staff',
        actorId: (admin.actor as { userId: string }).userId,
        note: 'I looked.',
      })
      if (state === 'approved')
        await expect(decideReferral(admin, referral.id, 'REJECT')).rejects.toMatchObject({
          code: 'REFERRAL_NOT_PENDING',
        })
      else
        expect(await decideReferral(admin, referral.id, 'ACCEPT')).toMatchObject({
          id: referral.id,
          state: 'approved',
        })
      await expect(decideReferral(staff(company, 'marketer'), referral.id, 'REJECT')).rejects.toMatchObject({
        code: 'PERMISSION_DENIED',
      })
      await expect(decideReferral((await newCompany()).system, referral.id, 'REJECT')).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    },
  )

  it('leaves a rejected referral alone that another one has replaced', async () => {
    const { system } = await newCompany()
    await start(system, 'jane', await newCode(system))
    const { referral } = await whole(system, 'jane')
    await decideReferral(system, referral.id, 'REJECT')
    await start(system, 'jane', await newCode(system))
    await expect(decideReferral(system, referral.id, 'ACCEPT')).rejects.toMatchObject({
      code: 'REFERRAL_NOT_PENDING',
    })
  })
})
