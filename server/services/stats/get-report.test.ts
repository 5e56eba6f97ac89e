import { beforeEach, describe, expect, it } from 'vitest'
import { parseReportRange } from '@/domain/stats/report-range'
import { listUsage } from '@/server/services/usage/list-usage'
import {
  at,
  newCode,
  newCompany,
  newTestProgram,
  staff,
  useCode,
  type TestCompany,
} from '@/server/testing/company'
import { getReport } from './get-report'

const today = '2026-03-20'
let company: TestCompany
beforeEach(async () => {
  company = await newCompany()
})

const on = (day: string) => at(company.system, `${day}T12:00:00Z`)
const range = (text: string) => parseReportRange(text, today)!
const byPartner = { groupBy: 'partner', limit: 10 } as const

describe('a report', () => {
  it('has last month by partner beside the month before, and the sums of the usage', async () => {
    const programId = await newTestProgram(company)
    const [ann, bob] = [
      await newCode(on('2026-01-05'), { userId: 'ann', programId }),
      await newCode(on('2026-02-05'), { userId: 'bob' }),
    ]
    await useCode(on('2026-01-31'), ann, 3)
    await useCode(on('2026-02-01'), ann, 1)
    await useCode(on('2026-02-28'), bob, 2)
    await useCode(on('2026-03-01'), bob, 1)
    const report = await getReport(staff(company, 'viewer'), range('2026-02'), byPartner)
    expect(report.groups).toMatchObject([
      { key: 'bob', total: { approved: 2, costs: [] }, previous: { approved: 0 } },
      {
        key: 'ann',
        total: { approved: 1, costs: [{ currency: 'USD', amountMinor: 5_000 }] },
        previous: { approved: 3 },
      },
    ])
    expect(report).toMatchObject({
      total: { approved: 3 },
      previous: { approved: 3 },
      periods: [{ from: '2026-02-01', approved: 1 }, { from: '2026-02-28' }],
      previousPeriods: [{ from: '2026-01-31', approved: 3 }],
      newPartners: { count: 1, more: false },
      previousNewPartners: { count: 1 },
    })
    const usage = async (from: string, to: string) =>
      (await listUsage(company.system, { from, to })).usedCount
    expect(await usage('2026-02-01', '2026-02-28')).toBe(report.total.approved)
    expect(await usage('2026-01-01', '2026-01-31')).toBe(report.previous!.approved)
  })

  it('counts days and new partners in the time zone of the company', async () => {
    company = await newCompany({ timeZone: 'Asia/Tokyo' })
    const context = at(company.system, '2026-02-28T20:00:00Z')
    await useCode(context, await newCode(context))
    const approvedIn = async (text: string) => {
      const { total, newPartners } = await getReport(company.system, range(text), byPartner)
      return [total.approved, newPartners.count]
    }
    expect(await approvedIn('2026-03')).toEqual([1, 1])
    expect(await approvedIn('2026-02')).toEqual([0, 0])
  })

  it('finds the groups with most approvals over parts of months and whole months together', async () => {
    for (const [userId, days] of Object.entries({
      ann: ['2026-01-20', '2026-03-02'],
      bob: ['2026-02-10'],
      eve: ['2026-01-02', '2026-01-10', '2026-02-10', '2026-02-11', '2026-03-05'],
    })) {
      const code = await newCode(company.system, { userId })
      for (const day of days) await useCode(on(day), code)
    }
    const { groups } = await getReport(company.system, range('2026-01-15..2026-03-04'), byPartner)
    expect(groups.map(({ key, total }) => [key, total.approved])).toEqual([
      ['ann', 2],
      ['eve', 2],
      ['bob', 1],
    ])
  })

  it('is for callers who may view referrals, bonuses and partners', async () => {
    const actor = { type: 'apiKey', apiKeyId: 'key', scopes: ['referrals:read', 'bonuses:read'] } as const
    await expect(getReport({ ...company.system, actor }, range('7d'), byPartner)).rejects.toThrow(
      'partners:read',
    )
  })
})
