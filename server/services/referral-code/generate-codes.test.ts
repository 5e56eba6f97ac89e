import { beforeEach, describe, expect, it } from 'vitest'
import { generatedCodes } from '@/domain/referral-code/changes'
import { getJob, listJobRows, undoJob } from '@/server/services/job/jobs'
import { leaseJob, runSlice } from '@/server/services/job/run-slice'
import { pageCategories } from '@/server/services/category/list-categories'
import { updateCategory } from '@/server/services/category/update-category'
import { browseReferralCodes } from '@/server/services/referral-code/browse-referral-codes'
import { generateReferralCodes } from '@/server/services/referral-code/generate-codes'
import { updateReferralCode } from '@/server/services/referral-code/update-referral-code'
import { checkBooks } from '@/server/services/books/check-books'
import { newCode, newCompany, newTestProgram, useCode, type TestCompany } from '@/server/testing/company'
import { runJob } from '@/server/testing/jobs'

let company: TestCompany
beforeEach(async () => {
  company = await newCompany()
})

const start = async (given: object) =>
  await generateReferralCodes(
    company.system,
    generatedCodes.parse({ count: 20, pattern: 'SUMMER-####', userIds: ['partner'], ...given }),
  )
const listCodes = async () =>
  (await browseReferralCodes(company.system, { sort: 'oldest', limit: 200 })).referralCodes
const rowsOf = async (id: string) => await listJobRows(company.system, id, { after: 0, limit: 200 })

describe('generating codes', () => {
  it('creates as many as asked for, of the pattern, for each partner, with the terms', async () => {
    const programId = await newTestProgram(company)
    const { id } = await start({
      userIds: ['one', 'two'],
      category: 'event',
      programId,
      maxUses: 3,
      description: 'Trade fair',
    })
    expect(await runJob(company, id)).toMatchObject({ state: 'done', total: 40, done: 40, failed: 0 })
    const codes = await listCodes()
    expect(new Set(codes.map(({ codeKey }) => codeKey)).size).toBe(40)
    for (const each of codes) {
      expect(each.code).toMatch(/^SUMMER-[CDFGHJKMNPRTVWX2-9]{4}$/)
      expect(each).toMatchObject({ category: 'event', programId, maxUses: 3, description: 'Trade fair' })
    }
    for (const owner of ['one', 'two'])
      expect(codes.filter(({ ownerId }) => ownerId === owner)).toHaveLength(20)
    expect((await rowsOf(id)).map(({ position, verdict }) => [position, verdict])).toEqual(
      Array.from({ length: 40 }, (_, index) => [index + 1, 'created']),
    )
  })

  it('draws again where a code is taken, until the pattern has none left', async () => {
    const generate = async (count: number) => {
      const { id } = await start({ pattern: 'AB99', count })
      return await runJob(company, id)
    }
    expect(await generate(32)).toMatchObject({ done: 32, failed: 0 })
    expect(await generate(28)).toMatchObject({ done: 28, failed: 0 })
    const { id, state, done, failed } = await generate(8)
    expect([state, done + failed]).toEqual(['done', 8])
    expect(await listCodes()).toHaveLength(60 + done)
    const failures = (await rowsOf(id)).filter(({ verdict }) => verdict === 'failed')
    expect(failures.length).toBeGreaterThanOrEqual(4)
    for (const row of failures)
      expect(row).toMatchObject({ code: null, reason: 'PATTERN_EXHAUSTED', field: 'pattern' })
  })

  it('creates all codes in one category that is renamed meanwhile', async () => {
    const { id } = await start({ category: 'event' })
    const job = await leaseJob(company.system, await getJob(company.system, id))
    await runSlice(company.system, job!, 8)
    await updateCategory(company.system, 'event', { name: 'fair' })
    await runJob(company, id, 8)
    expect((await listCodes()).map(({ category }) => category)).toEqual(
      Array.from({ length: 20 }, () => 'fair'),
    )
    expect(await checkBooks(company.system)).toEqual([])
  })

  it('rejects more than half of what the pattern has, and says how many that is', async () => {
    await expect(start({ pattern: 'AB99', count: 33 })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: expect.stringMatching(/64 possible codes.* 32 /) as string,
      details: { violations: [{ field: 'pattern', reason: 'PATTERN_TOO_SHORT' }] },
    })
    await expect(start({ pattern: '########', count: 60_000, userIds: ['a', 'b'] })).rejects.toMatchObject({
      details: { violations: [{ field: 'count' }] },
    })
  })
})

describe('undoing it', () => {
  it('deletes the unused codes and keeps the used ones, with totals that agree', async () => {
    const { id } = await start({ category: 'event' })
    await runJob(company, id)
    const [used] = await listCodes()
    await useCode(company.system, used!.code)
    await undoJob(company.system, id)
    expect(await runJob(company, id)).toMatchObject({ state: 'done', undone: 19, kept: 1 })
    expect((await listCodes()).map(({ code }) => code)).toEqual([used!.code])
    const [first] = await rowsOf(id)
    expect(first).toMatchObject({ undo: 'kept', keptReason: 'USED' })
    expect(await checkBooks(company.system)).toEqual([])
  })

  it('keeps the codes that were changed since, used or not', async () => {
    const { id } = await start({})
    await runJob(company, id)
    const [changed] = await listCodes()
    await updateReferralCode(company.system, changed!.code, { description: 'For the booth' })
    await undoJob(company.system, id)
    expect(await runJob(company, id)).toMatchObject({ undone: 19, kept: 1 })
    expect((await rowsOf(id))[0]).toMatchObject({ undo: 'kept', keptReason: 'CHANGED_SINCE' })
  })

  it('deletes the category that the job created, unless it was changed or something else is in it', async () => {
    const undo = async (category: string, meanwhile: () => Promise<unknown>) => {
      const { id } = await start({ category })
      await runJob(company, id)
      await meanwhile()
      await undoJob(company.system, id)
      await runJob(company, id)
    }
    const nothing = () => Promise.resolve()
    await newCode(company.system, { category: 'older' })
    await undo('older', nothing)
    await undo('empty', nothing)
    await undo('described', () => updateCategory(company.system, 'described', { description: 'Spring' }))
    await undo('shared', () => newCode(company.system, { category: 'shared' }))
    const { categories } = await pageCategories(company.system, { limit: 10 })
    expect(categories.map(({ name }) => name)).toEqual(['older', 'described', 'shared'])
    expect(await checkBooks(company.system)).toEqual([])
  })
})
