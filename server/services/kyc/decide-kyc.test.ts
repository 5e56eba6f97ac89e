import { describe, expect, it } from 'vitest'
import { kycOutcome, kycStart } from '@/domain/kyc/verification'
import type { ServiceContext } from '@/server/context'
import { listBonuses } from '@/server/services/bonus/list-bonuses'
import { getReferralCode } from '@/server/services/referral-code/get-referral-code'
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
      expect(await decide(at(system, '2030-01-02'), { decision, subStatus: 'first' })).toEqual(first)
    expect(await getKycStatus(system, 'jane')).toEqual(first)
    expect(await getReferral(system, referral!.id)).toEqual(before)
  })

  it('sent again after approval fills in empty fields, and replaces none', async () => {
    const { system } = await withJane()
    const first = await decide(at(system, '2030-01-01'), {
      decision: 'ACCEPT',
      subStatus: 'verified',
      participantId: 'p1',
    })
    const now = new Date('2030-01-02')
    const repeated = { decision: 'ACCEPT', subStatus: 'again', participantId: 'p2', account: 'a1' }
    const filledIn = { ...first, account: 'a1', updatedAt: now }
    expect(await decide(at(system, now), repeated)).toEqual(filledIn)
    expect(await decide(at(system, '2030-01-03'), { ...repeated, account: 'a2' })).toEqual(filledIn)
    expect(await getKycStatus(system, 'jane')).toEqual(filledIn)
  })

  it('clears the more detailed state of the decision before', async () => {
    const { system } = await withJane()
    await decide(system, { decision: 'RESUBMIT', subStatus: 'blurred' })
    expect(await decide(system, { decision: 'ACCEPT' })).toMatchObject({ subStatus: '' })
  })

  it.each([
    ['ACCEPT', undefined, 'approved', 1],
    ['ACCEPT', 'ON_HOLD', 'pending', 0],
    ['REVIEW', undefined, 'pending', 0],
    ['RESUBMIT', undefined, 'pending', 0],
    ['REJECT', 'OPEN', 'pending', 0],
  ])('after REJECT may be %s %s: the same referral is %s', async (decision, status, state, usedCount) => {
    const { system, code } = await withJane()
    await decide(system, { decision: 'REJECT' })
    const [rejected] = await referralsOf(system)
    await decide(system, { decision, status })
    expect(await referralsOf(system)).toMatchObject([{ id: rejected!.id, state, reason: null }])
    expect((await getReferralCode(system, code, 1)).referralCode).toMatchObject({ usedCount })
    const { timeline, bonuses } = await getReferral(system, rejected!.id)
    expect(timeline.map(({ type }) => type).slice(0, 3)).toEqual(['created', 'rejected', 'reopened'])
    expect(bonuses).toHaveLength(2 * usedCount)
  })

  it('reopens a referral with a new time limit', async () => {
    const { system } = await newCompany()
    const programId = await newTestProgram({ ...(await newCompany()), system }, { pendingDays: 2 })
    const code = await newCode(system, { programId, userId: 'owner' })
    const input = kycStart.parse({ userId: 'jane', firstName: 'J', lastName: 'S', referralCode: code })
    await startKyc(at(system, '2030-01-01'), input)
    await decide(at(system, '2030-01-02'), { decision: 'REJECT' })
    await decide(at(system, '2030-01-10'), { decision: 'RESUBMIT' })
    expect(await referralsOf(system)).toMatchObject([{ state: 'pending', expiresAt: new Date('2030-01-12') }])
    await decide(at(system, '2030-01-11'), { decision: 'ACCEPT' })
    expect(await referralsOf(system)).toMatchObject([{ state: 'approved' }])
  })

  it.each(['REJECT', 'REVIEW'])('that was ACCEPT cannot change: %s is rejected', async (other) => {
    const { system } = await withJane()
    const decided = await decide(system, { decision: 'ACCEPT' })
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
