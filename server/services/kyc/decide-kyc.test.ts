import { describe, expect, it } from 'vitest'
import { kycOutcome, kycStart } from '@/domain/kyc/verification'
import type { ServiceContext } from '@/server/context'
import { listBonuses } from '@/server/services/bonus/list-bonuses'
import { getReferral } from '@/server/services/referral/get-referral'
import { listReferrals } from '@/server/services/referral/list-referrals'
import { at, newCode, newCompany, newTestProgram } from '@/server/testing/company'
import { decideKyc } from './decide-kyc'
import { getKycStatus } from './get-kyc-status'
import { startKyc } from './start-kyc'

const decide = (context: ServiceContext, given: object) =>
  decideKyc(context, kycOutcome.parse({ userId: 'jane', ...given }))
const referralsOf = async (context: ServiceContext) =>
  (await listReferrals(context, { filter: {}, sort: 'oldest', limit: 100 })).referrals

/** A company in which Jane waits for the outcome of her check, referred by a code that earns its owner a bonus. */
async function withJane() {
  const company = await newCompany()
  const code = await newCode(company.system, {
    userId: 'owner',
    programId: await newTestProgram(company, { refereeBonus: { rule: 'fixed', amount: { value: '10.00' } } }),
  })
  await startKyc(
    company.system,
    kycStart.parse({ userId: 'jane', firstName: 'Jane', lastName: 'Smith', referralCode: code }),
  )
  return { ...company, code }
}

describe('the outcome of an identity check', () => {
  it.each([
    ['ACCEPT', 'CLOSED', 'approved'],
    ['REJECT', 'CLOSED', 'rejected'],
    ['REVIEW', 'ON_HOLD', 'pending'],
    ['RESUBMIT', 'OPEN', 'pending'],
  ])('%s means %s by default, and changes the referral to %s', async (decision, status, state) => {
    const { system } = await withJane()
    expect(await decide(system, { decision })).toMatchObject({ userId: 'jane', decision, status })
    expect(await getKycStatus(system, 'jane')).toMatchObject({ decision, status })
    expect(await referralsOf(system)).toMatchObject([
      { state, reason: state === 'rejected' ? 'KYC_REJECTED' : null, counted: state === 'approved' },
    ])
  })

  it.each([
    ['ACCEPT', 'OPEN'],
    ['ACCEPT', 'ON_HOLD'],
    ['REJECT', 'OPEN'],
    ['REJECT', 'ON_HOLD'],
  ])('%s with %s is no decision of the referral yet; the same with CLOSED is', async (decision, status) => {
    const { system } = await withJane()
    await decide(system, { decision, status })
    expect(await referralsOf(system)).toMatchObject([{ state: 'pending', counted: false }])
    expect((await listBonuses(system, { filter: {}, sort: 'oldest', limit: 10 })).bonuses).toEqual([])
    await decide(system, { decision })
    expect(await referralsOf(system)).toMatchObject([
      { state: decision === 'ACCEPT' ? 'approved' : 'rejected' },
    ])
  })

  it('keeps what it does not name, and replaces what it does', async () => {
    const { system } = await withJane()
    await decide(system, { decision: 'REVIEW', subStatus: 'documents', participantId: 'p1', account: 'a1' })
    expect(await decide(system, { decision: 'ACCEPT', subStatus: 'verified' })).toMatchObject({
      subStatus: 'verified',
      participantId: 'p1',
      account: 'a1',
    })
  })

  it('may come after others that were not final', async () => {
    const { system } = await withJane()
    for (const decision of ['REVIEW', 'RESUBMIT', 'REVIEW', 'ACCEPT']) await decide(system, { decision })
    expect(await referralsOf(system)).toMatchObject([{ state: 'approved' }])
  })

  it.each(['ACCEPT', 'REJECT'])('sent again changes nothing: %s', async (decision) => {
    const { system } = await withJane()
    const first = await decide(at(system, '2030-01-01'), { decision, subStatus: 'first' })
    const [referral] = await referralsOf(system)
    const before = await getReferral(system, referral!.id)
    for (let times = 0; times < 3; times++)
      expect(
        await decide(at(system, '2030-01-02'), { decision, subStatus: 'again', account: 'another' }),
      ).toEqual(first)
    expect(await getKycStatus(system, 'jane')).toEqual(first)
    expect(await getReferral(system, referral!.id)).toEqual(before)
  })

  it.each([
    ['ACCEPT', 'REJECT'],
    ['ACCEPT', 'REVIEW'],
    ['REJECT', 'ACCEPT'],
    ['REJECT', 'RESUBMIT'],
  ])('that was final cannot change: after %s, %s is rejected', async (final, other) => {
    const { system } = await withJane()
    const decided = await decide(system, { decision: final })
    const [referral] = await referralsOf(system)
    const before = await getReferral(system, referral!.id)
    await expect(decide(system, { decision: other })).rejects.toMatchObject({ code: 'KYC_ALREADY_DECIDED' })
    expect(await getKycStatus(system, 'jane')).toEqual(decided)
    expect(await getReferral(system, referral!.id)).toEqual(before)
  })

  it('of a user who never started is not found, in another company as well', async () => {
    const [{ system }, other] = [await withJane(), await newCompany()]
    await expect(decide(system, { userId: 'john', decision: 'ACCEPT' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(decide(other.system, { decision: 'ACCEPT' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await getKycStatus(other.system, 'jane')).toBeUndefined()
    expect(await referralsOf(system)).toMatchObject([{ state: 'pending' }])
  })

  it('of a user without a referral decides the check alone', async () => {
    const { system } = await newCompany()
    await startKyc(system, kycStart.parse({ userId: 'jane', firstName: 'Jane', lastName: 'Smith' }))
    expect(await decide(system, { decision: 'ACCEPT' })).toMatchObject({
      decision: 'ACCEPT',
      status: 'CLOSED',
    })
    expect(await referralsOf(system)).toEqual([])
  })
})
