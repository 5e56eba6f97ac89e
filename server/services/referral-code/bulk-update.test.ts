import { beforeEach, describe, expect, it } from 'vitest'
import type { JobRow } from '@/db/queries/jobs'
import { dashboardBulkChange } from '@/domain/referral-code/bulk-change'
import { checkBooks } from '@/server/services/books/check-books'
import { getJob, listJobRows, undoJob } from '@/server/services/job/jobs'
import { replacePartnerDetails } from '../partner/update-partner'
import { browseReferralCodes } from '@/server/services/referral-code/browse-referral-codes'
import { transaction } from '@/server/services/transaction'
import { ask, bearer } from '@/server/testing/api'
import { at, newCode, newCompany, newKey, useCode, type TestCompany } from '@/server/testing/company'
import { expectFailure } from '@/server/testing/failures'
import { runJob } from '@/server/testing/jobs'
import { updateCodes, updateReferralCodes } from './bulk-update'
import { countMatchingCodes } from './count-matching'
import { updateReferralCode } from './update-referral-code'

let company: TestCompany
beforeEach(async () => {
  company = await newCompany()
})

const start = async (given: object) =>
  await updateReferralCodes(company.system, dashboardBulkChange.parse(given))
const change = async (given: object) => await runJob(company, (await start(given)).id, 2)
const undo = async ({ id }: JobRow) => {
  await undoJob(company.system, id)
  return await runJob(company, id, 2)
}
const rowsOf = async ({ id }: JobRow) => await listJobRows(company.system, id, { after: 0, limit: 99 })
const listCodes = async () =>
  (await browseReferralCodes(company.system, { sort: 'oldest', limit: 99 })).referralCodes
const newCodes = async (names: string[], terms: object = {}) => {
  for (const referralCode of names) await newCode(company.system, { referralCode, ...terms })
}

describe('changing many codes', () => {
  it('changes those that are named, each once, and says what became of each', async () => {
    await newCodes(['ONE', 'TWO', 'THREE'])
    await updateReferralCode(company.system, 'TWO', { maxUses: 5 })
    await useCode(company.system, 'THREE', 6)
    const job = await change({ codes: ['one', 'ONE', 'TWO', 'THREE', 'NONE'], changes: { maxUses: 5 } })
    expect(job).toMatchObject({ state: 'done', total: 4, done: 2, failed: 2 })
    expect(
      (await rowsOf(job)).map(({ code, verdict, reason, field }) => [code, verdict, reason, field]),
    ).toEqual([
      ['ONE', 'changed', null, null],
      ['TWO', 'unchanged', null, null],
      ['THREE', 'failed', 'MAX_USES_BELOW_USED_COUNT', 'maxUses'],
      ['NONE', 'failed', 'REFERRAL_CODE_NOT_FOUND', 'codes'],
    ])
    expect((await listCodes()).map(({ maxUses }) => maxUses)).toEqual([5, 5, null])
  })

  it('changes all that match when it is started, also while the change ends the match', async () => {
    await newCodes(['A1', 'A2', 'A3', 'A4', 'A5'].map((name) => `${name}-X`))
    await newCodes(['B1-X'])
    const job = await start({ filter: { query: 'a', state: 'active' }, changes: { status: 'disabled' } })
    await newCode(at(company.system, Date.now() + 60_000), { referralCode: 'A6-X' })
    expect(await runJob(company, job.id, 2)).toMatchObject({ total: 5, done: 5 })
    const active = (await listCodes()).filter(({ status }) => status === 'active')
    expect(active.map(({ code }) => code)).toEqual(['B1-X', 'A6-X'])
  })

  it('searches before the transaction of a slice, which leaves out a code that has been changed since', async () => {
    await newCodes(['ONE', 'TWO'], { description: 'Booth 7' })
    const { id } = await start({ filter: { query: 'booth' }, changes: { status: 'disabled' } })
    const job = await getJob(company.system, id)
    const found = await company.system.scope.read((scope) => updateCodes.find(scope, job, 5))
    await updateReferralCode(company.system, 'ONE', { description: 'Hall 3' })
    const { rows } = await transaction(company.system, (tx) => updateCodes.slice(tx, job, 5, found))
    expect(rows).toMatchObject([{ code: 'TWO', verdict: 'changed' }])
  })

  it('changes the codes of partners whose name the search contains', async () => {
    await newCodes(['ONE', 'TWO'], { userId: 'one' })
    await newCodes(['THREE'], { userId: 'other' })
    await replacePartnerDetails(company.system, 'one', { displayName: 'Blue Harbor' })
    const job = await change({ filter: { query: 'harbor' }, changes: { status: 'disabled' } })
    expect(job).toMatchObject({ state: 'done', total: 2, done: 2 })
    expect((await listCodes()).map(({ status }) => status)).toEqual(['disabled', 'disabled', 'active'])
  })

  it('adds to a description, once', async () => {
    await newCodes(['ONE'], { description: 'Booth 7.' })
    await newCodes(['TWO'])
    const added = { codes: ['ONE', 'TWO'], changes: { addToDescription: 'Sold out.' } }
    await change(added)
    await change(added)
    expect((await listCodes()).map(({ description }) => description)).toEqual([
      'Booth 7. Sold out.',
      'Sold out.',
    ])
  })
})

describe('undoing it', () => {
  it('gives each code back what it had, unless that was changed since', async () => {
    const expiresAt = '2099-01-01T00:00:00Z'
    await newCodes(['ONE', 'TWO'], { category: 'spring', maxUses: 3, expiresAt })
    await newCodes(['THREE'])
    const before = await listCodes()
    const job = await change({
      codes: ['ONE', 'TWO', 'THREE'],
      changes: { category: 'summer', maxUses: 9, expiresAt: null, status: 'disabled', userId: 'other' },
    })
    await updateReferralCode(company.system, 'TWO', { maxUses: 10 })
    await updateReferralCode(company.system, 'THREE', { description: 'Another field' })
    expect(await undo(job)).toMatchObject({ undone: 2, kept: 1 })
    const [one, two, three] = await listCodes()
    expect({ ...one, updatedAt: before[0]!.updatedAt }).toEqual(before[0])
    expect(two).toMatchObject({ category: 'summer', maxUses: 10, status: 'disabled' })
    expect(three).toMatchObject({ category: null, maxUses: null, description: 'Another field' })
    expect((await rowsOf(job))[1]).toMatchObject({ undo: 'kept', keptReason: 'CHANGED_SINCE' })
    expect(await checkBooks(company.system)).toEqual([])
  })

  it('undoes two changes one after the other, and keeps a limit that has been used up since', async () => {
    await newCodes(['ONE'], { maxUses: 1 })
    const first = await change({ codes: ['ONE'], changes: { maxUses: 5 } })
    const second = await change({ codes: ['ONE'], changes: { maxUses: 9 } })
    await useCode(company.system, 'ONE', 2)
    expect(await undo(second)).toMatchObject({ undone: 1, kept: 0 })
    expect(await undo(first)).toMatchObject({ undone: 0, kept: 1 })
    expect((await rowsOf(first))[0]).toMatchObject({ keptReason: 'USED' })
    expect((await listCodes())[0]).toMatchObject({ maxUses: 5 })
  })

  it('keeps an expiry when the old one is before the start that the code has got since', async () => {
    await newCodes(['ONE', 'TWO'], { expiresAt: '2099-01-01T00:00:00Z' })
    const job = await change({ codes: ['ONE', 'TWO'], changes: { expiresAt: '2100-01-01T00:00:00Z' } })
    await updateReferralCode(company.system, 'ONE', { startsAt: new Date('2099-06-01') })
    expect(await undo(job)).toMatchObject({ undone: 1, kept: 1 })
    expect((await rowsOf(job))[0]).toMatchObject({ keptReason: 'CHANGED_SINCE' })
    expect((await listCodes()).map(({ expiresAt }) => expiresAt)).toEqual([
      new Date('2100-01-01T00:00:00Z'),
      new Date('2099-01-01T00:00:00Z'),
    ])
  })
})

describe('POST /v1/referral-codes/bulk-update', () => {
  it('rejects what could match more than was asked for', async () => {
    const { key } = await newKey(company, ['referral_codes:write'])
    const post = async (body: object) =>
      await ask({
        path: '/v1/referral-codes/bulk-update',
        method: 'POST',
        headers: bearer(key),
        body,
      })
    const changes = { status: 'disabled' }
    const rejected: [body: object, field: string][] = [
      [{ changes }, 'codes'],
      [{ changes, codes: ['ONE'], filter: { category: 'x' } }, 'filter'],
      [{ changes, filter: { categori: 'x' } }, 'filter'],
      [{ changes, codes: [] }, 'codes'],
      [{ changes, codes: Array.from({ length: 1_001 }, (_, index) => `CODE-${index}`) }, 'codes'],
      [{ changes: {}, codes: ['ONE'] }, 'changes'],
      [{ changes: { stat: 'disabled' }, codes: ['ONE'] }, 'changes'],
      [{ changes: { expiresAt: '2020-01-01T00:00:00Z' }, codes: ['ONE'] }, 'expiresAt'],
    ]
    for (const [body, field] of rejected) expectFailure('partner', await post(body), 'invalid', [field])
    expect((await post({ changes, codes: ['ONE'] })).status).toBe(202)
  })
})

it('is preceded by how many codes match, up to a limit', async () => {
  await newCodes(['SUMMER-1', 'SUMMER-2', 'WINTER-1'])
  const count = async (limit: number) => await countMatchingCodes(company.system, { query: 'summer' }, limit)
  expect(await count(2)).toEqual({ count: 2, more: false })
  expect(await count(1)).toEqual({ count: 1, more: true })
  expect(await countMatchingCodes(company.system, {}, 10)).toEqual({ count: 3, more: false })
})
