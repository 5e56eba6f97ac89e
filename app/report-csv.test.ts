import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { calendarRange } from '@/domain/stats/report-range'
import { statsGroupings } from '@/domain/stats/rollups'
import { listUsage } from '@/server/services/usage/list-usage'
import { at, newCode, newCompany, newTestProgram, useCode } from '@/server/testing/company'
import { reportAsCsv, reportPeriodsAsCsv } from './report-csv'

type Line = Record<string, string>
async function linesOf(texts: AsyncGenerator<string>): Promise<Line[]> {
  let text = ''
  for await (const part of texts) text += part
  return parse(text, { columns: true, bom: true })
}
const sumOf = (lines: Line[], column: string) => lines.reduce((sum, line) => sum + Number(line[column]), 0)

describe('the file of last month against the month before', () => {
  it('has sums that equal the usage, by every group and by day', async () => {
    const company = await newCompany()
    const { system } = company
    const on = (day: string) => at(system, `${day}T12:00:00Z`)
    const [dollars, yen] = [
      await newTestProgram(company),
      await newTestProgram(company, {
        currency: 'JPY',
        referrerBonus: { rule: 'fixed', amount: { value: '700' } },
      }),
    ]
    const ann = await newCode(system, { userId: 'ann', programId: dollars, category: 'summer' })
    const bob = await newCode(system, { userId: '=bob()', programId: yen })
    await useCode(on('2026-01-31'), ann, 1)
    await useCode(on('2026-02-01'), ann, 2)
    await useCode(on('2026-02-28'), bob, 3)
    await useCode(on('2026-03-01'), bob, 1)

    const range = calendarRange('month', '2026-03-20', -1, '2026-03-20')
    const uses = async (from: string, to: string) => (await listUsage(system, { from, to })).usedCount
    const files = [
      await linesOf(await reportPeriodsAsCsv(system, range)),
      ...(await Promise.all(
        statsGroupings.map(async (by) => await linesOf(await reportAsCsv(system, range, by))),
      )),
    ]
    for (const lines of files) {
      expect(sumOf(lines, 'approved')).toBe(await uses('2026-02-01', '2026-02-28'))
      expect(sumOf(lines, 'costUSD')).toBe(100)
      expect(sumOf(lines, 'costJPY')).toBe(2_100)
    }
    const byPartner = files[1 + statsGroupings.indexOf('partner')]!
    expect(sumOf(byPartner, 'previousApproved')).toBe(await uses('2026-01-01', '2026-01-31'))
    expect(byPartner).toMatchObject([
      {
        partner: "'=bob()",
        approved: '3',
        paid: '0',
        costJPY: '2100',
        previousApproved: '0',
        previousPaid: '0',
      },
      { partner: 'ann', approved: '2', costUSD: '100.00', previousApproved: '1', previousCostUSD: '50.00' },
    ])
    // January is longer: its last days are beside no day of February.
    expect(files[0]).toHaveLength(31)
  })
})
