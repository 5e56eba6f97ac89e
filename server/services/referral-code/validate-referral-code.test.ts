import { describe, expect, it } from 'vitest'
import { programChanges } from '@/domain/program/program'
import { updateProgram } from '@/server/services/program/update-program'
import { at, newCode, newCompany, newTestProgram, staff, stranger, useCode } from '@/server/testing/company'
import { browseReferralCodes } from './browse-referral-codes'
import { createPersonalCode } from './create-personal-code'
import { getReferralCode } from './get-referral-code'
import { isReferralCodeValid, validateReferralCode } from './validate-referral-code'

const tiers = {
  rule: 'tiered',
  tiers: [
    { from: 1, amount: { value: '10.00' } },
    { from: 3, amount: { value: '25.00' } },
  ],
}

describe('validating a code', () => {
  it('agrees with the result of a use: the last use turns it invalid', async () => {
    const { system } = await newCompany()
    const code = await newCode(system, { maxUses: 1 })
    expect(await validateReferralCode(system, code)).toMatchObject({
      isValid: true,
      userId: 'user_1',
      amount: null,
    })
    await useCode(system, code)
    expect(await validateReferralCode(system, code)).toMatchObject({
      isValid: false,
      reasons: ['limit_reached'],
    })
    expect(await useCode(system, code)).toBe(0)
  })

  it("returns the owner and the program's bonus", async () => {
    const company = await newCompany()
    const code = await newCode(company.system, { programId: await newTestProgram(company) })
    expect(await validateReferralCode(company.system, code)).toMatchObject({
      isValid: true,
      amount: { amountMinor: 5000, currency: 'USD' },
    })
  })

  it('promises what the next referral of its owner will earn, over all of the program’s codes, as the code’s page does', async () => {
    const company = await newCompany()
    const programId = await newTestProgram(company, { referrerBonus: tiers })
    const [code, sibling] = [
      await newCode(company.system, { programId }),
      await newCode(company.system, { programId }),
    ]
    const promised = []
    for (let uses = 0; uses < 3; uses++) {
      const { amount } = (await validateReferralCode(company.system, code)) as {
        amount: { amountMinor: number }
      }
      promised.push([amount.amountMinor, (await getReferralCode(company.system, code, 1)).amount?.value])
      await useCode(company.system, sibling)
    }
    expect(promised).toEqual([
      [1000, '10.00'],
      [1000, '10.00'],
      [2500, '25.00'],
    ])
  })

  it.each([
    ['not started', { startsAt: '2026-01-01T00:00:00.001Z' }, 'not_started'],
    ['expired', { expiresAt: '2026-01-01T00:00:00Z' }, 'expired'],
  ])('rejects a code that is %s, as using it does', async (_what, terms, reason) => {
    const company = await newCompany()
    const now = at(company.system, '2026-01-01T00:00:00Z')
    const code = await newCode(now, terms)
    expect(await validateReferralCode(now, code)).toMatchObject({ isValid: false, reasons: [reason] })
    expect(await isReferralCodeValid(now, code, 2)).toBe(false)
    expect(await useCode(now, code)).toBe(0)
  })

  it.each([
    ['paused', { status: 'paused' }, 'program_not_running'],
    ['full', { maxReferrals: 1 }, 'program_limit_reached'],
    ['out of budget', { budget: { value: '99.99' } }, 'budget_reached'],
  ] as const)(
    'rejects the code of a program that is %s, and the dashboard lists it as such',
    async (_what, change, reason) => {
      const company = await newCompany()
      const programId = await newTestProgram(company)
      const code = await newCode(company.system, { programId })
      await useCode(company.system, code)
      await updateProgram(company.system, programId, programChanges.parse(change))
      expect(await validateReferralCode(company.system, code)).toMatchObject({
        isValid: false,
        reasons: [reason],
      })
      const listed = async (state: typeof reason | 'active') =>
        (await browseReferralCodes(company.system, { state, sort: 'oldest', limit: 10 })).referralCodes.map(
          (row) => row.code,
        )
      expect([await listed(reason), await listed('active')]).toEqual([[code], []])
    },
  )

  it('finds no code that is unknown or of another company', async () => {
    const [company, other] = [await newCompany(), await newCompany()]
    const code = await newCode(other.system)
    for (const unknown of [code, 'NOBODYS'])
      expect(await validateReferralCode(company.system, unknown)).toEqual({
        isValid: false,
        reasons: ['not_found'],
      })
  })

  it('with its reasons is for those who may read codes; whether it is valid is public', async () => {
    const company = await newCompany()
    const code = await newCode(company.system)
    const unauthenticated = stranger(company)
    await expect(validateReferralCode(unauthenticated, code)).rejects.toMatchObject({
      code: 'PERMISSION_DENIED',
    })
    expect(await isReferralCodeValid(unauthenticated, code, 2)).toBe(true)
    expect(await validateReferralCode(staff(company, 'viewer'), code)).toMatchObject({ isValid: true })
  })
})

describe('a use', () => {
  it('counts on the UTC day of its time, for the code in any case', async () => {
    const { system } = await newCompany()
    await newCode(system, { referralCode: 'Partner2024' })
    await useCode(at(system, '2026-03-01T23:59:59.999Z'), 'PARTNER2024')
    await useCode(at(system, '2026-03-02T00:00:00Z'), 'partner2024', 2)
    const { usageByDay } = await getReferralCode(at(system, '2026-03-02T12:00:00Z'), 'Partner2024', 2)
    expect(usageByDay).toEqual([
      { day: '2026-03-01', usedCount: 1 },
      { day: '2026-03-02', usedCount: 2 },
    ])
  })
})

describe('a program for a type of user', () => {
  it('allows a code only for its user type, and never a code of an owner who may not refer', async () => {
    const company = await newCompany()
    const programId = await newTestProgram(company, { refereeUserType: 2 })
    const { code: ofCustomer } = await createPersonalCode(company.system, {
      userId: 'customer',
      userType: 2,
      programId,
    })
    await updateProgram(company.system, programId, { referrerUserType: 3 })
    const { code } = await createPersonalCode(company.system, { userId: 'merchant', userType: 3, programId })
    expect([
      await isReferralCodeValid(company.system, code, 2),
      await isReferralCodeValid(company.system, code, 5),
    ]).toEqual([true, false])
    expect(await validateReferralCode(company.system, code)).toMatchObject({ isValid: true })
    expect(await isReferralCodeValid(company.system, ofCustomer, 2)).toBe(false)
    expect(await validateReferralCode(company.system, ofCustomer)).toMatchObject({
      isValid: false,
      reasons: ['user_type_mismatch'],
    })
  })
})
