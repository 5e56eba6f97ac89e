import { describe, expect, it } from 'vitest'
import type { TokenBearer } from '@/domain/token-bearer'
import { at, newCode, newCompany, newTestProgram, staff } from '@/server/testing/company'
import { createPersonalCode } from './create-personal-code'
import { findUserReferralCode } from './find-user-referral-code'
import { validateReferralCode } from './validate-referral-code'

const customer = { userId: 'fb8f09210e0f46b7b4262d77f5b6c273', userType: 2 } as const

describe('creating a personal code', () => {
  it('names it by the user and the clock', async () => {
    const { system } = await newCompany()
    const { code } = await createPersonalCode(at(system, 1_760_000_551_489), customer)
    expect(code).toMatch(/^C273551489[A-Z]{2}$/)
  })

  it('creates one code for a user when 50 ask at once', async () => {
    const { system } = await newCompany()
    const asked = await Promise.allSettled(
      Array.from({ length: 50 }, () => createPersonalCode(system, customer)),
    )
    const refused = asked.flatMap((each) => (each.status === 'rejected' ? [each.reason as object] : []))
    expect(refused).toHaveLength(49)
    for (const reason of refused) expect(reason).toMatchObject({ code: 'PERSONAL_CODE_EXISTS' })
  })

  it('creates no second code for another type or program', async () => {
    const company = await newCompany()
    await createPersonalCode(company.system, customer)
    const second = createPersonalCode(company.system, {
      ...customer,
      userType: 5,
      programId: await newTestProgram(company),
    })
    await expect(second).rejects.toMatchObject({ code: 'PERSONAL_CODE_EXISTS' })
  })

  it('creates a separate code for the same user id in another company', async () => {
    const [one, other] = [await newCompany(), await newCompany()]
    const now = Date.now()
    const codes = [
      await createPersonalCode(at(one.system, now), customer),
      await createPersonalCode(at(other.system, now), customer),
    ]
    expect(codes[0]!.code).not.toBe(codes[1]!.code)
  })

  it('creates unique codes over all companies, though many user ids end alike in one millisecond', async () => {
    const companies = [await newCompany(), await newCompany()]
    const now = Date.now()
    // 120 codes from 676 names: without a second try some two of them collide, almost surely.
    const made = await Promise.all(
      Array.from({ length: 120 }, (_, index) =>
        createPersonalCode(at(companies[index % 2]!.system, now), { userId: `${index}-same`, userType: 3 }),
      ),
    )
    expect(new Set(made.map(({ code }) => code)).size).toBe(120)
  })

  it('rejects a chosen code that another company has', async () => {
    const [one, other] = [await newCompany(), await newCompany()]
    const { code } = await createPersonalCode(one.system, customer)
    await expect(createPersonalCode(other.system, customer, { id: 'f'.repeat(32), code })).rejects.toThrow()
  })

  it('does not collide with a campaign code of the same owner', async () => {
    const { system } = await newCompany()
    await newCode(system, { userId: customer.userId })
    await createPersonalCode(system, customer)
  })

  it('rejects an unknown program, one of another company, one that is not running, and one for other user types', async () => {
    const [company, other] = [await newCompany(), await newCompany()]
    for (const programId of [
      '0'.repeat(32),
      await newTestProgram(other),
      await newTestProgram(company, { status: 'paused' }),
      await newTestProgram(company, { status: 'draft' }),
      await newTestProgram(company, { referrerUserType: 5 }),
    ]) {
      await expect(createPersonalCode(company.system, { ...customer, programId })).rejects.toMatchObject({
        code: 'INVALID_ARGUMENT',
      })
    }
  })

  it('lets the bearer of a token act only for itself, an admin for any user, a viewer for none', async () => {
    const company = await newCompany()
    const bearer = (subject: string, actsAs: TokenBearer['actsAs'] = [2]) => ({
      ...company.system,
      actor: { type: 'token' as const, subject, actsAs },
    })
    await expect(createPersonalCode(bearer('somebody_else'), customer)).rejects.toMatchObject({
      code: 'PERMISSION_DENIED',
    })
    await expect(createPersonalCode(staff(company, 'viewer'), customer)).rejects.toMatchObject({
      code: 'PERMISSION_DENIED',
    })
    await createPersonalCode(bearer(customer.userId), customer)
    await createPersonalCode(bearer('admin', 'anyone'), { ...customer, userId: 'another' })
  })

  it('creates a code that is valid at once', async () => {
    const { system } = await newCompany()
    const { code } = await createPersonalCode(system, customer)
    expect(await validateReferralCode(system, code.toLowerCase())).toMatchObject({
      isValid: true,
      userId: customer.userId,
    })
  })
})

describe('finding a code by user or by name', () => {
  it('matches any program and currency when the code is linked to none', async () => {
    const { system } = await newCompany()
    const { code } = await createPersonalCode(system, customer)
    const found = await findUserReferralCode(system, {
      userId: customer.userId,
      programId: 'any',
      currencyId: 'any',
    })
    expect(found).toMatchObject({ referralCode: { code, programId: null }, limitReached: false })
  })

  it("is narrowed by the code's program and that program's currency", async () => {
    const company = await newCompany()
    const currencyId = '1f1519903ed240578f071aa45cb479f2'
    const programId = await newTestProgram(company, { currencyId })
    const { code } = await createPersonalCode(company.system, { ...customer, programId })
    const find = (narrow: object) =>
      findUserReferralCode(company.system, { referralCode: code.toLowerCase(), ...narrow })
    expect((await find({ programId, currencyId })).referralCode.code).toBe(code)
    await expect(find({ programId: await newTestProgram(company) })).rejects.toMatchObject({
      code: 'REFERRAL_CODE_NOT_FOUND',
    })
    await expect(find({ currencyId: 'another' })).rejects.toMatchObject({ code: 'REFERRAL_CODE_NOT_FOUND' })
  })

  it('finds by user the personal code, never a campaign code', async () => {
    const { system } = await newCompany()
    const campaign = await newCode(system, { userId: customer.userId })
    await expect(findUserReferralCode(system, { userId: customer.userId })).rejects.toMatchObject({
      code: 'REFERRAL_CODE_NOT_FOUND',
    })
    expect((await findUserReferralCode(system, { referralCode: campaign })).referralCode.userType).toBeNull()
  })
})
