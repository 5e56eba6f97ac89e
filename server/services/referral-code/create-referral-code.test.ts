import { describe, expect, it } from 'vitest'
import { at, newCode, newCompany, newTestProgram, staff, stranger } from '@/server/testing/company'
import { listCategories } from '@/server/services/usage/list-categories'
import { checkAvailability, suggestReferralCode } from './check-availability'
import { createReferralCode } from './create-referral-code'
import { getReferralCode } from './get-referral-code'
import { updateReferralCode } from './update-referral-code'

const input = { userId: 'isv_user_123', referralCode: 'PARTNER2024' }

describe('creating a referral code', () => {
  it('keeps it as typed, with all its terms', async () => {
    const company = await newCompany()
    const programId = await newTestProgram(company)
    const terms = {
      category: 'isv_premium',
      programId,
      maxUses: 5,
      startsAt: new Date('2026-01-01'),
      expiresAt: new Date('2026-02-01'),
      description: 'Launch',
    }
    const { id } = await createReferralCode(company.system, {
      ...input,
      referralCode: 'Partner2024',
      ...terms,
    })
    const { referralCode } = await getReferralCode(company.system, 'PARTNER2024', 1)
    expect(referralCode).toMatchObject({
      id,
      code: 'Partner2024',
      ownerId: 'isv_user_123',
      kind: 'campaign',
      status: 'active',
      usedCount: 0,
      ...terms,
    })
  })

  it('rejects a code that is taken, in any case, and does not reveal its owner', async () => {
    const { system } = await newCompany()
    await createReferralCode(system, input)
    const refusal = createReferralCode(system, { userId: 'somebody_else', referralCode: 'partner2024' })
    await expect(refusal).rejects.toMatchObject({
      code: 'REFERRAL_CODE_TAKEN',
      message: expect.not.stringContaining('isv_user_123') as string,
    })
  })

  it('creates a code for one of 20 callers at once', async () => {
    const { system } = await newCompany()
    const asked = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        createReferralCode(system, { ...input, userId: `user_${index}` }),
      ),
    )
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('keeps the name of a disabled code reserved', async () => {
    const { system } = await newCompany()
    await createReferralCode(system, input)
    await updateReferralCode(system, 'PARTNER2024', { status: 'disabled' })
    await expect(createReferralCode(system, input)).rejects.toMatchObject({ code: 'REFERRAL_CODE_TAKEN' })
  })

  it('lets another company have a code of the same name', async () => {
    const [one, other] = [await newCompany(), await newCompany()]
    await createReferralCode(one.system, input)
    await createReferralCode(other.system, { ...input, userId: 'theirs' })
    expect((await getReferralCode(one.system, 'PARTNER2024', 1)).referralCode.ownerId).toBe('isv_user_123')
    expect((await getReferralCode(other.system, 'PARTNER2024', 1)).referralCode.ownerId).toBe('theirs')
  })

  it('rejects a program of another company like one that does not exist', async () => {
    const [one, other] = [await newCompany(), await newCompany()]
    const theirs = createReferralCode(one.system, { ...input, programId: await newTestProgram(other) }).catch(
      (error: Error) => error.message,
    )
    const nobodys = createReferralCode(one.system, { ...input, programId: '0'.repeat(32) }).catch(
      (error: Error) => error.message,
    )
    expect(await theirs).toBe(await nobodys)
    expect(await checkAvailability(one.system, 'PARTNER2024')).toMatchObject({ state: 'free' })
  })

  it.each(['draft', 'paused', 'ended'] as const)('rejects a program that is %s', async (status) => {
    const company = await newCompany()
    const programId = await newTestProgram(company, { status })
    await expect(createReferralCode(company.system, { ...input, programId })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      details: { violations: [{ field: 'programId', reason: 'PROGRAM_NOT_RUNNING' }] },
    })
  })

  it('rejects an expiry that is not after the start, and counts nothing', async () => {
    const { system } = await newCompany()
    const moment = new Date('2026-01-01')
    await expect(
      createReferralCode(system, { ...input, category: 'c', startsAt: moment, expiresAt: moment }),
    ).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' })
    expect(await listCategories(system)).toEqual([])
  })

  it('is for those who may write codes', async () => {
    const company = await newCompany()
    await expect(createReferralCode(staff(company, 'viewer'), input)).rejects.toMatchObject({
      code: 'PERMISSION_DENIED',
    })
    await expect(createReferralCode(stranger(company), input)).rejects.toMatchObject({
      code: 'PERMISSION_DENIED',
    })
    await createReferralCode(staff(company, 'marketer'), input)
  })
})

describe('asking whether a code is free', () => {
  it('reports taken codes in any case, and nothing about the owner', async () => {
    const { system } = await newCompany()
    await newCode(system, { referralCode: 'PARTNER2024' })
    expect(await checkAvailability(system, 'partner2024')).toEqual({ state: 'taken', misreadable: ['0'] })
    expect(await checkAvailability(system, 'PARTNER2025')).toEqual({ state: 'free', misreadable: ['0'] })
    expect(await checkAvailability(system, 'no code')).toMatchObject({ state: 'not_a_code' })
  })

  it("does not see another company's codes", async () => {
    const [one, other] = [await newCompany(), await newCompany()]
    await newCode(one.system, { referralCode: 'PARTNER2024' })
    expect(await checkAvailability(other.system, 'PARTNER2024')).toMatchObject({ state: 'free' })
  })

  it('suggests codes that can be created', async () => {
    const { system } = await newCompany()
    await newCode(system, { referralCode: await suggestReferralCode(system) })
  })
})

describe("a code's page", () => {
  it('is not found in another company', async () => {
    const [one, other] = [await newCompany(), await newCompany()]
    const code = await newCode(one.system)
    await expect(getReferralCode(other.system, code, 1)).rejects.toMatchObject({
      code: 'REFERRAL_CODE_NOT_FOUND',
    })
  })

  it('shows the state at the moment of looking, the tighter limit and the bonus', async () => {
    const company = await newCompany()
    const programId = await newTestProgram(company, {
      maxReferralsPerCode: 3,
      currency: 'JPY',
      referrerBonus: { rule: 'fixed', amount: { value: '5000' } },
    })
    const code = await newCode(company.system, { programId, maxUses: 10, expiresAt: '2026-02-01T00:00:00Z' })
    const page = await getReferralCode(at(company.system, '2026-02-01'), code, 2)
    expect(page).toMatchObject({
      referralCode: { state: 'expired', limit: 3, program: { id: programId } },
      amount: { value: '5000', currency: 'JPY' },
    })
    expect(page.usageByDay).toEqual([
      { day: '2026-01-31', usedCount: 0 },
      { day: '2026-02-01', usedCount: 0 },
    ])
  })
})
