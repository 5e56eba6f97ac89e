import { expect, it } from 'vitest'
import { addBulkReferrals } from '@/db/sqlite/bulk-referrals'
import { checkBooks } from '@/server/services/books/check-books'
import { createBulkCodes } from '@/server/services/example-data/create-bulk-codes'
import { at, newCompany } from '@/server/testing/company'
import { readRows } from '@/server/testing/database'

it('keeps the books: referrals in every state, with bonuses on hold, owed, paid by runs and recoverable, also when more are added', async () => {
  const { id: companyId, system } = await newCompany()
  const add = async (now: Date, count: number) => {
    await createBulkCodes(at(system, now), { codes: 60, partners: 12 }, () => undefined)
    addBulkReferrals(process.env.DATABASE_URL!, { companyId, count, now }, () => undefined)
    expect(await checkBooks(system)).toEqual([])
  }
  const countOf = (table: string, where: string) =>
    Number(
      readRows<{ count: number }>(
        `SELECT count(*) AS count FROM ${table} WHERE company_id = '${companyId}' AND ${where}`,
      )[0]!.count,
    )

  await add(new Date('2026-11-20'), 900)
  for (const state of ['pending', 'approved', 'rejected', 'expired', 'reversed'])
    expect(countOf('referrals', `state = '${state}'`), state).toBeGreaterThan(0)
  const owed = 'paid_at IS NULL AND reversed_at IS NULL'
  for (const where of [
    `${owed} AND payable_at > ${Date.UTC(2026, 10, 20)}`,
    `${owed} AND payable_at < ${Date.UTC(2026, 10, 20)}`,
    'payment_run_id IS NOT NULL AND paid_at IS NOT NULL',
    'paid_at IS NOT NULL AND reversed_at IS NOT NULL',
  ])
    expect(countOf('bonuses', where), where).toBeGreaterThan(0)
  expect(countOf('partners', 'used_count > 0')).toBe(12)

  await add(new Date('2026-11-21'), 100)
  expect(countOf('referrals', 'true')).toBe(1_000)
})
