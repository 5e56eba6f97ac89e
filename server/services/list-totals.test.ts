import { beforeAll, describe, expect, it } from 'vitest'
import { kycStart } from '@/domain/kyc/verification'
import { newPaymentRun } from '@/domain/payment-run/payment-run'
import { referralStates } from '@/domain/referral/referral'
import { dayMs } from '@/domain/time'
import { at, newCode, newCompany, newTestProgram, type TestCompany } from '@/server/testing/company'
import { isOnPostgres, readRows, statementsOf } from '@/server/testing/database'
import { sumBonuses } from './bonus/sum-bonuses'
import { startKyc } from './kyc/start-kyc'
import { listPartners, sumPartners } from './partner/list-partners'
import { tagPartners } from './partner/tag-partners'
import { createPaymentRun } from './payment-run/create-payment-run'
import { payRun } from './payment-run/pay-run'
import { listPaymentRuns, sumPaymentRuns } from './payment-run/payment-runs'
import { applyReferralCode } from './referral/apply-code'
import { countByState } from './referral/count-by-state'
import { listReferrals, type ListReferrals } from './referral/list-referrals'
import { reverseReferral } from './referral/reverse-referral'
import { browseReferralCodes } from './referral-code/browse-referral-codes'
import type { ListReferralCodes } from './referral-code/list-referral-codes'
import { sumReferralCodes } from './referral-code/sum-referral-codes'
import { updateReferralCode } from './referral-code/update-referral-code'

const day = (days: number) => new Date(Date.UTC(2026, 9, 1) + days * dayMs)
const newest = { sort: 'newest', limit: 500 } as const

let company: TestCompany
let programs: [string, string]
let codes: string[]
const on = (days: number) => at(company.system, day(days))
const context = () => on(20)

beforeAll(async () => {
  company = await newCompany()
  programs = [
    await newTestProgram(company),
    await newTestProgram(company, {
      currency: 'JPY',
      referrerBonus: { rule: 'fixed', amount: { value: '700' } },
    }),
  ]
  codes = []
  for (const userId of ['ann', 'bob', 'cid'])
    for (const programId of programs) {
      const category = programId === programs[0] ? 'fair' : undefined
      codes.push(await newCode(on(0), { userId, programId, ...(category && { category }) }))
    }
  let usersCount = 0
  for (let days = 1; days <= 4; days++)
    for (const referralCode of codes) {
      const userId = `customer_${usersCount++}`
      if (days === 4) {
        const check = { userId, firstName: 'Jo', lastName: 'Doe', referralCode }
        await startKyc(on(days), kycStart.parse(check))
        continue
      }
      const { id } = await applyReferralCode(on(days), { userId, userType: null, referralCode })
      if (days === 2) await reverseReferral(on(3), id)
    }
  await updateReferralCode(on(5), codes[0]!, { status: 'disabled' })
  await tagPartners(context(), { userIds: ['ann', 'cid'], change: 'add', tag: 'vip' })
  for (const currency of ['USD', 'JPY'] as const) {
    const { id } = await createPaymentRun(context(), newPaymentRun.parse({ currency, userIds: ['ann'] }))
    await payRun(context(), id, { reference: 'RUN-1' })
  }
  await createPaymentRun(context(), newPaymentRun.parse({ currency: 'USD', userIds: ['bob'] }))
  await createPaymentRun(context(), newPaymentRun.parse({ currency: 'USD' }))
})

const sumOf = <Row>(rows: readonly Row[], figureOf: (row: Row) => number) =>
  rows.reduce((sum, row) => sum + figureOf(row), 0)

describe('the totals of a list of referrals', () => {
  const filters = (): Pick<ListReferrals, 'code' | 'filter'>[] => {
    const [programId, other] = programs
    const times = [{ from: day(2) }, { before: day(3) }, { decidedFrom: day(2), decidedBefore: day(4) }]
    const others = [{ programId }, { programId: other }, { category: 'fair' }, { refereeId: 'customer_1' }]
    return [undefined, ...referralStates].flatMap((state) =>
      [undefined, 'ann', 'nobody'].flatMap((referrerId) => [
        ...[{}, ...others, ...times].map((more) => ({ filter: { state, referrerId, ...more } })),
        { code: codes[2]!, filter: { state, referrerId } },
        { code: 'UNKNOWN', filter: { state, referrerId } },
        { filter: { held: true as const, referrerId } },
      ]),
    )
  }

  it.each([10_000, 4])('are the counts of the referrals that its filter selects: up to %i', async (limit) => {
    let partsCount = 0
    for (const given of filters()) {
      const { rows, part } = await countByState(context(), given, limit)
      if (part) partsCount++
      const { referrals } = await listReferrals(context(), { ...given, ...newest })
      const counted = part ? referrals.slice(0, part.count) : referrals
      for (const state of referralStates)
        expect(
          rows.find((row) => row.state === state)?.count ?? 0,
          `${JSON.stringify(given)} ${state} of ${part ? part.count : 'all'}`,
        ).toBe(counted.filter((referral) => referral.state === state).length)
    }
    expect(partsCount > 0).toBe(limit === 4)
  })

  it('need the permission of the list', async () => {
    const denied = { ...context(), actor: { type: 'public' as const, address: '203.0.113.7' } }
    for (const total of [
      () => countByState(denied, { filter: {} }),
      () => sumPartners(denied, {}),
      () => sumPaymentRuns(denied, {}),
      () => sumReferralCodes(denied, {}),
    ])
      await expect(total()).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
  })
})

it('the totals of a list of codes are those of the codes that its filter selects', async () => {
  const filters: Omit<ListReferralCodes, 'sort' | 'limit' | 'cursor'>[] = [
    {},
    { category: 'fair' },
    { category: 'unknown' },
    { userId: 'ann' },
    { programId: programs[1] },
    { state: 'active' },
    { state: 'disabled' },
    { state: 'active', userId: 'ann', category: 'fair' },
    { attention: 'expires_soon' },
  ]
  for (const limit of [10_000, 2])
    for (const filter of filters) {
      const { rows, part } = await sumReferralCodes(context(), filter, limit)
      const { referralCodes } = await browseReferralCodes(context(), { ...filter, ...newest })
      const counted = part ? referralCodes.slice(0, part.count) : referralCodes
      const label = `${JSON.stringify(filter)} of ${limit}`
      expect(rows[0]?.count ?? 0, label).toBe(counted.length)
      expect(rows[0]?.usedCount ?? 0, label).toBe(sumOf(counted, ({ usedCount }) => usedCount))
    }
})

it('the totals of a list of partners are those of the partners that its filter selects', async () => {
  for (const limit of [10_000, 2])
    for (const filter of [
      {},
      { tag: 'vip' },
      { tag: 'unknown' },
      { query: 'b' },
      { query: 'a', tag: 'vip' },
    ]) {
      const { rows, part } = await sumPartners(context(), filter, limit)
      const { partners } = await listPartners(context(), { ...filter, ...newest })
      const counted = part ? partners.slice(0, part.count) : partners
      const label = `${JSON.stringify(filter)} of ${limit}`
      expect(rows[0]?.count ?? 0, label).toBe(counted.length)
      expect(rows[0]?.usedCount ?? 0, label).toBe(sumOf(counted, ({ usedCount }) => usedCount))
      expect(rows[0]?.codesCount ?? 0, label).toBe(sumOf(counted, ({ codesCount }) => codesCount))
      for (const currency of ['USD', 'JPY']) {
        const balances = counted.flatMap((partner) =>
          partner.balances.filter((balance) => balance.currency === currency),
        )
        expect(rows[0]?.balances.find((sum) => sum.currency === currency) ?? null, label).toEqual(
          balances.length === 0
            ? null
            : {
                currency,
                earnedMinor: sumOf(balances, ({ earnedMinor }) => earnedMinor),
                owedMinor: sumOf(balances, ({ onHoldMinor, payableMinor }) => onHoldMinor + payableMinor),
              },
        )
      }
    }
})

it('the totals of a list of payment runs are those of the runs that its filter selects', async () => {
  for (const limit of [10_000, 2])
    for (const state of [undefined, 'draft', 'paid', 'void'] as const) {
      const { rows, part } = await sumPaymentRuns(context(), { state }, limit)
      const { runs } = await listPaymentRuns(context(), { state, limit: 500 })
      const counted = part ? runs.slice(0, part.count) : runs
      for (const currency of ['USD', 'JPY'])
        for (const each of ['draft', 'paid', 'void'] as const) {
          const those = counted.filter((run) => run.currency === currency && run.state === each)
          const row = rows.find((sum) => sum.currency === currency && sum.state === each)
          expect([row?.rowsCount ?? 0, row?.totalMinor ?? 0]).toEqual([
            those.length,
            sumOf(those, ({ grossMinor, recoveredMinor }) => grossMinor - recoveredMinor),
          ])
        }
    }
})

// PostgreSQL plans by what is in the tables, and scans small ones.
it.skipIf(isOnPostgres)('totals that are not kept are read along the index of their window', async () => {
  const programId = programs[0]
  const bonuses = (filter: Parameters<typeof sumBonuses>[1]) => () => sumBonuses(context(), filter)
  const referrals = (filter: ListReferrals['filter']) => () => countByState(context(), { filter })
  const ofCodes = (filter: Parameters<typeof sumReferralCodes>[1]) => () =>
    sumReferralCodes(context(), filter)
  const windows: [index: string, read: () => Promise<unknown>][] = [
    ['bonuses_position_uq (company_id=?)', bonuses({ side: 'referrer' })],
    ['bonuses_manual_position_ix (company_id=?)', bonuses({ kind: 'manual' })],
    ['bonuses_manual_position_ix (company_id=?)', bonuses({ state: 'deducted' })],
    ['bonuses_recoverable_position_ix (company_id=?)', bonuses({ recoverable: true, programId })],
    [
      'bonuses_beneficiary_ix (company_id=? AND beneficiary_id=?)',
      bonuses({ beneficiaryId: 'ann', programId }),
    ],
    ['bonuses_open_ix (company_id=?)', bonuses({ state: 'payable', programId })],
    ['bonuses_reversed_ix (company_id=?)', bonuses({ state: 'reversed' })],
    ['bonuses_paid_ix (company_id=?)', bonuses({ state: 'paid', side: 'referee' })],
    ['bonuses_program_ix (company_id=? AND program_id=?)', bonuses({ programId, state: 'paid' })],
    ['referrals_state_ix (company_id=? AND state=?)', referrals({ state: 'pending', programId })],
    [
      'referrals_referee_ix (company_id=? AND referee_id=?)',
      referrals({ refereeId: 'x', state: 'approved' }),
    ],
    ['referrals_referrer_ix (company_id=? AND referrer_id=?)', referrals({ referrerId: 'ann', programId })],
    ['referrals_held_ix (company_id=?)', referrals({ held: true })],
    [
      'referrals_category_ix (company_id=? AND category_id=?)',
      referrals({ category: 'fair', state: 'approved' }),
    ],
    ['referrals_created_ix (company_id=? AND created_at>?)', referrals({ from: day(1), programId })],
    [
      'referrals_decided_ix (company_id=? AND decided_at<?)',
      referrals({ decidedBefore: day(9), category: 'fair' }),
    ],
    ['referrals_program_ix (company_id=? AND program_id=?)', referrals({ programId, state: 'approved' })],
    ['referral_codes_owner_ix (company_id=? AND owner_id=?)', ofCodes({ userId: 'ann', category: 'fair' })],
    ['referral_codes_program_position_ix (company_id=? AND program_id=?)', ofCodes({ programId })],
    ['referral_codes_position_uq (company_id=?)', ofCodes({ state: 'active' })],
    ['referral_codes_disabled_ix (company_id=?)', ofCodes({ state: 'disabled' })],
    ['referral_codes_position_uq (company_id=? AND position=?)', ofCodes({ attention: 'expires_soon' })],
    ['partners_position_uq (company_id=?)', () => sumPartners(context(), {})],
    ['autoindex_partners_1 (company_id=? AND user_id=?)', () => sumPartners(context(), { tag: 'vip' })],
    ['payment_runs_state_ix (company_id=? AND state=?)', () => sumPaymentRuns(context(), { state: 'paid' })],
  ]
  for (const [index, read] of windows) {
    const [text] = (await statementsOf(read)).filter((statement) => statement.includes('"counted"'))
    const plan = readRows<{ detail: string }>(`EXPLAIN QUERY PLAN ${text!.replaceAll('?', "'x'")}`)
    expect(plan[1]!.detail.slice(-index.length), text).toBe(index)
  }
})
