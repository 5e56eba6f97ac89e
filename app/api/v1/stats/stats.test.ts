import { beforeEach, describe, expect, it } from 'vitest'
import type { ApiScope } from '@/domain/company/permissions'
import { replacePartnerDetails } from '@/server/services/partner/update-partner'
import { updateReferralCode } from '@/server/services/referral-code/update-referral-code'
import { countVisit, flushVisits } from '@/server/services/referral-code/visits'
import { applyReferralCode } from '@/server/services/referral/apply-code'
import { reverseReferral } from '@/server/services/referral/reverse-referral'
import { ask, bearer } from '@/server/testing/api'
import {
  at,
  newCode,
  newCompany,
  newKey,
  newTestProgram,
  useCode as approve,
  type TestCompany,
} from '@/server/testing/company'

let company: TestCompany
let key: string
beforeEach(async () => {
  company = await newCompany()
  key = (await newKey(company)).key
})

interface Group {
  key: string | null
  name: string | null
  total: Record<string, unknown>
  periods: Record<string, unknown>[]
  previous?: Record<string, unknown>
}
type StatsBody = Group & { groups: Group[]; more: boolean }
const get = async (query: Record<string, string>, by = key) =>
  await ask({ path: `/v1/stats?${new URLSearchParams(query).toString()}`, headers: bearer(by) })
const stats = async (query: Record<string, string>) => (await get(query)).body as StatsBody
const march = { from: '2026-03-01', to: '2026-03-31' }
const on = (day: string) => at(company.system, `${day}T12:00:00Z`)
const totals = ({ groups }: StatsBody) => groups.map(({ key: group, total }) => [group, total.approved])

describe('the statistics of a range', () => {
  it('count each step on its own day, beside the month before', async () => {
    const programId = await newTestProgram(company)
    const code = await newCode(company.system, { userId: 'jane', programId, category: 'summer' })
    await approve(on('2026-02-28'), code, 3)
    const reversed = await applyReferralCode(on('2026-03-02'), {
      userId: 'john',
      userType: null,
      referralCode: code,
    })
    await approve(on('2026-03-31'), code, 1)
    await reverseReferral(on('2026-04-01'), reversed.id)
    countVisit(on('2026-03-05'), reversed.referralCodeId)
    await flushVisits()

    const total = { visits: '1', started: '2', approved: '2', rejected: '0', reversed: '0' }
    const cost = [{ value: '100.00', currency: 'USD' }]
    const previous = { from: '2026-02-01', to: '2026-02-28', approved: '3', visits: '0' }
    for (const [groupBy, group] of Object.entries({
      category: ['summer', 'summer'],
      program: [programId, 'Test program'],
      partner: ['jane', null],
      code: [code, code],
    })) {
      const found = await stats({ ...march, groupBy, compare: 'previous' })
      const [groupKey, name] = group
      expect(found.groups).toMatchObject([
        {
          key: groupKey,
          name,
          total: { ...total, cost },
          periods: [{ from: '2026-03-01', ...total }],
          previous,
        },
      ])
      expect(found).toMatchObject({ total: { ...total, cost }, previous, more: false })
    }
    const { periods } = await stats({ from: '2026-04-01', to: '2026-04-02', interval: 'day' })
    expect(periods).toMatchObject([
      { from: '2026-04-01', approved: '0', reversed: '1', cost: [{ value: '-50.00', currency: 'USD' }] },
    ])
  })

  it('are split into days, weeks from Monday or months, the first of them from the first day', async () => {
    const code = await newCode(company.system)
    for (const day of ['2026-02-25', '2026-03-01', '2026-03-02', '2026-03-31', '2026-04-01'])
      await approve(on(day), code)
    const startsBy = async (interval: string, groupBy: string) => {
      const [group] = (await stats({ from: '2026-02-25', to: '2026-04-01', interval, groupBy })).groups
      return group!.periods.map(({ from, approved }) => `${String(from)} ${String(approved)}`)
    }
    for (const groupBy of ['category', 'code']) {
      expect(await startsBy('month', groupBy)).toEqual(['2026-02-25 1', '2026-03-01 3', '2026-04-01 1'])
      expect(await startsBy('week', groupBy)).toEqual(['2026-02-25 2', '2026-03-02 1', '2026-03-30 2'])
      expect(await startsBy('day', groupBy)).toHaveLength(5)
    }
  })

  it('are those of GET /v1/usage by category, where a use stays in the category that its code had', async () => {
    const code = await newCode(company.system, { category: 'summer' })
    await approve(on('2026-03-02'), code, 2)
    await updateReferralCode(company.system, code, { category: 'winter' })
    await approve(on('2026-03-03'), code, 1)
    await approve(on('2026-03-03'), await newCode(company.system), 4)
    const query = new URLSearchParams(march).toString()
    const usage = (await ask({ path: `/v1/usage?${query}`, headers: bearer(key) })).body as {
      byCategory: { category: string | null; usedCount: string }[]
    }
    const found = totals(await stats(march))
    expect(found).toEqual([
      [null, '4'],
      ['summer', '2'],
      ['winter', '1'],
    ])
    expect(found).toEqual(usage.byCategory.map(({ category, usedCount }) => [category, usedCount]))
  })

  it('list the groups with most approvals, and say that there are more', async () => {
    for (const [userId, uses] of Object.entries({ ann: 1, bob: 3, eve: 2 }))
      await approve(on('2026-03-02'), await newCode(company.system, { userId }), uses)
    const found = await stats({ ...march, groupBy: 'partner', limit: '2' })
    expect([totals(found), found.more, found.total.approved]).toEqual([
      [
        ['bob', '3'],
        ['eve', '2'],
      ],
      true,
      '6',
    ])
  })

  it('are for keys with the scope referrals:read, in the time zone of the company alone', async () => {
    const narrow = await newKey(company, ['referral_codes:read'])
    expect((await get(march, narrow.key)).status).toBe(403)
    expect((await get({ ...march, timeZone: 'UTC' })).status).toBe(200)
    const refused = await get({ ...march, timeZone: 'Europe/Berlin' })
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('must be UTC')
    expect((await get({ from: '2020-01-01', to: '2026-01-01', interval: 'day' })).text).toContain('40000')
    expect((await get({ from: '1999-12-31' })).text).toContain('from 2000-01-01 to 2099-12-31')
  })

  it('have costs for keys with bonuses:read, and names of partners for keys with partners:read', async () => {
    const programId = await newTestProgram(company)
    await approve(on('2026-03-02'), await newCode(company.system, { userId: 'jane', programId }))
    await replacePartnerDetails(company.system, 'jane', { displayName: 'Jane Smith' })
    const seenWith = async (...more: ApiScope[]) => {
      const { key: narrow } = await newKey(company, ['referrals:read', ...more])
      const { groups, total } = (await get({ ...march, groupBy: 'partner' }, narrow)).body as StatsBody
      return [groups[0]!.key, groups[0]!.name, groups[0]!.total.cost, total.cost]
    }
    const cost = [{ value: '50.00', currency: 'USD' }]
    expect(await seenWith()).toEqual(['jane', null, null, null])
    expect(await seenWith('bonuses:read')).toEqual(['jane', null, cost, cost])
    expect(await seenWith('partners:read')).toEqual(['jane', 'Jane Smith', null, null])
  })
})
