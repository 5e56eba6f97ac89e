import { expect, it } from 'vitest'
import { newCompany } from '@/server/testing/company'
import { together } from './together'
import { isUniqueViolation } from './violations'

it('runs statements in the given order, and when one fails, throws its error and keeps none', async () => {
  const { system } = await newCompany()
  await system.scope.tx(async (scope) => {
    const { companySettings } = scope.tables
    const insert = () => scope.insert(companySettings, { updatedAt: system.now })
    const read = async () => await scope.select(companySettings).execute()
    const failed = await scope
      .nested(system.scope.company)
      .tx(() => together(insert(), insert(), read()))
      .catch((error: unknown) => error)
    expect(isUniqueViolation(failed)).toBe(true)
    expect((await together(read(), insert(), read())).map((rows) => rows?.length)).toEqual([0, undefined, 1])
  })
})
