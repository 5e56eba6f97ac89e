import { beforeEach, describe, expect, it } from 'vitest'
import { kycOutcome, kycStart } from '@/domain/kyc/verification'
import { checkBooks } from '@/server/services/books/check-books'
import { getJob, listJobRows, undoJob } from '@/server/services/job/jobs'
import { leaseJob, runSlice } from '@/server/services/job/run-slice'
import { decideKyc } from '@/server/services/kyc/decide-kyc'
import { startKyc } from '@/server/services/kyc/start-kyc'
import { updateReferralCodes } from '@/server/services/referral-code/bulk-update'
import { browseReferralCodes } from '@/server/services/referral-code/browse-referral-codes'
import { updateReferralCode } from '@/server/services/referral-code/update-referral-code'
import { listReferrals } from '@/server/services/referral/list-referrals'
import { reverseReferral } from '@/server/services/referral/reverse-referral'
import { listUsage } from '@/server/services/usage/list-usage'
import { at, newCode, newCompany, staff, stranger, useCode, type TestCompany } from '@/server/testing/company'
import { runJob } from '@/server/testing/jobs'
import { listCategories } from './list-categories'
import { mergeCategories } from './merge-categories'
import { updateCategory } from './update-category'

let company: TestCompany
/** Used on three days, one use reversed, one referral pending. */
let code: string
beforeEach(async () => {
  company = await newCompany()
  const { system } = company
  code = await newCode(system, { category: 'sesonal' })
  await newCode(system, { category: 'seasonal' })
  await updateReferralCode(system, await newCode(system, { category: 'sesonal' }), { status: 'disabled' })
  for (const day of ['2026-03-01', '2026-03-02', '2026-03-03']) await useCode(at(system, day), code, 2)
  const [first] = await referrals()
  await reverseReferral(system, first!.id)
  const person = { userId: 'jane', firstName: 'Jane', lastName: 'Smith' }
  await startKyc(system, kycStart.parse({ ...person, referralCode: code }))
})

const referrals = async () =>
  (await listReferrals(company.system, { filter: {}, sort: 'oldest', limit: 100 })).referrals
const totals = async () =>
  (await listCategories(company.system)).map(({ name, codesCount, activeCodesCount, usedCount }) => [
    name,
    codesCount,
    activeCodesCount,
    usedCount,
  ])
const merge = async (from = 'sesonal', into = 'seasonal') =>
  (await mergeCategories(company.system, from, into)).id
const reasonsOfUndo = async (id: string) => {
  await undoJob(company.system, id)
  await runJob(company, id)
  const rows = await listJobRows(company.system, id, { after: 0, limit: 100 })
  return [...new Set(rows.map(({ keptReason }) => keptReason))]
}
/** What lists and charts show of categories. */
const shown = async () => ({
  codes: (await browseReferralCodes(company.system, { sort: 'oldest', limit: 100 })).referralCodes.map(
    ({ category }) => category,
  ),
  referrals: (await referrals()).map(({ category }) => category),
  usage: await listUsage(company.system, {}),
  totals: (await totals()).sort(),
})

describe('merging two categories', () => {
  it('moves codes, referrals and uses by day, with the sums unchanged after each slice, and deletes the first', async () => {
    const { byDay, usedCount } = await listUsage(company.system, {})
    const id = await merge()
    let job = await leaseJob(company.system, await getJob(company.system, id))
    while (job?.dueAt) {
      job = await runSlice(company.system, job, 2)
      expect(await checkBooks(company.system)).toEqual([])
      expect(await listUsage(company.system, {})).toMatchObject({ byDay, usedCount })
    }
    expect(job).toMatchObject({ state: 'done', failed: 0 })
    expect(await shown()).toEqual({
      codes: ['seasonal', 'seasonal', 'seasonal'],
      referrals: Array.from({ length: 7 }, () => 'seasonal'),
      usage: { usedCount: 5, byCategory: [{ category: 'seasonal', usedCount: 5 }], byDay },
      totals: [['seasonal', 3, 2, 5]],
    })
  })

  it('moves what enters the category meanwhile', async () => {
    const id = await merge()
    const job = await leaseJob(company.system, await getJob(company.system, id))
    await runSlice(company.system, job!, 50)
    await useCode(company.system, await newCode(company.system, { category: 'sesonal' }))
    await runJob(company, id)
    expect(await totals()).toEqual([['seasonal', 4, 3, 6]])
    expect(await checkBooks(company.system)).toEqual([])
  })

  it('is undone: everything is as before', async () => {
    await updateCategory(company.system, 'sesonal', { description: 'Mistyped', archived: true })
    const before = await shown()
    const id = await merge()
    await runJob(company, id, 3)
    await undoJob(company.system, id)
    expect(await runJob(company, id, 3)).toMatchObject({ kept: 0, undone: 10 })
    expect(await shown()).toEqual(before)
    expect(await listCategories(company.system)).toMatchObject([
      { name: 'seasonal' },
      { name: 'sesonal', description: 'Mistyped', color: 'indigo', archivedAt: expect.any(Date) as Date },
    ])
    expect(await checkBooks(company.system)).toEqual([])
  })

  it('is undone but for what changed since: codes moved elsewhere, and referrals approved since', async () => {
    const id = await merge()
    await runJob(company, id)
    await updateReferralCode(company.system, code, { category: 'other' })
    await updateReferralCode(company.system, code, { category: 'seasonal', description: 'touched' })
    await decideKyc(company.system, kycOutcome.parse({ userId: 'jane', decision: 'ACCEPT' }))
    await updateReferralCode(company.system, code, { category: 'other' })
    await undoJob(company.system, id)
    expect(await runJob(company, id)).toMatchObject({ kept: 2, undone: 8 })
    expect((await totals()).sort()).toEqual([
      ['other', 1, 1, 0],
      ['seasonal', 1, 1, 1],
      ['sesonal', 1, 0, 5],
    ])
    expect(await checkBooks(company.system)).toEqual([])
  })

  it('is undone into the category that has got the old name since', async () => {
    const id = await merge()
    await runJob(company, id)
    await newCode(company.system, { category: 'sesonal' })
    await undoJob(company.system, id)
    expect(await runJob(company, id, 3)).toMatchObject({ kept: 0, undone: 10 })
    expect((await totals()).sort()).toEqual([
      ['seasonal', 1, 1, 0],
      ['sesonal', 3, 2, 5],
    ])
    expect(await checkBooks(company.system)).toEqual([])
  })

  it('is kept, with the reason, when the category that remains was renamed to the old name or merged since', async () => {
    const renamed = await merge()
    await runJob(company, renamed)
    await updateCategory(company.system, 'seasonal', { name: 'sesonal' })
    expect(await reasonsOfUndo(renamed)).toEqual(['CATEGORY_RENAMED'])
    await newCode(company.system, { category: 'third' })
    const merged = await merge('sesonal', 'third')
    await runJob(company, merged)
    await newCode(company.system, { category: 'fourth' })
    await runJob(company, await merge('third', 'fourth'))
    expect(await reasonsOfUndo(merged)).toEqual(['CATEGORY_GONE'])
    expect(await checkBooks(company.system)).toEqual([])
  })

  it('keeps codes in the category that remains when an earlier change of theirs is undone', async () => {
    const changes = { category: 'seasonal' }
    const { id: changed } = await updateReferralCodes(company.system, { codes: [code], changes })
    await runJob(company, changed)
    await runJob(company, await merge())
    await undoJob(company.system, changed)
    expect(await runJob(company, changed)).toMatchObject({ kept: 1, undone: 0 })
    expect(await listJobRows(company.system, changed, { after: 0, limit: 1 })).toMatchObject([
      { keptReason: 'CATEGORY_GONE' },
    ])
  })

  it('needs two different categories that no other merge is at work on', async () => {
    const { system } = company
    await expect(merge('unknown')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const into of ['unknown', 'sesonal'])
      await expect(merge('sesonal', into)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' })
    await newCode(system, { category: 'third' })
    await merge()
    for (const [from, into] of [
      ['sesonal', 'third'],
      ['seasonal', 'sesonal'],
      ['seasonal', 'third'],
      ['third', 'sesonal'],
    ])
      await expect(merge(from, into)).rejects.toMatchObject({ code: 'CATEGORY_BEING_MERGED' })
    await merge('third', 'seasonal')
    for (const caller of [stranger(company), staff(company, 'viewer')])
      await expect(mergeCategories(caller, 'sesonal', 'seasonal')).rejects.toMatchObject({
        code: 'PERMISSION_DENIED',
      })
  })
})
