import { describe, expect, it } from 'vitest'
import { kycOutcome, kycStart } from '@/domain/kyc/verification'
import { programChanges } from '@/domain/program/program'
import type { CodeAttention } from '@/domain/referral-code/attention'
import { daysAfter } from '@/domain/time'
import type { ServiceContext } from '@/server/context'
import { decideKyc } from '@/server/services/kyc/decide-kyc'
import { startKyc } from '@/server/services/kyc/start-kyc'
import { updateProgram } from '@/server/services/program/update-program'
import { storeAttempts } from '@/server/services/referral-code/attempts'
import { browseReferralCodes } from '@/server/services/referral-code/browse-referral-codes'
import { updateReferralCode } from '@/server/services/referral-code/update-referral-code'
import {
  isReferralCodeValid,
  validateReferralCode,
} from '@/server/services/referral-code/validate-referral-code'
import { applyReferralCode } from '@/server/services/referral/apply-code'
import { listReferrals } from '@/server/services/referral/list-referrals'
import { updateWebhookEndpoint } from '@/server/services/webhook/webhook-endpoints'
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
import { isOnPostgres, readRows, statementsOf } from '@/server/testing/database'
import { after, deliverAt, newDelivery, start } from '@/server/testing/deliveries'
import { overviewOf } from '@/server/testing/overview'

const attentionFor = async (context: ServiceContext) => (await overviewOf(context, 7)).attention
const inDays = (days: number) => daysAfter(new Date(), days).toISOString()

/** The codes of the list that the overview links to. Asserts that the figure of the overview is the same. */
async function codesNeeding({ system }: TestCompany, attention: CodeAttention): Promise<string[]> {
  const { referralCodes } = await browseReferralCodes(system, { attention, sort: 'oldest', limit: 100 })
  const { codes } = await attentionFor(system)
  expect(codes[attention]).toEqual({ count: referralCodes.length, more: false })
  return referralCodes.map(({ code }) => code)
}

async function newUsedCode(
  context: ServiceContext,
  uses: number,
  terms: Record<string, unknown>,
): Promise<string> {
  const code = await newCode(context, terms)
  expect(await useCode(context, code, uses)).toBe(uses)
  return code
}

describe('codes near their limit', () => {
  it('are enabled codes with a tenth of their uses or less left, and those without any', async () => {
    const company = await newCompany()
    const { system } = company
    await newUsedCode(system, 8, { maxUses: 10 })
    const near = await newUsedCode(system, 9, { maxUses: 10 })
    const reached = await newUsedCode(system, 2, { maxUses: 2, expiresAt: inDays(30) })
    const disabled = await newUsedCode(system, 2, { maxUses: 2 })
    await updateReferralCode(system, disabled, { status: 'disabled' })
    expect(await codesNeeding(company, 'near_limit')).toEqual([near, reached])
    await updateReferralCode(system, near, { maxUses: 20 })
    expect(await codesNeeding(company, 'near_limit')).toEqual([reached])
  })

  it('are no codes for one use, which are meant to be used up, and no expired ones', async () => {
    const company = await newCompany()
    await newUsedCode(company.system, 1, { maxUses: 1 })
    await newUsedCode(company.system, 2, { maxUses: 2, expiresAt: inDays(1) })
    const later = { ...company, system: at(company.system, inDays(2)) }
    expect(await codesNeeding(later, 'near_limit')).toEqual([])
  })

  it('are counted for each program by the limit that it sets', async () => {
    const company = await newCompany()
    const { system } = company
    const programId = await newTestProgram(company, { maxReferralsPerCode: 2 })
    const single = await newTestProgram(company, { maxReferralsPerCode: 1 })
    for (const uses of [2, 2, 1]) await newUsedCode(system, uses, { programId })
    await newUsedCode(system, 1, { programId: single })
    const { codesNearProgramLimit } = await attentionFor(system)
    expect([...codesNearProgramLimit]).toEqual([[programId, { count: 2, more: false }]])
    await updateProgram(system, programId, programChanges.parse({ status: 'paused' }))
    expect([...(await attentionFor(system)).codesNearProgramLimit]).toEqual([])
  })
})

describe('codes that expire soon', () => {
  it('are those that expire within a week', async () => {
    const company = await newCompany()
    const soon = await newCode(company.system, { expiresAt: inDays(6.9) })
    await newCode(company.system, { expiresAt: inDays(7.1) })
    const disabled = await newCode(company.system, { expiresAt: inDays(1) })
    await updateReferralCode(company.system, disabled, { status: 'disabled' })
    await newCode(company.system)
    expect(await codesNeeding(company, 'expires_soon')).toEqual([soon])
  })

  it('are counted up to 100', async () => {
    const { system } = await newCompany()
    await Promise.all(Array.from({ length: 101 }, () => newCode(system, { expiresAt: inDays(1) })))
    expect((await attentionFor(system)).codes.expires_soon).toEqual({ count: 100, more: true })
  })
})

describe('expired codes that callers still try', () => {
  const start = kycStart.parse({ userId: 'p', firstName: 'A', lastName: 'B', referralCode: 'x' })
  const attempts: [string, (company: TestCompany, code: string) => Promise<unknown>][] = [
    ['validate', ({ system }, code) => validateReferralCode(system, code.toUpperCase())],
    ['validate without a token', (company, code) => isReferralCodeValid(stranger(company), code, 2)],
    ['start with', ({ system }, referralCode) => startKyc(system, { ...start, referralCode })],
    [
      'apply',
      ({ system }, referralCode) => applyReferralCode(system, { userId: 'p', userType: 2, referralCode }),
    ],
  ]

  it.each(attempts)('are those they %s', async (_how, attempt) => {
    const created = await newCompany()
    const { system } = created
    const code = await newCode(system, { expiresAt: inDays(1) })
    const other = await newCode(system, { expiresAt: inDays(3) })
    const company = { ...created, system: at(system, inDays(2)) }
    await attempt(company, other).catch(() => undefined)
    await attempt(company, code).catch(() => undefined)
    expect(await codesNeeding(company, 'expired_in_use')).toEqual([])
    await storeAttempts(company.system)
    expect(await codesNeeding(company, 'expired_in_use')).toEqual([code])
    expect(await codesNeeding(await newCompany(), 'expired_in_use')).toEqual([])
    // A week later, the attempt is no longer recent; with a later date, the code is not expired.
    expect(await codesNeeding({ ...company, system: at(system, inDays(9.1)) }, 'expired_in_use')).toEqual([])
    await updateReferralCode(company.system, code, { expiresAt: new Date(inDays(5)) })
    expect(await codesNeeding(company, 'expired_in_use')).toEqual([])
  })

  it('are not those that staff look up', async () => {
    const company = await newCompany()
    const code = await newCode(company.system, { expiresAt: inDays(1) })
    const later = at(company.system, inDays(2))
    await validateReferralCode({ ...staff(company, 'viewer'), now: later.now }, code)
    await storeAttempts(later)
    expect(await codesNeeding({ ...company, system: later }, 'expired_in_use')).toEqual([])
  })
})

describe('old pending referrals', () => {
  it('were created more than two weeks ago, and are counted as the list finds them', async () => {
    const company = await newCompany()
    const { system } = company
    const code = await newCode(system)
    for (const [userId, daysAgo] of [
      ['old', 16],
      ['new', 13],
      ['decided', 20],
    ] as const) {
      const input = kycStart.parse({ userId, firstName: 'A', lastName: 'B', referralCode: code })
      await startKyc(at(system, inDays(-daysAgo)), input)
    }
    await decideKyc(system, kycOutcome.parse({ userId: 'decided', decision: 'REJECT' }))
    const { oldReferrals } = await attentionFor(staff(company, 'viewer'))
    const { referrals } = await listReferrals(system, {
      filter: { state: 'pending', before: daysAfter(new Date(oldReferrals!.until), 1) },
      sort: 'oldest',
      limit: 10,
    })
    expect(referrals.map(({ refereeId }) => refereeId)).toEqual(['old'])
    expect(oldReferrals).toMatchObject({ count: 1, more: false })
  })
})

describe('failing webhook endpoints', () => {
  it('were disabled automatically, fail, or have failed deliveries, and are for those who manage them', async () => {
    const company = await newCompany()
    const failing = await newDelivery(company, 500)
    const gone = await newDelivery(company, 410)
    const byStaff = await newDelivery(company, 500)
    await newDelivery(company)
    await deliverAt(company, start)
    await updateWebhookEndpoint(company.system, byStaff.endpointId, { status: 'disabled' })
    const { endpoints } = await attentionFor(staff(company, 'admin'))
    expect(endpoints).toMatchObject([
      { id: failing.endpointId, status: 'enabled', failed: { count: 0 } },
      {
        id: gone.endpointId,
        status: 'disabled',
        disabledReason: 'It answered 410 Gone.',
        failed: { count: 1 },
      },
    ])
    failing.behave(200)
    await deliverAt(company, after(60_000))
    expect((await attentionFor(staff(company, 'admin'))).endpoints!.map(({ id }) => id)).toEqual([
      gone.endpointId,
    ])
    expect((await attentionFor(staff(company, 'marketer'))).endpoints).toBeNull()
  })
})

// PostgreSQL plans by what is in the tables, and scans small ones.
it.skipIf(isOnPostgres)('is found by indexes of what needs it, not among all rows', async () => {
  const company = await newCompany()
  for (const limit of [2, 3]) await newTestProgram(company, { maxReferralsPerCode: limit })
  await newDelivery(company)
  const statements = await statementsOf(() => overviewOf(company.system, 7))
  const plansOf = (table: string, having: RegExp) =>
    statements
      .filter((text) => text.includes(`from "${table}"`) && having.test(text))
      .flatMap((text) => readRows<{ detail: string }>(`EXPLAIN QUERY PLAN ${text.replaceAll('?', "'x'")}`))
      .map(({ detail }) => detail)
      .filter((detail) => /^(SEARCH|SCAN)/.test(detail))
  expect(plansOf('referral_codes', /limit 101$/)).toEqual([
    expect.stringMatching(/near_limit_ix \(company_id=\? AND status=\? AND expires_at=\?\)$/),
    expect.stringMatching(/near_limit_ix \(company_id=\? AND status=\? AND expires_at>\?\)$/),
    expect.stringMatching(/expiring_ix \(company_id=\? AND expires_at>\? AND expires_at<\?\)$/),
    expect.stringMatching(/attempted_ix \(company_id=\? AND attempted_at>\?\)$/),
  ])
  // One statement for all programs.
  expect(plansOf('programs', /limit 101\)/)).toEqual([
    expect.stringMatching(/programs USING INDEX .*\(company_id=\?/),
    expect.stringMatching(/program_ix \(company_id=\? AND program_id=\? AND used_count>\?\)$/),
    expect.any(String),
  ])
  expect(plansOf('referrals', /limit 101$/)).toEqual([
    expect.stringMatching(/pending_ix \(company_id=\? AND created_at<\?\)$/),
  ])
  expect(plansOf('webhook_deliveries', /limit 101$/)).toEqual([
    expect.stringMatching(/state_ix \(company_id=\? AND endpoint_id=\? AND state=\?\)$/),
  ])
  const list = await statementsOf(() =>
    browseReferralCodes(company.system, { attention: 'near_limit', sort: 'newest', limit: 20 }),
  )
  expect(
    readRows<{ detail: string }>(`EXPLAIN QUERY PLAN ${list[0]!.replaceAll('?', "'x'")}`)[0]!.detail,
  ).toMatch(/position_uq \(company_id=\? AND position=\?\)$/)
})
