import { describe, expect, it } from 'vitest'
import { kycStart } from '@/domain/kyc/verification'
import { ineligibleReasonText } from '@/domain/reasons'
import { referralCodeChanges } from '@/domain/referral-code/changes'
import type { ServiceContext } from '@/server/context'
import { startKyc } from '@/server/services/kyc/start-kyc'
import { createPersonalCode } from '@/server/services/referral-code/create-personal-code'
import { updateReferralCode } from '@/server/services/referral-code/update-referral-code'
import { at, newCode, newCompany, newTestProgram, staff, stranger } from '@/server/testing/company'
import { applyReferralCode } from './apply-code'
import { checkEligibility } from './check-eligibility'
import { listReferrals } from './list-referrals'

const start = (context: ServiceContext, userId: string, given: object) =>
  startKyc(context, kycStart.parse({ userId, firstName: 'Jane', lastName: 'Smith', ...given }))

/** The reasons that the start of an identity check gives, of which nothing is recorded. */
async function rejectionOf(context: ServiceContext, userId: string, referralCode: string): Promise<string[]> {
  const failure = await start(context, userId, { referralCode }).catch((error: unknown) => error)
  return (failure as { details: { violations: { reason: string }[] } }).details.violations.map(
    ({ reason }) => reason,
  )
}

describe('whether a code can refer a user', () => {
  it('is what the start of an identity check finds, for every reason at once', async () => {
    const company = await newCompany()
    const { system } = company
    const [first, second] = [
      await newCode(system, { userId: 'owner' }),
      await newCode(system, { userId: 'ann' }),
    ]
    await start(system, 'ann', { referralCode: first })
    await updateReferralCode(system, second, referralCodeChanges.parse({ status: 'disabled' }))

    const found = await checkEligibility(staff(company, 'viewer'), second, 'ann')
    expect(found.reasons).toEqual(['disabled', 'self_referral', 'already_referred'])
    expect(found.reasons.map((reason) => ineligibleReasonText[reason].reason)).toEqual(
      await rejectionOf(system, 'ann', second),
    )
    expect(found.referral).toMatchObject({ code: first, state: 'pending' })
    expect(found.check).toMatchObject({ decision: '', status: 'OPEN' })
    expect(await checkEligibility(system, first, 'newcomer')).toEqual({
      reasons: [],
      userType: null,
      referral: undefined,
      check: undefined,
      hold: undefined,
    })
    expect((await checkEligibility(system, 'UNKNOWN', 'newcomer')).reasons).toEqual(['not_found'])
  })

  it('depends on the user type that is known from the user’s own code or earlier referral', async () => {
    const company = await newCompany()
    const { system } = company
    const code = await newCode(system, { programId: await newTestProgram(company, { refereeUserType: 3 }) })
    await createPersonalCode(system, { userId: 'customer', userType: 2 })
    expect(await checkEligibility(system, code, 'customer')).toMatchObject({
      reasons: ['user_type_mismatch'],
      userType: 2,
    })
    await applyReferralCode(system, { userId: 'merchant', userType: 3, referralCode: code })
    expect(await checkEligibility(system, code, 'merchant')).toMatchObject({
      reasons: ['already_referred'],
      userType: 3,
    })
  })

  it('tells that a referral would be held, and who may be the same person', async () => {
    const { system } = await newCompany()
    const code = await newCode(system)
    await start(system, 'first', { email: 'jane@example.com' })
    await start(system, 'second', { email: 'jane@example.com' })
    expect((await checkEligibility(system, code, 'second')).hold).toEqual({
      reason: 'SAME_EMAIL',
      userId: 'first',
    })
    await start(system, 'second', { referralCode: code })
    const { referral, hold } = await checkEligibility(system, code, 'second')
    expect(referral).toMatchObject({ heldFor: 'SAME_EMAIL' })
    expect(hold).toBeUndefined()
  })

  it('ignores a pending referral past its time limit, and leaves it to maintenance', async () => {
    const company = await newCompany()
    const code = await newCode(company.system, {
      programId: await newTestProgram(company, { pendingDays: 7 }),
    })
    await start(at(company.system, '2026-01-01T00:00:00Z'), 'late', { referralCode: code })
    const later = at(company.system, '2026-02-01T00:00:00Z')
    expect(await checkEligibility(later, code, 'late')).toMatchObject({ reasons: [], referral: undefined })
    const { referrals } = await listReferrals(later, {
      filter: { refereeId: 'late' },
      sort: 'newest',
      limit: 1,
    })
    expect(referrals).toMatchObject([{ state: 'pending' }])
  })

  it('tells nothing of another company, and nothing to a caller without credentials', async () => {
    const [company, other] = [await newCompany(), await newCompany()]
    const code = await newCode(company.system)
    const foreign = await newCode(other.system)
    await start(other.system, 'ann', { referralCode: foreign, email: 'jane@example.com' })
    await start(company.system, 'bob', { email: 'jane@example.com' })
    expect(await checkEligibility(company.system, code, 'ann')).toMatchObject({
      reasons: [],
      referral: undefined,
    })
    expect((await checkEligibility(company.system, foreign, 'bob')).reasons).toEqual(['not_found'])
    expect((await checkEligibility(company.system, code, 'bob')).hold).toBeUndefined()
    await expect(checkEligibility(stranger(company), code, 'bob')).rejects.toMatchObject({
      code: 'PERMISSION_DENIED',
    })
  })
})
