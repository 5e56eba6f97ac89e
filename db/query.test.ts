import { asc, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { newCompany, newTestProgram } from '@/server/testing/company'
import { eq } from './comparisons'
import { defineQuery, defineQueryByShape, type Inputs } from './query'
import type { ReadScope, WriteScope } from './scope'
import { columnsOf } from './scoped-tables'

describe('a defined query', () => {
  it('is built once, for all values and all companies', async () => {
    let builds = 0
    const settings = defineQuery((scope: ReadScope, { limit }: Inputs<{ limit: number }>) => {
      builds++
      const { companySettings } = scope.tables
      return scope.select(companySettings, { where: eq(companySettings.requestsPerMinute, limit) })
    })
    const companies = [await newCompany(), await newCompany()]
    for (const { system } of companies)
      await system.scope.tx((scope) =>
        scope.insert(scope.tables.companySettings, { requestsPerMinute: 7, updatedAt: system.now }),
      )
    for (const limit of [7, 8])
      for (const { id, system } of companies) {
        const rows = await system.scope.read((scope) => scope.run(settings, { limit }))
        expect(rows.map(({ companyId }) => companyId)).toEqual(limit === 7 ? [id] : [])
      }
    expect(builds).toBe(1)
  })

  it('encodes a value as its column is, and leaves null as it is', async () => {
    const update = defineQuery(
      (scope: WriteScope, inputs: Inputs<{ expiresAt: Date | null; id: string }>) => {
        const { apiKeys } = scope.tables
        return scope.update(apiKeys, { expiresAt: inputs.expiresAt }, eq(apiKeys.id, inputs.id))
      },
    )
    const { system } = await newCompany()
    await system.scope.tx(async (scope) => {
      const key = { name: 'Key', prefix: 'rk', scopes: [], createdAt: system.now }
      await scope.insert(scope.tables.apiKeys, {
        id: 'a',
        hash: `hash of ${system.scope.company.id}`,
        ...key,
      })
      for (const expiresAt of [new Date(5), null])
        expect(await scope.first(update, { id: 'a', expiresAt })).toMatchObject({ expiresAt })
    })
  })

  it('returns rows as Drizzle maps them', async () => {
    const company = await newCompany()
    await newTestProgram(company, { endsAt: '2030-01-01T00:00:00Z', name: 'Ends' })
    await newTestProgram(company)
    const select = (scope: ReadScope) => {
      const { companyId: _, ...columns } = columnsOf(scope.tables.programs)
      const isNew = sql<boolean>`${columns.approvedCount} = 0`.mapWith(Boolean)
      const fields = { ...columns, name: sql`upper(${columns.name})`, isNew, named: isNew.as('named') }
      return scope.select(scope.tables.programs, { fields, orderBy: [asc(columns.position)] })
    }
    const defined = defineQuery(select)
    const [rows, mapped] = await company.system.scope.read(async (scope) => [
      await scope.run(defined),
      await select(scope).execute(),
    ])
    expect(rows).toEqual(mapped)
    expect(rows).toMatchObject([
      { referrerBonus: { rule: 'fixed' }, endsAt: new Date('2030-01-01'), name: 'ENDS', isNew: true },
      { endsAt: null, named: true },
    ])
  })

  it('has one statement for each shape', async () => {
    const numbers = defineQueryByShape((scope: ReadScope, _inputs, { number }: { number: number }) =>
      scope.select(scope.tables.companySettings, {
        fields: { number: sql<number>`${sql.raw(String(number))} + count(*)`.mapWith(Number) },
      }),
    )
    const { system } = await newCompany()
    for (const number of [1, 2, 1])
      expect(await system.scope.read((scope) => scope.run(numbers({ number })))).toEqual([{ number }])
    expect(numbers({ number: 1 })).toBe(numbers({ number: 1 }))
    expect(numbers({ number: 1 })).not.toBe(numbers({ number: 2 }))
  })

  it('does not compile with an input of another type than its column, or without a value for it', () => {
    const query = defineQuery((scope: ReadScope, { at }: Inputs<{ at: Date }>) => {
      const { apiKeys } = scope.tables
      // @ts-expect-error: a date is compared with a text
      eq(apiKeys.name, at)
      return scope.select(apiKeys, { where: eq(apiKeys.createdAt, at) })
    })
    // @ts-expect-error: the value is missing
    const neverCalled = (scope: ReadScope) => scope.run(query)
    expect(neverCalled).toBeTypeOf('function')
  })
})
