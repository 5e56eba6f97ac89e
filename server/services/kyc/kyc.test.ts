import { describe, expect, it } from 'vitest'
import { kycOutcome, kycStart } from '@/domain/kyc/verification'
import type { ServiceContext } from '@/server/context'
import { applyReferralCode } from '@/server/services/referral/apply-code'
import { expireReferrals } from '@/server/services/referral/expire-referrals'
import { listReferrals } from '@/server/services/referral/list-referrals'
import { updateProgram } from '@/server/services/program/update-program'
import { updateReferralCode } from '@/server/services/referral-code/update-referral-code'
import {
  at,
  newCode,
  newCompany,
  newTestProgram,
  staff,
  stranger,
  useCode,
  type TestCompany,
} from '@/server/testing/company'
import { readRows } from '@/server/testing/database'
import { unseal } from '@/server/secrets'
import { decideKyc } from './decide-kyc'
import { erasePerson } from './erase-person'
import { getKycStatus } from './get-kyc-status'
import { startKyc } from './start-kyc'

const start = (context: ServiceContext, given: object = {}) =>
  startKyc(context, kycStart.parse({ userId: 'jane', firstName: 'Jane', lastName: 'Smith', ...given }))
const decide = (context: ServiceContext, given: object) =>
  decideKyc(context, kycOutcome.parse({ userId: 'jane', ...given }))
const referralsOf = async (context: ServiceContext) =>
  (await listReferrals(context, { filter: {}, sort: 'oldest', limit: 100 })).referrals
const refusedFor = (...reasons: string[]) => ({
  code: 'INVALID_ARGUMENT',
  details: { violations: reasons.map((reason) => ({ field: 'referralCode', reason })) },
})

/** All that a refused start must leave as it was. */
const recordedIn = ({ id }: TestCompany) =>
  ['kyc_verifications', 'referrals', 'referral_events', 'bonuses', 'programs', 'referral_codes'].map(
    (table) => readRows(`SELECT * FROM ${table} WHERE company_id = '${id}'`),
  )
const detailsIn = ({ id }: TestCompany, userId = 'jane') => {
  const [row] = readRows<{ sealed_details: string | null }>(
    `SELECT sealed_details FROM kyc_verifications WHERE company_id = '${id}' AND user_id = '${userId}'`,
  )
  return row!.sealed_details === null ? null : (JSON.parse(unseal(row!.sealed_details)!) as unknown)
}

describe('starting an identity check', () => {
  it('opens it without a decision, and creates a pending referral of the code’s owner, program and category', async () => {
    const company = await newCompany()
    const programId = await newTestProgram(company, { pendingDays: 2 })
    const code = await newCode(company.system, { userId: 'owner', programId, category: 'summer' })
    const now = new Date('2026-03-10T12:00:00Z')
    expect(await start(at(company.system, now), { referralCode: code.toUpperCase() })).toMatchObject({
      userId: 'jane',
      decision: '',
      status: 'OPEN',
      subStatus: '',
      participantId: '',
      account: '',
    })
    expect(await referralsOf(company.system)).toMatchObject([
      {
        refereeId: 'jane',
        referrerId: 'owner',
        code,
        programId,
        category: 'summer',
        source: 'kyc',
        state: 'pending',
        counted: false,
        heldFor: null,
        createdAt: now,
        expiresAt: new Date('2026-03-12T12:00:00Z'),
      },
    ])
  })

  it('without a code creates no referral, and keeps no details of the person', async () => {
    const company = await newCompany()
    await start(company.system, { email: 'jane@example.com', ssn: '987-65-4321' })
    expect(await referralsOf(company.system)).toEqual([])
    expect(detailsIn(company)).toBeNull()
  })

  it('with a code keeps the name, email address and country, encrypted, and nothing else', async () => {
    const company = await newCompany()
    await start(company.system, {
      email: 'jane@example.com',
      phoneNumber: '+15550100199',
      ssn: '987-65-4321',
      dateOfBirth: '1990-01-01',
      address: { city: 'Springfield', country: 'US' },
      referralCode: await newCode(company.system),
    })
    expect(detailsIn(company)).toEqual({ name: 'Jane Smith', email: 'jane@example.com', country: 'US' })
    const inFile = JSON.stringify(recordedIn(company))
    for (const word of ['Jane', 'example.com', '5550100199', '4321', '1990', 'Springfield'])
      expect(inFile).not.toContain(word)
  })

  it('again updates the details and creates no second referral', async () => {
    const company = await newCompany()
    const code = await newCode(company.system)
    await start(company.system, { referralCode: code })
    await start(company.system, { referralCode: code.toUpperCase(), email: 'jane@example.com' })
    await start(company.system, { lastName: 'Jones' })
    expect(detailsIn(company)).toMatchObject({ name: 'Jane Jones' })
    expect(await referralsOf(company.system)).toHaveLength(1)
  })

  it('again with the same code works even when new users cannot use that code', async () => {
    const { system } = await newCompany()
    const code = await newCode(system)
    await start(system, { referralCode: code })
    await updateReferralCode(system, code, { status: 'disabled' })
    await start(system, { referralCode: code })
    expect(await referralsOf(system)).toMatchObject([{ state: 'pending' }])
  })

  it('again keeps the decision of a check that is still open', async () => {
    const { system } = await newCompany()
    await start(system)
    await decide(system, { decision: 'REVIEW', subStatus: 'documents', participantId: 'p1', account: 'a1' })
    expect(await start(system)).toMatchObject({
      decision: 'REVIEW',
      status: 'ON_HOLD',
      subStatus: 'documents',
      participantId: 'p1',
      account: 'a1',
    })
  })

  it('may add a code where there was none, and then never change it', async () => {
    const company = await newCompany()
    const [code, other] = [await newCode(company.system), await newCode(company.system)]
    await start(company.system)
    await start(company.system, { referralCode: code })
    const before = recordedIn(company)
    await expect(start(company.system, { referralCode: other, lastName: 'Jones' })).rejects.toMatchObject(
      refusedFor('ALREADY_REFERRED'),
    )
    expect(recordedIn(company)).toEqual(before)
    expect(await referralsOf(company.system)).toMatchObject([{ code }])
  })

  it('after ACCEPT is rejected, without a code, with the same code, with another and with an unknown one', async () => {
    const company = await newCompany()
    const [code, other] = [await newCode(company.system), await newCode(company.system)]
    await start(company.system, { referralCode: code })
    await decide(company.system, { decision: 'ACCEPT' })
    const before = recordedIn(company)
    for (const referralCode of [undefined, code, other, 'NOBODYS'])
      await expect(start(company.system, { referralCode, lastName: 'Jones' })).rejects.toMatchObject({
        code: 'KYC_ALREADY_ACCEPTED',
      })
    expect(recordedIn(company)).toEqual(before)
  })

  it.each([
    ['the same code', true],
    ['no code', false],
  ])('after REJECT starts again: with %s, the same referral is pending again', async (_what, repeatsCode) => {
    const { system } = await newCompany()
    const code = await newCode(system)
    await start(system, { referralCode: code })
    const [referral] = await referralsOf(system)
    await decide(system, { decision: 'REJECT', subStatus: 'forged', participantId: 'p1', account: 'a1' })
    expect(await start(system, { referralCode: repeatsCode ? code.toUpperCase() : undefined })).toMatchObject(
      {
        decision: '',
        status: 'OPEN',
        subStatus: '',
        participantId: '',
        account: '',
      },
    )
    expect(await referralsOf(system)).toMatchObject([
      { id: referral!.id, state: 'pending', reason: null, decidedAt: null },
    ])
    await decide(system, { decision: 'ACCEPT' })
    expect(await referralsOf(system)).toMatchObject([{ id: referral!.id, state: 'approved', counted: true }])
  })

  it('after REJECT with another code creates a new referral, and the first stays rejected', async () => {
    const { system } = await newCompany()
    const [code, other] = [await newCode(system), await newCode(system)]
    await start(system, { referralCode: code })
    await decide(system, { decision: 'REJECT' })
    await start(system, { referralCode: other })
    await decide(system, { decision: 'ACCEPT' })
    expect(await referralsOf(system)).toMatchObject([
      { code, state: 'rejected', reason: 'KYC_REJECTED' },
      { code: other, state: 'approved' },
    ])
  })

  it.each([
    ['expired', async (context: ServiceContext) => expireReferrals(at(context, '2100-01-01'))],
    ['was erased', async (context: ServiceContext) => erasePerson(context, 'jane')],
  ])('after the referral %s, any code may be used, once', async (_what, end) => {
    const { system, ...company } = await newCompany()
    const programId = await newTestProgram({ ...company, system }, { pendingDays: 1 })
    const [code, other] = [await newCode(system, { programId, userId: 'owner' }), await newCode(system)]
    for (const [index, referralCode] of [code, code, other].entries()) {
      if (index > 0) await end(system)
      await start(system, { referralCode })
    }
    await expect(start(system, { referralCode: code })).rejects.toMatchObject(refusedFor('ALREADY_REFERRED'))
    await decide(system, { decision: 'ACCEPT' })
    expect((await referralsOf(system)).map(({ state }) => state === 'approved')).toEqual([false, false, true])
  })

  it('after the referral’s time limit takes another code before maintenance has expired it', async () => {
    const { system, ...company } = await newCompany()
    const programId = await newTestProgram({ ...company, system }, { pendingDays: 1 })
    const [code, other] = [await newCode(system, { programId, userId: 'owner' }), await newCode(system)]
    await start(system, { referralCode: code })
    const late = at(system, Date.now() + 2 * 86_400_000)
    await start(late, { referralCode: code })
    await start(at(system, Date.now() + 4 * 86_400_000), { referralCode: other })
    expect(await referralsOf(system)).toMatchObject([
      { code, state: 'expired' },
      { code, state: 'expired' },
      { code: other, state: 'pending' },
    ])
  })

  it('is open as long as ACCEPT is not closed', async () => {
    const { system } = await newCompany()
    const code = await newCode(system)
    await start(system)
    await decide(system, { decision: 'ACCEPT', status: 'ON_HOLD' })
    expect(await start(system, { referralCode: code })).toMatchObject({
      decision: 'ACCEPT',
      status: 'ON_HOLD',
    })
    await decide(system, { decision: 'ACCEPT' })
    expect(await referralsOf(system)).toMatchObject([{ code, state: 'approved' }])
  })

  it('with a user type uses only codes of programs for that type', async () => {
    const company = await newCompany()
    const programId = await newTestProgram(company, { refereeUserType: 3 })
    const referralCode = await newCode(company.system, { programId })
    await expect(start(company.system, { referralCode, userType: 2 })).rejects.toMatchObject(
      refusedFor('USER_TYPE_MISMATCH'),
    )
    await start(company.system, { referralCode, userType: 3 })
    expect(await referralsOf(company.system)).toMatchObject([{ refereeUserType: 3 }])
  })

  it('of a person with one name keeps that name', async () => {
    const company = await newCompany()
    await start(company.system, {
      firstName: 'Suharto',
      lastName: '',
      referralCode: await newCode(company.system),
    })
    expect(detailsIn(company)).toMatchObject({ name: 'Suharto' })
  })

  it('is for those who may write identity checks, reading for those who may read them', async () => {
    const company = await newCompany()
    for (const refused of [staff(company, 'marketer'), stranger(company)]) {
      await expect(start(refused)).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
      await expect(decide(refused, { decision: 'ACCEPT' })).rejects.toMatchObject({
        code: 'PERMISSION_DENIED',
      })
    }
    await start(staff(company, 'admin'))
    expect(await getKycStatus(staff(company, 'viewer'), 'jane')).toMatchObject({ status: 'OPEN' })
    await expect(getKycStatus(stranger(company), 'jane')).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
  })
})

describe('a code that cannot be used', () => {
  const now = '2026-03-10T12:00:00Z'
  const cases: [why: string, code: (company: TestCompany) => Promise<string>, reasons: string[]][] = [
    ['is unknown', async () => Promise.resolve('NOBODYS'), ['REFERRAL_CODE_NOT_FOUND']],
    ['is no code at all', async () => Promise.resolve("' OR 1=1 --"), ['REFERRAL_CODE_NOT_FOUND']],
    ['another company has', async () => newCode((await newCompany()).system), ['REFERRAL_CODE_NOT_FOUND']],
    [
      'is disabled',
      async ({ system }) =>
        (await updateReferralCode(system, await newCode(system), { status: 'disabled' })).code,
      ['REFERRAL_CODE_DISABLED'],
    ],
    [
      'expires at this moment',
      async ({ system }) => newCode(system, { expiresAt: now }),
      ['REFERRAL_CODE_EXPIRED'],
    ],
    [
      'starts a moment later',
      async ({ system }) => newCode(system, { startsAt: '2026-03-10T12:00:00.001Z' }),
      ['REFERRAL_CODE_NOT_STARTED'],
    ],
    ['is used up', async ({ system }) => usedUp(system, { maxUses: 1 }), ['REFERRAL_CODE_LIMIT_REACHED']],
    [
      'is used up for its program',
      async (company) =>
        usedUp(company.system, { programId: await newTestProgram(company, { maxReferralsPerCode: 1 }) }),
      ['REFERRAL_CODE_LIMIT_REACHED'],
    ],
    [
      'is in a full program',
      async (company) =>
        usedUp(company.system, { programId: await newTestProgram(company, { maxReferrals: 1 }) }),
      ['PROGRAM_LIMIT_REACHED'],
    ],
    [
      'is in a program that has spent its budget',
      async (company) =>
        usedUp(company.system, { programId: await newTestProgram(company, { budget: { value: '99.99' } }) }),
      ['PROGRAM_BUDGET_REACHED'],
    ],
    [
      'is in a paused program',
      async (company) => {
        const programId = await newTestProgram(company)
        const code = await newCode(company.system, { programId })
        await updateProgram(company.system, programId, { status: 'paused' })
        return code
      },
      ['PROGRAM_NOT_RUNNING'],
    ],
    ['is the person’s own', async ({ system }) => newCode(system, { userId: 'jane' }), ['SELF_REFERRAL']],
    [
      'is disabled, expired, used up and the person’s own',
      async ({ system }) => {
        const code = await usedUp(system, { userId: 'jane', maxUses: 1, expiresAt: now })
        return (await updateReferralCode(system, code, { status: 'disabled' })).code
      },
      ['REFERRAL_CODE_DISABLED', 'REFERRAL_CODE_EXPIRED', 'REFERRAL_CODE_LIMIT_REACHED', 'SELF_REFERRAL'],
    ],
  ]
  async function usedUp(context: ServiceContext, terms: Record<string, unknown>): Promise<string> {
    const code = await newCode(context, terms)
    expect(await useCode(at(context, '2026-03-01'), code)).toBe(1)
    return code
  }

  it.each(cases)(
    'because it %s, is rejected with every reason, and nothing is recorded',
    async (_why, codeIn, reasons) => {
      const company = await newCompany()
      const referralCode = await codeIn(company)
      const before = recordedIn(company)
      await expect(start(at(company.system, now), { referralCode })).rejects.toMatchObject(
        refusedFor(...reasons),
      )
      expect(recordedIn(company)).toEqual(before)
      expect(await getKycStatus(company.system, 'jane')).toBeUndefined()
    },
  )

  it('is rejected for a user who was referred by applying another', async () => {
    const { system } = await newCompany()
    const [one, other] = [await newCode(system), await newCode(system)]
    await applyReferralCode(system, { userId: 'jane', userType: null, referralCode: one })
    for (const referralCode of [one, other])
      await expect(start(system, { referralCode })).rejects.toMatchObject(refusedFor('ALREADY_REFERRED'))
  })
})
