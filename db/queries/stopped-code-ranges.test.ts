import { describe, expect, it } from 'vitest'
import { newCode, newCompany, newTestProgram, useCode } from '@/server/testing/company'
import { isOnPostgres, readRows, statementsOf, tamper } from '@/server/testing/database'
import { listReferralCodeRows, type ReferralCodeFilter, type ReferralCodeSort } from './referral-code-pages'
import { countStoppedCodes } from './referral-codes'
import { listPrograms } from './programs'

/** A company with codes that their own limit, their program's limit, and three stopped programs stop. */
async function newStoppedCodes() {
  const company = await newCompany()
  const { system } = company
  const limited = await newTestProgram(company, { maxReferralsPerCode: 1 })
  await useCode(system, await newCode(system, { maxUses: 1 }))
  await useCode(system, await newCode(system, { programId: limited }))
  for (const change of [
    `status = 'paused'`,
    'max_referrals = 1, approved_count = 1',
    'budget_minor = 1, spent_minor = 1',
  ]) {
    const programId = await newTestProgram(company)
    await newCode(system, { programId })
    tamper(`UPDATE programs SET ${change} WHERE id = '${programId}'`)
  }
  return company.system
}

/** How SQLite finds the codes for each statement that reads them. */
async function plansOf(work: () => Promise<unknown>): Promise<string[]> {
  const statements = await statementsOf(work)
  return statements
    .filter((text) => text.includes('from "referral_codes"'))
    .map((text) =>
      readRows<{ detail: string }>(`EXPLAIN QUERY PLAN ${text.replaceAll('?', "'x'")}`)
        .map(({ detail }) => detail)
        .join('; '),
    )
}

const states = ['limit_reached', 'program_not_running', 'program_limit_reached', 'budget_reached'] as const
const ofOwnLimit = { oldest: 'used_up_ix', newest: 'used_up_ix', most_used: 'used_up_uses_ix' }
const ofProgram = { oldest: 'program_position_ix', newest: 'program_position_ix', most_used: 'program_ix' }
const usesOfProgram = /program_ix \(company_id=\? AND program_id=\? AND used_count[=>]\?/

// PostgreSQL plans by what is in the tables, and scans small ones.
describe.skipIf(isOnPostgres)('the codes that a limit or a program stops', () => {
  it.each(['oldest', 'newest', 'most_used'] as const)(
    'are found in the order of an index: %s',
    async (sort) => {
      const { scope, now } = await newStoppedCodes()
      const listing = (state: (typeof states)[number], after?: { position: number; usedCount: number }) =>
        plansOf(() =>
          scope.read(async (reader) => {
            const page = { filter: { state }, sort: sort as ReferralCodeSort, limit: 2, now }
            const rows = await listReferralCodeRows(reader, {
              ...page,
              after: after && { ...after, codeKey: '' },
            })
            if (!after) expect(rows).not.toEqual([])
          }),
        )
      for (const after of [undefined, { position: 1, usedCount: 1 }])
        for (const state of states) {
          const plans = await listing(state, after)
          for (const plan of plans) {
            expect(plan, state).not.toContain('TEMP B-TREE')
            expect(plan, state).not.toMatch(/^SCAN/)
          }
          if (state === 'limit_reached') {
            expect(plans.filter((plan) => plan.includes(ofOwnLimit[sort]))).toHaveLength(1)
            expect(plans.filter((plan) => usesOfProgram.test(plan))).toHaveLength(plans.length - 1)
          } else expect(plans).toEqual([expect.stringContaining(ofProgram[sort])])
        }
    },
  )

  it('of one program are found in the order of their uses, on every page', async () => {
    const { scope, now } = await newStoppedCodes()
    for (const after of [undefined, { position: 1, usedCount: 1, codeKey: '' }]) {
      const request = { filter: { programId: 'x' }, sort: 'most_used' as const, limit: 2, after, now }
      const plans = await plansOf(() => scope.read((reader) => listReferralCodeRows(reader, request)))
      expect(plans).toEqual([expect.stringContaining('program_ix')])
      expect(plans[0]).not.toContain('TEMP B-TREE')
    }
  })

  it('take few statements after a limit was lowered below many numbers of uses', async () => {
    const company = await newCompany()
    const programId = await newTestProgram(company)
    for (let usedCount = 1; usedCount <= 30; usedCount++) {
      const code = await newCode(company.system, { programId })
      tamper(`UPDATE referral_codes SET used_count = ${usedCount} WHERE code = '${code}'`)
    }
    const { scope, now } = company.system
    const firstPage = (given: Partial<ReferralCodeFilter> = {}) =>
      scope.read((reader) => {
        const filter = { state: 'limit_reached' as const, ...given }
        return listReferralCodeRows(reader, { filter, sort: 'oldest', limit: 50, now })
      })
    const other = await newTestProgram(company, { maxReferralsPerCode: 1 })
    for (const limit of [1, 20]) {
      tamper(`UPDATE programs SET max_referrals_per_code = ${limit} WHERE id = '${programId}'`)
      expect((await firstPage()).map(({ usedCount }) => usedCount)).toEqual(
        Array.from({ length: 31 - limit }, (_, index) => limit + index),
      )
      expect((await statementsOf(firstPage)).length).toBeLessThan(30)
    }
    expect(await plansOf(() => firstPage({ programId: other }))).toHaveLength(2)
  })

  it('are counted by the indexes alone', async () => {
    const { scope, now } = await newStoppedCodes()
    const plans = await plansOf(() =>
      scope.read(async (reader) => await countStoppedCodes(reader, await listPrograms(reader), now)),
    )
    expect(plans.slice(0, 3)).toEqual([
      expect.stringContaining('starting_ix (company_id=? AND starts_at>?)'),
      expect.stringContaining('expiring_ix (company_id=? AND expires_at>? AND expires_at<?)'),
      expect.stringContaining('COVERING INDEX referral_codes_used_up_ix'),
    ])
    for (const plan of plans.slice(3))
      expect(plan).toMatch(/program_ix \(company_id=\? AND program_id=\? AND used_count>\?\)/)
  })
})
