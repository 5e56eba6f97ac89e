import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '@/domain/ids'
import { programStatuses } from '@/domain/program/program'
import { codeKeyOf } from '@/domain/referral-code/code'
import { limitOf, referralCodeStates, referralCodeStatuses, stateOf } from '@/domain/referral-code/validity'
import { newCompany, newTestProgram, type TestCompany } from '@/server/testing/company'
import { listPrograms } from './programs'
import {
  listReferralCodeRows,
  referralCodeSorts,
  type ReferralCodePageRequest,
  type ReferralCodeSort,
} from './referral-code-pages'
import { claimUse, countStoppedCodes, findReferralCodeByKey, type ReferralCodeRow } from './referral-codes'

/** Few moments and counts, so that codes are often exactly at a limit. */
const start = Date.UTC(2026, 0, 1)
const moment = fc.nat(4).map((offset) => new Date(start + offset))
const count = fc.nat(3)
const limit = fc.option(fc.integer({ min: 1, max: 3 }))

const program = fc
  .record({
    status: fc.constantFrom('active' as const, ...programStatuses),
    startsAt: fc.option(moment),
    endsAt: fc.option(moment),
    maxReferralsPerCode: limit,
    maxReferrals: limit,
    approvedCount: count,
    budgetMinor: fc.option(fc.integer({ min: 0, max: 6 })),
    spentMinor: fc.nat(5),
    greatestCostMinor: count,
  })
  .filter(({ startsAt, endsAt }) => !startsAt || !endsAt || startsAt < endsAt)
  .filter(
    ({ maxReferrals, approvedCount, budgetMinor, spentMinor }) =>
      (maxReferrals === null || approvedCount <= maxReferrals) &&
      (budgetMinor === null || spentMinor <= budgetMinor),
  )
type Program = typeof program extends fc.Arbitrary<infer Value> ? Value : never
const code = fc
  .record({
    status: fc.constantFrom(...referralCodeStatuses),
    usedCount: count,
    maxUses: limit,
    startsAt: fc.option(moment),
    expiresAt: fc.option(moment),
    whichProgram: fc.option(fc.nat(2)),
  })
  // The table's constraints reject these.
  .filter(
    ({ usedCount, maxUses, startsAt, expiresAt }) =>
      (maxUses === null || usedCount <= maxUses) && (!startsAt || !expiresAt || startsAt < expiresAt),
  )
type Code = typeof code extends fc.Arbitrary<infer Value> ? Value : never

async function insertProgram(company: TestCompany, given: Program): Promise<string> {
  const id = await newTestProgram(company)
  const { scope } = company.system
  await scope.tx((writer) =>
    writer.update(writer.tables.programs, given, eq(writer.tables.programs.id, id)).execute(),
  )
  return id
}

async function insertCode(
  { system }: TestCompany,
  { whichProgram, ...terms }: Code,
  programIds: string[],
): Promise<void> {
  const name = `c-${randomUUID()}`
  const given = {
    id: newId(system.now),
    kind: 'campaign' as const,
    code: name,
    codeKey: codeKeyOf(name),
    ownerId: 'user_1',
    createdAt: system.now,
    updatedAt: system.now,
  }
  const programId = whichProgram === null ? null : (programIds[whichProgram] ?? null)
  await system.scope.tx(async (scope) => {
    await scope.insert(scope.tables.referralCodes, { ...given, ...terms, programId }, { column: 'position' })
  })
}

/** All codes of a list, read in pages of two. */
async function pageByPage(
  scope: TestCompany['system']['scope'],
  list: Pick<ReferralCodePageRequest, 'filter' | 'sort' | 'now'>,
): Promise<ReferralCodeRow[]> {
  const limit = 2
  const rows: ReferralCodeRow[] = []
  for (;;) {
    const page = await scope.read((reader) =>
      listReferralCodeRows(reader, { ...list, limit, after: rows.at(-1) }),
    )
    rows.push(...page)
    if (page.length < limit) return rows
  }
}

const inOrder: Record<ReferralCodeSort, (one: ReferralCodeRow, other: ReferralCodeRow) => number> = {
  oldest: (one, other) => one.position - other.position,
  newest: (one, other) => other.position - one.position,
  most_used: (one, other) => other.usedCount - one.usedCount || other.position - one.position,
  code: (one, other) => (one.codeKey < other.codeKey ? -1 : 1),
}

describe('the states of codes in the database', () => {
  it('equal those of the domain, for every code, program and moment', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(program, { maxLength: 3 }),
        fc.array(code, { minLength: 1, maxLength: 12 }),
        moment,
        async (programs, codes, now) => {
          const company = await newCompany()
          const programIds: string[] = []
          for (const each of programs) programIds.push(await insertProgram(company, each))
          for (const each of codes) await insertCode(company, each, programIds)
          const { scope: companyScope } = company.system

          const rows = await companyScope.read((scope) =>
            listReferralCodeRows(scope, { filter: {}, sort: 'oldest', limit: 100, now }),
          )
          const programRows = await companyScope.read(listPrograms)
          const stateNow = (row: (typeof rows)[number]) =>
            stateOf(row, programRows.find(({ id }) => id === row.programId) ?? null, now)
          expect(rows).toHaveLength(codes.length)

          for (const state of referralCodeStates) {
            const listed = await companyScope.read((scope) =>
              listReferralCodeRows(scope, { filter: { state }, sort: 'oldest', limit: 100, now }),
            )
            expect(
              listed.map(({ id }) => id),
              state,
            ).toEqual(rows.filter((row) => stateNow(row) === state).map(({ id }) => id))
            for (const sort of referralCodeSorts)
              expect(
                await pageByPage(companyScope, { filter: { state }, sort, now }),
                `${state}, ${sort}`,
              ).toEqual(listed.toSorted(inOrder[sort]))
          }
          const stopped = await companyScope.read((scope) => countStoppedCodes(scope, programRows, now))
          expect(stopped).toBe(rows.filter((row) => !['active', 'disabled'].includes(stateNow(row))).length)
          for (const row of rows) {
            const program = programRows.find(({ id }) => id === row.programId) ?? null
            const claimed = await companyScope.tx((scope) =>
              claimUse(scope, row.id, program?.maxReferralsPerCode ?? null),
            )
            const isClaimable = row.usedCount < (limitOf(row, program) ?? Infinity)
            expect(claimed !== undefined).toBe(isClaimable)
            const after = await companyScope.read((scope) => findReferralCodeByKey(scope, row.codeKey))
            expect(after!.usedCount).toBe(row.usedCount + (isClaimable ? 1 : 0))
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
