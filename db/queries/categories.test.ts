import { describe, expect, it } from 'vitest'
import type { ReadScope } from '@/db/scope'
import { newCompany } from '@/server/testing/company'
import { isOnPostgres, readRows, statementsOf } from '@/server/testing/database'
import { listReferralCodeRows, listReferralCodes } from './referral-code-pages'
import { findReferralCodeToValidate } from './referral-codes'
import { listReferrals } from './referral-pages'

/** How SQLite runs the statement of `work`. */
async function planOf(work: (scope: ReadScope) => Promise<unknown>): Promise<string> {
  const { scope } = (await newCompany()).system
  const [statement] = await statementsOf(() => scope.read(work))
  return readRows<{ detail: string }>(`EXPLAIN QUERY PLAN ${statement!.replaceAll('?', "'x'")}`)
    .map(({ detail }) => detail)
    .join('; ')
}

// PostgreSQL plans by what is in the tables, and scans small ones.
describe.skipIf(isOnPostgres)('the queries by category', () => {
  const page = { filter: { category: 'x' }, sort: 'oldest' as const, limit: 2, now: new Date() }
  const after = { position: 1, usedCount: 0, codeKey: '', createdAt: new Date(), decidedAt: null }
  it.each([
    ['codes', 'referral_codes', (scope: ReadScope) => listReferralCodes(scope, { ...page, after })],
    ['whole codes', 'referral_codes', (scope: ReadScope) => listReferralCodeRows(scope, { ...page, after })],
    ['referrals', 'referrals', (scope: ReadScope) => listReferrals(scope, { ...page, after })],
  ])('read a page of %s along the index, and names by their key', async (_what, table, list) => {
    const plan = await planOf(list)
    expect(plan).toContain(`${table}_category_ix (company_id=? AND category_id=? AND position>?)`)
    expect(plan).toMatch(/SEARCH categories USING INDEX \w+ \(company_id=\? AND id=\?\)/)
    expect(plan).not.toMatch(/SCAN|TEMP B-TREE/)
  })

  it('do not include the validation of a code', async () => {
    expect(await planOf((scope) => findReferralCodeToValidate(scope, 'x'))).not.toContain('categories')
  })
})
