import { describe, expect, it } from 'vitest'
import type { TokenBearer } from '@/domain/token-bearer'
import type { ServiceContext } from '@/server/context'
import type { UserType } from '@/domain/user-type'
import { kycStart } from '@/domain/kyc/verification'
import { startKyc } from '@/server/services/kyc/start-kyc'
import { updateProgram } from '@/server/services/program/update-program'
import { createPersonalCode } from '@/server/services/referral-code/create-personal-code'
import { getReferralCode } from '@/server/services/referral-code/get-referral-code'
import { updateReferralCode } from '@/server/services/referral-code/update-referral-code'
import {
  at,
  newCode,
  newCompany,
  newTestProgram,
  staff,
  useCode,
  type TestCompany,
} from '@/server/testing/company'
import { readRows } from '@/server/testing/database'
import { applyReferralCode } from './apply-code'
import { getReferral } from './get-referral'

const apply = (
  context: ServiceContext,
  referralCode: string,
  userId = 'jane',
  userType: UserType | null = null,
) => applyReferralCode(context, { userId, userType, referralCode })
const recordedIn = ({ id }: TestCompany) =>
  [
    'referrals',
    'referral_events',
    'bonuses',
    'ledger_entries',
    'programs',
    'program_referrers',
    'referral_codes',
    'usage_totals',
    'category_totals',
  ].map((table) => readRows(`SELECT * FROM ${table} WHERE company_id = '${id}'`))

describe('applying a code', () => {
  it('creates a referral that is approved, counted and booked at once, for the code in any case', async () => {
    const company = await newCompany()
    const code = await newCode(company.system, {
      userId: 'owner',
      referralCode: 'Partner2024',
      programId: await newTestProgram(company),
    })
    const now = new Date('2026-03-10T12:00:00Z')
    const referral = await apply(at(company.system, now), 'PARTNER2024', 'jane', 2)
    expect(referral).toMatchObject({
      refereeId: 'jane',
      refereeUserType: 2,
      referrerId: 'owner',
      code,
      source: 'applied',
      state: 'approved',
      counted: true,
      createdAt: now,
      decidedAt: now,
    })
    const { bonuses, timeline } = await getReferral(company.system, referral.id)
    expect(bonuses).toMatchObject([{ side: 'referrer', amountMinor: 5000, bookedAt: now }])
    expect(timeline.map(({ type }) => type)).toEqual(['created', 'approved'])
  })

  it('lets the bearer of a token act only for itself, an admin for any user, a marketer for none', async () => {
    const company = await newCompany()
    const code = await newCode(company.system)
    const bearer = (subject: string, actsAs: TokenBearer['actsAs'] = [2]) => ({
      ...company.system,
      actor: { type: 'token' as const, subject, actsAs },
    })
    await expect(apply(bearer('john'), code)).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
    await expect(apply(staff(company, 'marketer'), code)).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
    await apply(bearer('jane'), code)
    await apply(bearer('admin', 'anyone'), code, 'john')
  })

  it('creates one referral of a person when 20 codes are applied at once', async () => {
    const company = await newCompany()
    const codes = await Promise.all(Array.from({ length: 20 }, () => newCode(company.system)))
    const asked = await Promise.allSettled(codes.map((code) => apply(company.system, code)))
    const refused = asked.flatMap((each) => (each.status === 'rejected' ? [each.reason as object] : []))
    expect(refused).toHaveLength(19)
    for (const reason of refused) expect(reason).toMatchObject({ code: 'ALREADY_REFERRED' })
    expect(recordedIn(company)[0]).toHaveLength(1)
  })
})

describe('a code that cannot be applied', () => {
  const now = '2026-03-10T12:00:00Z'
  const used = async (context: ServiceContext, terms: Record<string, unknown>) => {
    const code = await newCode(context, terms)
    expect(await useCode(at(context, '2026-03-01'), code)).toBe(1)
    return code
  }
  const cases: [
    why: string,
    code: (company: TestCompany) => Promise<string>,
    refusal: string,
    userType?: UserType,
  ][] = [
    ['is unknown', async () => Promise.resolve('NOBODYS'), 'REFERRAL_CODE_NOT_VALID'],
    ['another company has', async () => newCode((await newCompany()).system), 'REFERRAL_CODE_NOT_VALID'],
    [
      'is disabled',
      async ({ system }) =>
        (await updateReferralCode(system, await newCode(system), { status: 'disabled' })).code,
      'REFERRAL_CODE_NOT_VALID',
    ],
    [
      'is disabled, used up and the person’s own',
      async ({ system }) =>
        (
          await updateReferralCode(system, await used(system, { userId: 'jane', maxUses: 1 }), {
            status: 'disabled',
          })
        ).code,
      'REFERRAL_CODE_NOT_VALID',
    ],
    ['has expired', async ({ system }) => newCode(system, { expiresAt: now }), 'REFERRAL_CODE_NOT_VALID'],
    [
      'has not started',
      async ({ system }) => newCode(system, { startsAt: '2026-03-10T12:00:00.001Z' }),
      'REFERRAL_CODE_NOT_VALID',
    ],
    [
      'is in a paused program',
      async (company) => {
        const programId = await newTestProgram(company)
        const code = await newCode(company.system, { programId })
        await updateProgram(company.system, programId, { status: 'paused' })
        return code
      },
      'REFERRAL_CODE_NOT_VALID',
    ],
    [
      'is in a program for another type of person',
      async (company) =>
        newCode(company.system, { programId: await newTestProgram(company, { refereeUserType: 3 }) }),
      'REFERRAL_CODE_NOT_VALID',
      2,
    ],
    [
      'is of an owner of another type than the program’s',
      async (company) => {
        const programId = await newTestProgram(company)
        const { code } = await createPersonalCode(company.system, { userId: 'owner', userType: 2, programId })
        await updateProgram(company.system, programId, { referrerUserType: 5 })
        return code
      },
      'REFERRAL_CODE_NOT_VALID',
    ],
    ['is the person’s own', async ({ system }) => newCode(system, { userId: 'jane' }), 'SELF_REFERRAL'],
    [
      'is the person’s own and used up',
      async ({ system }) => used(system, { userId: 'jane', maxUses: 1 }),
      'SELF_REFERRAL',
    ],
    ['is used up', async ({ system }) => used(system, { maxUses: 1 }), 'LIMIT_REACHED'],
    [
      'is used up for its program',
      async (company) =>
        used(company.system, { programId: await newTestProgram(company, { maxReferralsPerCode: 1 }) }),
      'LIMIT_REACHED',
    ],
    [
      'is in a full program',
      async (company) =>
        used(company.system, { programId: await newTestProgram(company, { maxReferrals: 1 }) }),
      'LIMIT_REACHED',
    ],
    [
      'is in a program that has spent its budget',
      async (company) =>
        used(company.system, { programId: await newTestProgram(company, { budget: { value: '99.99' } }) }),
      'LIMIT_REACHED',
    ],
  ]

  it.each(cases)(
    'because it %s, is rejected, and nothing is recorded',
    async (_why, codeIn, refusal, userType) => {
      const company = await newCompany()
      const code = await codeIn(company)
      const before = recordedIn(company)
      await expect(apply(at(company.system, now), code, 'jane', userType)).rejects.toMatchObject({
        code: refusal,
      })
      expect(recordedIn(company)).toEqual(before)
    },
  )

  it('a second time, or while the person’s identity check is open, is rejected as ALREADY_APPLIED, used up or not', async () => {
    const company = await newCompany()
    const [one, other] = [await newCode(company.system, { maxUses: 1 }), await newCode(company.system)]
    await apply(company.system, one)
    await startKyc(
      company.system,
      kycStart.parse({ userId: 'john', firstName: 'John', lastName: 'Smith', referralCode: other }),
    )
    const before = recordedIn(company)
    for (const [code, userId] of [
      [one, 'jane'],
      [other, 'jane'],
      [other, 'john'],
    ] as const)
      await expect(apply(company.system, code, userId)).rejects.toMatchObject({ code: 'ALREADY_REFERRED' })
    expect(recordedIn(company)).toEqual(before)
    expect((await getReferralCode(company.system, one, 1)).referralCode.usedCount).toBe(1)
  })
})
