import { asc, eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { newId } from '@/domain/ids'
import { newCode, newCompany, newTestProgram } from '@/server/testing/company'
import { findReferralCodeByKey } from './queries/referral-codes'

describe('a company scope', () => {
  it("neither reads, changes nor deletes another company's row by its id", async () => {
    const [one, other] = [await newCompany(), await newCompany()]
    const programId = await newTestProgram(one)
    await other.system.scope.tx(async (scope) => {
      const { programs } = scope.tables
      const isTheirs = eq(programs.id, programId)
      expect(await scope.select(programs, { where: isTheirs }).execute()).toEqual([])
      expect(await scope.update(programs, { name: 'Changed' }, isTheirs).execute()).toEqual([])
      expect(await scope.delete(programs, isTheirs).execute()).toEqual([])
    })
    await one.system.scope.read(async (scope) => {
      expect(await scope.select(scope.tables.programs).execute()).toMatchObject([
        { id: programId, name: 'Test program' },
      ])
    })
  })

  it('numbers the rows of one insert in their order, after those that are there, in any number of statements', async () => {
    const { system } = await newCompany()
    const rows = await system.scope.tx(async (scope) => {
      const { referralCodes } = scope.tables
      const codes = Array.from({ length: 45 }, (_, index) => ({
        id: newId(system.now),
        kind: 'campaign' as const,
        code: String(index),
        codeKey: String(index),
        ownerId: 'u',
        status: 'active' as const,
        createdAt: system.now,
        updatedAt: system.now,
      }))
      await scope.insertAll(referralCodes, codes.slice(0, 2), { column: 'position' })
      await scope.insertAll(referralCodes, codes.slice(2), { column: 'position' })
      await scope.insertAll(referralCodes, [], { column: 'position' })
      return await scope.select(referralCodes, { orderBy: [asc(referralCodes.position)] }).execute()
    })
    expect(rows.map(({ code, position }) => [code, position])).toEqual(
      Array.from({ length: 45 }, (_, index) => [String(index), index + 1]),
    )
  })

  it('cannot be widened by a condition with OR', async () => {
    const [one, other] = [await newCompany(), await newCompany()]
    await newTestProgram(one)
    const rows = await other.system.scope.read((scope) =>
      scope.select(scope.tables.programs, { where: sql`1 = 0 or 1 = 1` }).execute(),
    )
    expect(rows).toEqual([])
  })

  it('keeps the rows of companies that share a prepared statement apart', async () => {
    const [one, other] = [await newCompany(), await newCompany()]
    await newCode(one.system, { referralCode: 'SAME', userId: 'ours' })
    await newCode(other.system, { referralCode: 'SAME', userId: 'theirs' })
    const owners = [one, other, one].map(
      async ({ system }) =>
        (await system.scope.read((scope) => findReferralCodeByKey(scope, 'same')))?.ownerId,
    )
    expect(await Promise.all(owners)).toEqual(['ours', 'theirs', 'ours'])
  })

  it('selects one row of nulls for a code that is unknown or of another company, so that it takes the time of a known one', async () => {
    const [one, other] = [await newCompany(), await newCompany()]
    const code = await newCode(one.system)
    const rowsFor = ({ system }: typeof one, code: string) =>
      system.scope.read((scope) => {
        const { referralCodes, programs } = scope.tables
        return scope
          .selectOneOrNulls(referralCodes, {
            fields: { code: referralCodes.code },
            leftJoin: {
              table: programs,
              on: eq(programs.id, referralCodes.programId),
              fields: { name: programs.name },
            },
            where: eq(referralCodes.code, code),
          })
          .execute()
      })
    expect(await rowsFor(one, code)).toEqual([{ code, name: null }])
    for (const rows of [rowsFor(one, 'NOBODYS'), rowsFor(other, code)])
      expect(await rows).toEqual([{ code: null, name: null }])
  })

  it("is enforced by the database too: no row can refer to another company's program", async () => {
    const [one, other] = [await newCompany(), await newCompany()]
    const programId = await newTestProgram(one)
    const row = {
      id: newId(new Date()),
      position: 1,
      kind: 'campaign' as const,
      code: 'X',
      codeKey: 'x',
      ownerId: 'u',
      status: 'active' as const,
      createdAt: new Date(),
      updatedAt: new Date(),
    }
    const insert = other.system.scope.tx((scope) =>
      scope.insert(scope.tables.referralCodes, { ...row, programId }),
    )
    const error = (await insert.catch((error: unknown) => error)) as {
      code?: string
      cause?: { code: string }
    }
    expect(['SQLITE_CONSTRAINT_FOREIGNKEY', '23503']).toContain(error.code ?? error.cause?.code)
  })
})
