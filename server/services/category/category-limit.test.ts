import { beforeAll, describe, expect, it } from 'vitest'
import { insertCategory } from '@/db/queries/categories'
import { maxCategories } from '@/domain/category/changes'
import { newId } from '@/domain/ids'
import { generatedCodes } from '@/domain/referral-code/changes'
import { listJobRows } from '@/server/services/job/jobs'
import { generateReferralCodes } from '@/server/services/referral-code/generate-codes'
import { ask, bearer } from '@/server/testing/api'
import { newCode, newCompany, newKey, type TestCompany } from '@/server/testing/company'
import { runJob } from '@/server/testing/jobs'

let company: TestCompany
let headers: Record<string, string>

/** A company with all categories that it can have. */
beforeAll(async () => {
  company = await newCompany()
  headers = bearer((await newKey(company)).key)
  const { scope, now } = company.system
  await scope.tx(async (writer) => {
    for (let count = 1; count <= maxCategories; count++)
      await insertCategory(writer, {
        id: newId(now),
        name: `category ${count}`,
        color: null,
        description: null,
        archivedAt: now,
        createdAt: now,
        updatedAt: now,
      })
  })
})

const outcomesOf = async (id: string) => {
  await runJob(company, id)
  const rows = await listJobRows(company.system, id, { after: 0, limit: 9 })
  return rows.map(({ verdict, reason, field }) => [verdict, reason, field])
}
const rejected = ['failed', 'TOO_MANY_CATEGORIES', 'category']
const created = ['created', null, null]

describe('a category beyond the limit', () => {
  it('fails its rows of an import; the other rows are imported', async () => {
    const body =
      'userId,referralCode,category\np,ROW-1,beyond\np,ROW-2,category 7\np,ROW-3,\np,ROW-4,beyond\n'
    const answer = await ask({ method: 'POST', path: '/v1/referral-codes/import', headers, body })
    expect(await outcomesOf((answer.body as { id: string }).id)).toEqual([
      rejected,
      created,
      created,
      rejected,
    ])
  })

  it('is rejected for a code, with the figure and what to do', async () => {
    const { status, body } = await ask({
      method: 'POST',
      path: '/v1/referral-codes',
      headers,
      body: { userId: 'partner', referralCode: 'ONE-MORE', category: 'beyond' },
    })
    expect([status, body]).toMatchObject([
      400,
      {
        message:
          'category: would be new, and the company has 1,000 categories, archived ones included; use one of them, or merge two',
      },
    ])
    expect(JSON.stringify(body)).toContain('TOO_MANY_CATEGORIES')
  })

  it('fails the rows of codes that are generated or changed', async () => {
    const input = { count: 2, pattern: 'BEYOND-####', userIds: ['partner'], category: 'beyond' }
    const { id } = await generateReferralCodes(company.system, generatedCodes.parse(input))
    expect(await outcomesOf(id)).toEqual([rejected, rejected])
    const codes = [await newCode(company.system)]
    const path = '/v1/referral-codes/bulk-update'
    const answer = await ask({
      method: 'POST',
      path,
      headers,
      body: { codes, changes: { category: 'beyond' } },
    })
    expect(await outcomesOf((answer.body as { id: string }).id)).toEqual([rejected])
  })
})
