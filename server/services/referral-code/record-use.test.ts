import { describe, expect, it } from 'vitest'
import { at, newCode, newCompany, newTestProgram, staff, useCode, type TestCompany } from '@/server/testing/company'
import { startProcess } from '@/server/testing/processes'
import { listCategories } from '@/server/services/usage/list-categories'
import { getReferralCode } from './get-referral-code'
import { recordReferralCodeUse } from './record-use'
import { updateReferralCode } from './update-referral-code'
import { validateReferralCode } from './validate-referral-code'

const usedCountOf = async ({ system }: TestCompany, code: string) => (await getReferralCode(system, code, 1)).referralCode.usedCount

describe('recording a use', () => {
  it('never passes the limit: 150 at once on a limit of 100 give exactly 100', async () => {
    const company = await newCompany()
    const code = await newCode(company.system, { maxUses: 100, category: 'c' })
    expect(await useCode(company.system, code, 150)).toBe(100)
    expect(await usedCountOf(company, code)).toBe(100)
    expect(await listCategories(company.system)).toMatchObject([{ category: 'c', usedCount: 100 }])
  })

  it('never passes it from two processes on one file either', async () => {
    const company = await newCompany()
    const code = await newCode(company.system, { maxUses: 100, category: 'c' })
    const claiming = [1, 2].map(() => startProcess('claim-uses', [company.id, code, '75']))
    await Promise.all(claiming.map((each) => each.printed(1)))
    for (const each of claiming) each.go()
    expect(await Promise.all(claiming.map((each) => each.ended))).toEqual([0, 0])
    const counted = claiming.map(({ lines }) => Number(lines.at(-1)))
    expect(counted[0]! + counted[1]!).toBe(100)
    expect(await usedCountOf(company, code)).toBe(100)
    expect(await listCategories(company.system)).toMatchObject([{ category: 'c', usedCount: 100 }])
  })

  it("never passes the program's limit, which holds for each of its codes", async () => {
    const company = await newCompany()
    const programId = await newTestProgram(company, { maxReferralsPerCode: 3 })
    const codes = [await newCode(company.system, { programId }), await newCode(company.system, { programId, maxUses: 2 }), await newCode(company.system, { programId, maxUses: 9 })]
    expect(await Promise.all(codes.map((code) => useCode(company.system, code, 5)))).toEqual([3, 2, 3])
  })

  it('counts on the UTC day of the moment, whatever case the code is written in', async () => {
    const { system } = await newCompany()
    await newCode(system, { referralCode: 'Partner2024' })
    await useCode(at(system, '2026-03-01T23:59:59.999Z'), 'PARTNER2024')
    await useCode(at(system, '2026-03-02T00:00:00Z'), 'partner2024', 2)
    const { usageByDay } = await getReferralCode(at(system, '2026-03-02T12:00:00Z'), 'Partner2024', 2)
    expect(usageByDay).toEqual([{ day: '2026-03-01', usedCount: 1 }, { day: '2026-03-02', usedCount: 2 }])
  })

  it.each([
    ['not started', { startsAt: '2026-01-02T00:00:00Z' }, 'not_started'],
    ['expired', { expiresAt: '2026-01-01T00:00:00Z' }, 'expired'],
  ])('does not count a code that is %s', async (_what, terms, reason) => {
    const company = await newCompany()
    const code = await newCode(company.system, terms)
    expect(await recordReferralCodeUse(at(company.system, '2026-01-01T00:00:00Z'), code)).toEqual({ recorded: false, reasons: [reason] })
    expect(await usedCountOf(company, code)).toBe(0)
  })

  it('does not count a code that is disabled, unknown, or of another company', async () => {
    const [company, other] = [await newCompany(), await newCompany()]
    const code = await newCode(company.system)
    await updateReferralCode(company.system, code, { status: 'disabled' })
    expect(await recordReferralCodeUse(company.system, code)).toEqual({ recorded: false, reasons: ['disabled'] })
    expect(await recordReferralCodeUse(company.system, 'NOBODYS')).toEqual({ recorded: false, reasons: ['not_found'] })
    expect(await recordReferralCodeUse(other.system, code)).toEqual({ recorded: false, reasons: ['not_found'] })
  })

  it('is not for marketers', async () => {
    const company = await newCompany()
    const code = await newCode(company.system)
    await expect(recordReferralCodeUse(staff(company, 'marketer'), code)).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
  })
})

describe('validating a code', () => {
  it('agrees with what recording a use would say: the last use makes it invalid', async () => {
    const { system } = await newCompany()
    const code = await newCode(system, { maxUses: 1 })
    expect(await validateReferralCode(system, code)).toMatchObject({ isValid: true, userId: 'user_1', amount: null })
    await useCode(system, code)
    expect(await validateReferralCode(system, code)).toMatchObject({ isValid: false, reasons: ['limit_reached'] })
  })

  it("gives the owner and the program's bonus", async () => {
    const company = await newCompany()
    const code = await newCode(company.system, { programId: await newTestProgram(company) })
    expect(await validateReferralCode(company.system, code)).toMatchObject({ isValid: true, amount: { amountMinor: 5000, currency: 'USD' } })
  })
})
