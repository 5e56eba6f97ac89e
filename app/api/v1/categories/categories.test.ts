import { beforeEach, describe, expect, it } from 'vitest'
import { categoryColors } from '@/domain/category/color'
import { checkBooks } from '@/server/services/books/check-books'
import { listUsage } from '@/server/services/usage/list-usage'
import { ask, bearer } from '@/server/testing/api'
import { newCode, newCompany, newKey, useCode, type TestCompany } from '@/server/testing/company'
import { runJob } from '@/server/testing/jobs'

let company: TestCompany
let key: string
beforeEach(async () => {
  company = await newCompany()
  key = (await newKey(company)).key
})

const list = async (query = '', by = key) =>
  (await ask({ path: `/v1/categories${query}`, headers: bearer(by) })).body as {
    categories: Record<string, unknown>[]
    nextCursor: string | null
    eof: boolean
  }
const change = (name: string, body: object, by = key) =>
  ask({
    method: 'PATCH',
    path: `/v1/categories/${encodeURIComponent(name)}`,
    headers: bearer(by),
    body,
  })
const newCategory = async (name: string) => await newCode(company.system, { category: name })

describe('categories', () => {
  it('are created with their first code, and count codes and uses', async () => {
    const code = await newCategory('summer')
    await newCategory('summer')
    await newCode(company.system)
    await useCode(company.system, code, 2)
    expect(await list()).toMatchObject({
      categories: [
        {
          name: 'summer',
          color: 'indigo',
          description: null,
          archived: false,
          codesCount: '2',
          activeCodesCount: '2',
          usedCount: '2',
        },
      ],
      nextCursor: null,
      eof: true,
    })
  })

  it('are listed oldest first, in pages that belong to the company', async () => {
    for (const name of ['b', 'a', 'c']) await newCategory(name)
    const first = await list('?limit=2')
    expect(first).toMatchObject({ categories: [{ name: 'b' }, { name: 'a' }], eof: false })
    const next = `?limit=2&cursor=${first.nextCursor}`
    expect(await list(next)).toMatchObject({ categories: [{ name: 'c' }], nextCursor: null, eof: true })
    const { key: foreign } = await newKey(await newCompany())
    expect(await list(next, foreign)).toMatchObject({
      details: [{}, { fieldViolations: [{ field: 'cursor' }] }, {}],
    })
  })

  it('have twelve colors, each for one category, and gray after that', async () => {
    for (let number = 0; number < 13; number++) await newCategory(`category ${number}`)
    const { categories } = await list()
    expect(categories.map(({ color }) => color)).toEqual([...categoryColors, null])
  })

  it('need their scopes', async () => {
    await newCategory('summer')
    const { key: reader } = await newKey(company, ['referral_codes:read'])
    expect((await change('summer', { color: null }, reader)).status).toBe(403)
    expect((await list('', reader)).categories).toHaveLength(1)
    const { key: other } = await newKey(company, ['kyc:read'])
    expect((await ask({ path: '/v1/categories', headers: bearer(other) })).status).toBe(403)
  })
})

describe('changing a category', () => {
  it('renames it for its codes, referrals and uses, past ones too', async () => {
    const code = await newCategory('summer')
    await useCode(company.system, code)
    expect(await change('summer', { name: ' été/50 % ' })).toMatchObject({
      status: 200,
      body: { name: 'été/50 %', color: 'indigo', usedCount: '1' },
    })
    const read = async (path: string) => (await ask({ path, headers: bearer(key) })).body
    const name = encodeURIComponent('été/50 %')
    expect(await read(`/v1/referral-codes/${code}`)).toMatchObject({ category: 'été/50 %' })
    expect(await read(`/v1/referrals?category=${name}`)).toMatchObject({
      referrals: [{ category: 'été/50 %' }],
    })
    expect(await read('/v1/referrals?category=summer')).toMatchObject({ referrals: [] })
    expect((await listUsage(company.system, {})).byCategory).toEqual([{ category: 'été/50 %', usedCount: 1 }])
    expect((await change('été/50 %', { name: 'summer' })).status).toBe(200)
    expect(await checkBooks(company.system)).toEqual([])
  })

  it('changes description and state, and keeps what is absent', async () => {
    await newCategory('summer')
    const changed = { description: 'Sun', archived: true, color: null, name: 'summer' }
    expect((await change('summer', { ...changed, name: null })).body).toMatchObject(changed)
    expect((await change('summer', {})).body).toMatchObject(changed)
    expect((await change('summer', { archived: false, description: null })).body).toMatchObject({
      archived: false,
      description: null,
      color: null,
    })
  })

  it('swaps a color that another one has', async () => {
    for (const name of ['summer', 'winter']) await newCategory(name)
    await change('winter', { color: 'indigo' })
    const colors = async () => (await list()).categories.map(({ color }) => color)
    expect(await colors()).toEqual(['teal', 'indigo'])
    await change('summer', { color: null })
    await change('summer', { color: 'indigo' })
    expect(await colors()).toEqual(['indigo', null])
  })

  it('rejects the name of another category, and one that is unknown to the company', async () => {
    for (const name of ['summer', 'winter']) await newCategory(name)
    expect(await change('summer', { name: 'winter' })).toMatchObject({
      status: 409,
      body: { details: [{ reason: 'CATEGORY_NAME_TAKEN' }, { fieldViolations: [{ field: 'name' }] }, {}] },
    })
    expect((await change('Summer', { name: 'other' })).status).toBe(404)
    const { key: foreign } = await newKey(await newCompany())
    expect((await change('summer', { name: 'other' }, foreign)).status).toBe(404)
    expect((await list()).categories.map(({ name }) => name)).toEqual(['summer', 'winter'])
  })

  it.each([{ color: 'mauve' }, { name: ' ' }, { name: 'x'.repeat(65) }, { archived: 'yes' }])(
    'rejects %j',
    async (body) => {
      await newCategory('summer')
      expect((await change('summer', body)).status).toBe(400)
    },
  )
})

describe('merging a category', () => {
  const merge = (name: string, body: object, by = key) =>
    ask({ method: 'POST', path: `/v1/categories/${name}/merge`, headers: bearer(by), body })

  it('starts a job, after which only the other one is there', async () => {
    for (const name of ['sesonal', 'seasonal']) await newCategory(name)
    const { status, body } = await merge('sesonal', { into: ' seasonal ' })
    expect([status, body]).toMatchObject([202, { type: 'merge_categories', state: 'queued', total: null }])
    expect(await merge('sesonal', { into: 'seasonal' })).toMatchObject({
      status: 400,
      body: { code: 9, details: [{ reason: 'CATEGORY_BEING_MERGED' }, {}] },
    })
    await runJob(company, (body as { id: string }).id)
    expect((await list()).categories).toMatchObject([{ name: 'seasonal', codesCount: '2' }])
  })

  it('rejects what is unknown to the company', async () => {
    await newCategory('summer')
    expect(await merge('summer', { into: 'winter' })).toMatchObject({
      status: 400,
      body: { details: [{}, { fieldViolations: [{ field: 'into', reason: 'CATEGORY_NOT_FOUND' }] }, {}] },
    })
    expect((await merge('summer', {})).status).toBe(400)
    const { key: foreign } = await newKey(await newCompany())
    expect((await merge('summer', { into: 'summer' }, foreign)).status).toBe(404)
  })
})
