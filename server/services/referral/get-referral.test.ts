import { describe, expect, it } from 'vitest'
import { kycOutcome, kycStart } from '@/domain/kyc/verification'
import type { ServiceContext } from '@/server/context'
import { checkBooks } from '@/server/services/books/check-books'
import { payBonuses } from '@/server/services/bonus/pay-bonuses'
import { decideKyc } from '@/server/services/kyc/decide-kyc'
import { startKyc } from '@/server/services/kyc/start-kyc'
import { updateReferralCode } from '@/server/services/referral-code/update-referral-code'
import { overviewOf } from '@/server/testing/overview'
import { listCategories } from '@/server/services/usage/list-categories'
import { listUsage } from '@/server/services/usage/list-usage'
import {
  at,
  newCode,
  newCompany,
  newKey,
  newMember,
  newTestProgram,
  staff,
  useCode,
} from '@/server/testing/company'
import { applyReferralCode } from './apply-code'
import { getReferralDetails, getReferral } from './get-referral'
import { listReferrals } from './list-referrals'
import { reverseReferral } from './reverse-referral'
import { decideReferral } from './review'

const start = (context: ServiceContext, userId: string, referralCode: string) =>
  startKyc(
    context,
    kycStart.parse({
      userId,
      firstName: 'Jane',
      lastName: 'Smith',
      email: `${userId}@example.com`,
      referralCode,
    }),
  )
const listed = async (context: ServiceContext, input: Partial<Parameters<typeof listReferrals>[1]> = {}) =>
  (await listReferrals(context, { filter: {}, sort: 'oldest', limit: 100, ...input })).referrals.map(
    ({ refereeId }) => refereeId,
  )

describe('the timeline of a referral', () => {
  it('lists events with time, actor and reason, first to last', async () => {
    const company = await newCompany()
    const { userId } = await newMember(company, 'admin')
    const { id: apiKeyId } = await newKey(company)
    const hour = (hours: number) => new Date(Date.UTC(2026, 2, 10, hours))
    const key = (hours: number): ServiceContext => ({
      ...company.system,
      now: hour(hours),
      actor: { type: 'apiKey', apiKeyId, scopes: ['kyc:write'] },
    })
    const admin = (hours: number): ServiceContext => ({
      ...company.system,
      now: hour(hours),
      actor: { type: 'staff', userId, role: 'admin' },
    })
    await start(key(1), 'jane', await newCode(company.system, { programId: await newTestProgram(company) }))
    const { id } = (await listReferrals(company.system, { filter: {}, sort: 'oldest', limit: 1 }))
      .referrals[0]!
    await decideReferral(admin(2), id, 'REVIEW', 'Two names.')
    await decideKyc(key(3), {
      userId: 'jane',
      decision: 'ACCEPT',
      subStatus: undefined,
      participantId: undefined,
      account: undefined,
    })
    const { bonuses } = await getReferral(company.system, id)
    await payBonuses(
      admin(4),
      bonuses.map((bonus) => bonus.id),
      'RUN-1',
    )
    await reverseReferral(at(company.system, hour(5)), id, 'Fraud.')

    const byKey = { actorType: 'apiKey', actorId: apiKeyId, actorName: 'Test key' }
    const byAdmin = { actorType: 'staff', actorId: userId, actorName: 'Test person' }
    const told = (await getReferralDetails(company.system, id)).timeline
    expect(told).toMatchObject([
      { sequence: 1, type: 'created', at: hour(1), ...byKey, reason: null, note: null },
      { sequence: 2, type: 'sent_to_review', at: hour(2), ...byAdmin, reason: null, note: 'Two names.' },
      { sequence: 3, type: 'approved', at: hour(3), ...byKey, reason: null, note: null },
      { sequence: 4, type: 'bonus_paid', at: hour(4), ...byAdmin, reason: 'referrer', note: 'RUN-1' },
      {
        sequence: 5,
        type: 'reversed',
        at: hour(5),
        actorType: 'system',
        actorId: null,
        actorName: null,
        reason: 'USE_GIVEN_BACK',
        note: 'Fraud.',
      },
    ])
    expect(told).toHaveLength(5)
  })

  it('has the requests for more documents and the reviews of the check, with their details', async () => {
    const { system } = await newCompany()
    await start(system, 'jane', await newCode(system))
    for (const outcome of [
      { decision: 'RESUBMIT', subStatus: 'DOC_BLURRY' },
      { decision: 'ACCEPT', status: 'ON_HOLD', subStatus: 'SECOND_LOOK' },
    ])
      await decideKyc(system, kycOutcome.parse({ userId: 'jane', ...outcome }))
    const [referral] = (await listReferrals(system, { filter: {}, sort: 'oldest', limit: 1 })).referrals
    expect((await getReferral(system, referral!.id)).timeline).toMatchObject([
      { type: 'created' },
      { type: 'resubmission_requested', note: 'DOC_BLURRY' },
      { type: 'sent_to_review', note: 'SECOND_LOOK' },
    ])
  })

  it('names the subject of a token', async () => {
    const { system } = await newCompany()
    const referral = await applyReferralCode(
      { ...system, actor: { type: 'token', subject: 'jane', actsAs: [2] } },
      { userId: 'jane', userType: 2, referralCode: await newCode(system) },
    )
    expect((await getReferral(system, referral.id)).timeline).toMatchObject([
      { actorType: 'token', actorId: 'jane' },
      { actorType: 'token', actorId: 'jane' },
    ])
  })
})

describe('a referral’s page', () => {
  it('shows the person to those who may read identity checks, and only persons of their company', async () => {
    const [company, other] = [await newCompany(), await newCompany()]
    await start(company.system, 'jane', await newCode(company.system))
    const [referral] = (await listReferrals(company.system, { filter: {}, sort: 'oldest', limit: 1 }))
      .referrals
    expect((await getReferralDetails(staff(company, 'viewer'), referral!.id)).person).toEqual({
      name: 'Jane Smith',
      email: 'jane@example.com',
    })
    const key: ServiceContext = {
      ...company.system,
      actor: { type: 'apiKey', apiKeyId: 'k', scopes: ['referrals:read'] },
    }
    expect(await getReferralDetails(key, referral!.id)).toMatchObject({
      person: undefined,
      verification: null,
    })
    for (const get of [getReferral, getReferralDetails]) {
      await expect(get(other.system, referral!.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(
        get({ ...key, actor: { type: 'apiKey', apiKeyId: 'k', scopes: ['kyc:read'] } }, referral!.id),
      ).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
    }
  })

  it('shows a held referral beside those of the same person, of the company and only to those who may see persons', async () => {
    const [company, other] = [await newCompany(), await newCompany()]
    for (const { system } of [other, company])
      for (const userId of ['jane', 'june']) {
        const referralCode = await newCode(system)
        await startKyc(
          system,
          kycStart.parse({ userId, firstName: 'J', lastName: 'S', email: 'j@example.com', referralCode }),
        )
      }
    const { referrals } = await listReferrals(company.system, { filter: {}, sort: 'oldest', limit: 2 })
    const [jane, june] = referrals
    const twins = async (context: ServiceContext, { id } = june!) =>
      (await getReferralDetails(context, id)).twins
    const viewer = staff(company, 'viewer')
    expect(await twins(viewer)).toMatchObject([
      { userId: 'jane', person: { email: 'j@example.com' }, referral: { id: jane!.id, state: 'pending' } },
    ])
    expect(await twins(viewer)).toHaveLength(1)
    expect(await twins(viewer, jane)).toEqual([])
    const key = { type: 'apiKey' as const, apiKeyId: 'k', scopes: ['referrals:read' as const] }
    expect(await twins({ ...company.system, actor: key })).toEqual([])
  })
})

describe('the list of referrals', () => {
  it('is found by person, referrer, code, program, category, state and time, and all at once', async () => {
    const company = await newCompany()
    const programId = await newTestProgram(company)
    const [one, two] = [
      await newCode(company.system, { userId: 'owner', programId, category: 'summer' }),
      await newCode(company.system, { userId: 'another' }),
    ]
    await start(at(company.system, '2026-03-01'), 'jane', one)
    await start(at(company.system, '2026-03-02'), 'john', one)
    await start(at(company.system, '2026-03-03'), 'june', two)
    await decideKyc(company.system, {
      userId: 'john',
      decision: 'REJECT',
      subStatus: undefined,
      participantId: undefined,
      account: undefined,
    })
    expect(await listed(company.system)).toEqual(['jane', 'john', 'june'])
    expect(await listed(company.system, { sort: 'newest' })).toEqual(['june', 'john', 'jane'])
    expect(await listed(company.system, { code: one.toUpperCase() })).toEqual(['jane', 'john'])
    expect(await listed(company.system, { code: 'NOBODYS' })).toEqual([])
    const by = (filter: Parameters<typeof listReferrals>[1]['filter']) => listed(company.system, { filter })
    expect(await by({ refereeId: 'john' })).toEqual(['john'])
    expect(await by({ referrerId: 'another' })).toEqual(['june'])
    expect(await by({ programId })).toEqual(['jane', 'john'])
    expect(await by({ category: 'summer' })).toEqual(['jane', 'john'])
    expect(await by({ state: 'rejected' })).toEqual(['john'])
    expect(await by({ from: new Date('2026-03-02'), before: new Date('2026-03-03') })).toEqual(['john'])
    expect(
      await by({
        programId,
        category: 'summer',
        state: 'pending',
        referrerId: 'owner',
        from: new Date('2026-03-01'),
      }),
    ).toEqual(['jane'])
    expect(await listed((await newCompany()).system, { filter: { refereeId: 'jane' } })).toEqual([])
  })

  it.each([
    ['oldest', {}],
    ['newest', {}],
    ['oldest', { from: new Date('2026-03-01') }],
    ['newest', { from: new Date('2026-03-01') }],
  ] as const)(
    'neither loses nor repeats one that is created or decided during paging, %s first, %j',
    async (sort, filter) => {
      const { system } = await newCompany()
      const code = await newCode(system)
      // Several at one moment: the moment alone would not tell them apart.
      for (const day of ['2026-03-01', '2026-03-01', '2026-03-02', '2026-03-01', '2026-03-02'])
        await useCode(at(system, day), code)
      const all = await listed(system, { filter, sort })
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await listReferrals(system, { filter, sort, limit: 2, cursor })
        seen.push(...page.referrals.map(({ refereeId }) => refereeId))
        cursor = page.nextCursor ?? undefined
        await reverseReferral(system, page.referrals[0]!.id)
        if (seen.length === 2) await useCode(at(system, '2026-03-03'), code)
      } while (cursor)
      expect(seen.slice(0, 5)).toEqual(all)
      expect(seen).toHaveLength(sort === 'oldest' ? 6 : 5)
    },
  )
})

describe('a code that changes its category', () => {
  it('keeps its past uses where they were counted, and what is approved from then on counts in the new one', async () => {
    const { system } = await newCompany()
    const now = at(system, '2026-03-10')
    const [code, other] = [
      await newCode(system, { category: 'before' }),
      await newCode(system, { category: 'before' }),
    ]
    await useCode(now, code, 2)
    await useCode(now, other)
    await start(now, 'jane', code)
    await updateReferralCode(now, code, { category: 'after' })
    expect(await listed(system, { filter: { category: 'after' } })).toEqual([])
    expect(await listed(system, { filter: { category: 'before' } })).toHaveLength(4)
    await decideKyc(now, {
      userId: 'jane',
      decision: 'ACCEPT',
      subStatus: undefined,
      participantId: undefined,
      account: undefined,
    })
    expect(await listCategories(system)).toMatchObject([
      { category: 'before', usedCount: 3 },
      { category: 'after', usedCount: 1 },
    ])
    expect(await listed(system, { filter: { category: 'after' } })).toEqual(['jane'])
    await updateReferralCode(now, code, { category: null })
    await useCode(now, code, 2)
    expect((await overviewOf(now, 1)).usageByCategory).toEqual([
      { category: 'before', usedCount: 3 },
      { category: null, usedCount: 2 },
      { category: 'after', usedCount: 1 },
    ])
    expect(await checkBooks(system)).toEqual([])
  })

  it('loses a reversed use in the category and on the day in which it was counted', async () => {
    const { system } = await newCompany()
    const code = await newCode(system, { category: 'before' })
    await useCode(at(system, '2026-03-01'), code)
    await updateReferralCode(system, code, { category: 'after' })
    await useCode(at(system, '2026-03-02'), code)
    const [before] = (
      await listReferrals(system, { filter: { category: 'before' }, sort: 'oldest', limit: 1 })
    ).referrals
    await reverseReferral(at(system, '2026-03-03'), before!.id)
    const used = { from: '2026-03-01', to: '2026-03-03' }
    expect(await listUsage(system, used)).toEqual({
      usedCount: 1,
      byCategory: [{ category: 'after', usedCount: 1 }],
      byDay: [{ day: '2026-03-02', usedCount: 1 }],
    })
    expect(await checkBooks(system)).toEqual([])
  })
})
