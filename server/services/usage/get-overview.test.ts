import { describe, expect, it } from 'vitest'
import { kycStart } from '@/domain/kyc/verification'
import type { ServiceContext } from '@/server/context'
import { startKyc } from '@/server/services/kyc/start-kyc'
import { newCode, newCompany, newTestProgram, staff, useCode } from '@/server/testing/company'
import { overviewOf } from '@/server/testing/overview'

const startOf = async (context: ServiceContext, referralCode: string, userId: string, email: string) =>
  await startKyc(context, kycStart.parse({ userId, firstName: 'A', lastName: 'B', email, referralCode }))

describe('the open items of the overview', () => {
  it('count pending and held referrals, and sum up what is owed', async () => {
    const company = await newCompany()
    const programId = await newTestProgram(company, { maxReferrals: 10 })
    const code = await newCode(company.system, { programId })
    await useCode(company.system, code, 2)
    await startOf(company.system, code, 'first', 'same@example.com')
    await startOf(company.system, code, 'second', 'same@example.com')
    expect(await overviewOf(staff(company, 'viewer'), 7)).toMatchObject({
      counts: { visits: 0, started: 4, approved: 2, paid: 0 },
      openReferrals: { pending: { count: 2, more: false }, held: { count: 1, more: false } },
      bonusTotals: [{ currency: 'USD', payableMinor: 10_000, onHoldMinor: 0 }],
      programs: [{ id: programId, approvedCount: 2, maxReferrals: 10 }],
    })
  })

  it('are left out for callers who may not read them', async () => {
    const { system } = await newCompany()
    const actor = { type: 'apiKey' as const, apiKeyId: 'key', scopes: ['referral_codes:read' as const] }
    expect(await overviewOf({ ...system, actor }, 7)).toMatchObject({
      counts: null,
      openReferrals: null,
      bonusTotals: null,
      programs: null,
    })
  })
})
