import { describe, expect, it } from 'vitest'
import { referralCodeChanges } from '@/domain/referral-code/changes'
import { newCode, newCompany, newTestProgram, staff, useCode } from '@/server/testing/company'
import { createPersonalCode } from './create-personal-code'
import { updateReferralCode } from './update-referral-code'
import { validateReferralCode } from './validate-referral-code'

const startsAt = new Date('2026-01-01')
const expiresAt = new Date('2099-01-01')

describe('changing a referral code', () => {
  it('keeps every term that is absent', async () => {
    const company = await newCompany()
    const terms = {
      category: 'c',
      programId: await newTestProgram(company),
      maxUses: 5,
      startsAt,
      expiresAt,
      description: 'Launch',
    }
    const code = await newCode(company.system, {
      ...terms,
      startsAt: startsAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    })
    expect(await updateReferralCode(company.system, code, {})).toMatchObject({ ...terms, status: 'active' })
  })

  it('clears every term that is null, and keeps the status', async () => {
    const company = await newCompany()
    const code = await newCode(company.system, {
      category: 'c',
      programId: await newTestProgram(company),
      maxUses: 5,
      startsAt: startsAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      description: 'Launch',
    })
    await updateReferralCode(company.system, code, { status: 'disabled' })
    const none = {
      category: null,
      programId: null,
      maxUses: null,
      startsAt: null,
      expiresAt: null,
      description: null,
    }
    const changes = referralCodeChanges.parse({ ...none, status: null })
    expect(await updateReferralCode(company.system, code, changes)).toMatchObject({
      ...none,
      status: 'disabled',
    })
  })

  it('finds the code in any case', async () => {
    const { system } = await newCompany()
    await newCode(system, { referralCode: 'Partner2024' })
    expect(await updateReferralCode(system, 'PARTNER2024', { category: 'c' })).toMatchObject({
      code: 'Partner2024',
      category: 'c',
    })
  })

  it('changes a disabled code to invalid, and an enabled one back to valid', async () => {
    const { system } = await newCompany()
    const code = await newCode(system)
    await updateReferralCode(system, code, { status: 'disabled' })
    expect(await validateReferralCode(system, code)).toMatchObject({ isValid: false, reasons: ['disabled'] })
    await updateReferralCode(system, code, { status: 'active' })
    expect(await validateReferralCode(system, code)).toMatchObject({ isValid: true })
  })

  it('rejects a limit below the current uses, and changes nothing else', async () => {
    const { system } = await newCompany()
    const code = await newCode(system, { category: 'before' })
    await useCode(system, code, 3)
    const refusal = updateReferralCode(system, code, { maxUses: 2, category: 'after' })
    await expect(refusal).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      details: { violations: [{ field: 'maxUses', reason: 'MAX_USES_BELOW_USED_COUNT' }] },
    })
    expect(await updateReferralCode(system, code, { maxUses: 3 })).toMatchObject({
      category: 'before',
      maxUses: 3,
    })
  })

  it('compares a new start or expiry with the other that is there', async () => {
    const { system } = await newCompany()
    const code = await newCode(system, { startsAt: startsAt.toISOString() })
    await expect(updateReferralCode(system, code, { expiresAt: startsAt })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    })
    expect(await updateReferralCode(system, code, { expiresAt: startsAt, startsAt: null })).toMatchObject({
      expiresAt: startsAt,
    })
  })

  it('rejects a program that is unknown, another company’s or not running', async () => {
    const [company, other] = [await newCompany(), await newCompany()]
    const code = await newCode(company.system)
    for (const programId of [
      '0'.repeat(32),
      await newTestProgram(other),
      await newTestProgram(company, { status: 'ended' }),
    ]) {
      await expect(updateReferralCode(company.system, code, { programId })).rejects.toMatchObject({
        code: 'INVALID_ARGUMENT',
      })
    }
  })

  it('links a personal code to programs of its user type only', async () => {
    const company = await newCompany()
    const { code } = await createPersonalCode(company.system, { userId: 'customer', userType: 2 })
    const link = async (referrerUserType: number) =>
      await updateReferralCode(company.system, code, {
        programId: await newTestProgram(company, { referrerUserType }),
      })
    await expect(link(5)).rejects.toMatchObject({
      details: { violations: [{ field: 'programId', reason: 'USER_TYPE_MISMATCH' }] },
    })
    expect(await link(2)).toMatchObject({ code })
  })

  it("treats another company's code as one that does not exist", async () => {
    const [one, other] = [await newCompany(), await newCompany()]
    const code = await newCode(one.system)
    await expect(updateReferralCode(other.system, code, { status: 'disabled' })).rejects.toMatchObject({
      code: 'REFERRAL_CODE_NOT_FOUND',
    })
    expect(await validateReferralCode(one.system, code)).toMatchObject({ isValid: true })
  })

  it('is for those who may write codes', async () => {
    const company = await newCompany()
    const code = await newCode(company.system)
    await expect(updateReferralCode(staff(company, 'viewer'), code, {})).rejects.toMatchObject({
      code: 'PERMISSION_DENIED',
    })
  })
})
