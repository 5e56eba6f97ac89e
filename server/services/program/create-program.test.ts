import { describe, expect, it } from 'vitest'
import { maxPrograms } from '@/domain/program/program'
import { ask, bearer } from '@/server/testing/api'
import { newCompany, newKey, newTestProgram } from '@/server/testing/company'
import { readRows } from '@/server/testing/database'

describe('the programs of a company', () => {
  it('are never more than there may be, however many are created at once', async () => {
    const company = await newCompany()
    const { key } = await newKey(company)
    for (let count = 1; count < maxPrograms; count++)
      await newTestProgram(company, { currencyId: 'f'.repeat(32) })
    const create = async () =>
      await ask({
        method: 'POST',
        path: '/v1/programs',
        headers: bearer(key),
        body: { name: 'One more', currency: 'USD' },
      })
    const answers = await Promise.all(Array.from({ length: 10 }, create))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const { status, body } of answers.filter(({ status }) => status !== 200))
      expect([status, body]).toMatchObject([
        400,
        {
          code: 9,
          message: expect.stringMatching(/^500 of 500 programs\. Reuse one that has ended/) as string,
          details: expect.arrayContaining([expect.objectContaining({ reason: 'LIMIT_REACHED' })]) as object[],
        },
      ])
    const [{ count }] = readRows<{ count: number }>(
      `SELECT count(*) AS count FROM programs WHERE company_id = '${company.id}'`,
    ) as [{ count: number }]
    expect(count).toBe(maxPrograms)
    await newTestProgram(await newCompany())
  })

  it('of one currency share its id', async () => {
    const company = await newCompany()
    const [euro, dollar] = ['e'.repeat(32), 'd'.repeat(32)]
    await newTestProgram(company, { currency: 'EUR', currencyId: euro })
    await newTestProgram(company, { currency: 'USD', currencyId: dollar })
    await newTestProgram(company, { currency: 'EUR', currencyId: undefined })
    const idsOf = (currency: string) =>
      readRows<{ currency_id: string }>(
        `SELECT currency_id FROM programs WHERE company_id = '${company.id}' AND currency = '${currency}'`,
      ).map(({ currency_id }) => currency_id)
    expect([idsOf('EUR'), idsOf('USD')]).toEqual([[euro, euro], [dollar]])
  })
})
