import { beforeEach, describe, expect, it } from 'vitest'
import { generatedCodes } from '@/domain/referral-code/changes'
import { dayMs } from '@/domain/time'
import { browseReferralCodes } from '@/server/services/referral-code/browse-referral-codes'
import { generateReferralCodes } from '@/server/services/referral-code/generate-codes'
import { removeMember } from '@/server/services/team/change-member'
import { at, newCompany, newKey, newMember, staff, type TestCompany } from '@/server/testing/company'
import { readRows } from '@/server/testing/database'
import { runJob } from '@/server/testing/jobs'
import { startProcess } from '@/server/testing/processes'
import { purgeOldJobs } from './purge-old-jobs'
import { cancelJob, getJob, listJobRows, listJobs, listOwnOpenJobs, undoJob } from './jobs'
import { leaseJob, leaseMs, recordFailure, runSlice } from './run-slice'

let company: TestCompany
beforeEach(async () => {
  company = await newCompany()
})

const generate = async (count = 20, context = company.system) =>
  await generateReferralCodes(
    context,
    generatedCodes.parse({ count, pattern: 'JOB-######', userIds: ['partner'] }),
  )
const countCodes = async () =>
  (await browseReferralCodes(company.system, { sort: 'oldest', limit: 1_000 })).referralCodes.length
const lease = async (id: string, now = new Date()) =>
  await leaseJob(at(company.system, now), await getJob(company.system, id))
const slice = async (job: Awaited<ReturnType<typeof lease>>, now = new Date()) =>
  await runSlice(at(company.system, now), job!, 5)

describe('a job', () => {
  it('names who started it, with its progress', async () => {
    const { userId } = await newMember(company, 'marketer')
    const byStaff = await generate(1, staff(company, 'marketer', userId))
    expect(byStaff.createdBy).toEqual({ type: 'staff', id: userId, name: 'Test person' })
    const { id: apiKeyId } = await newKey(company)
    const actor = { type: 'apiKey' as const, apiKeyId, scopes: ['referral_codes:write'] as const }
    const byKey = await generate(1, { ...company.system, actor })
    expect(byKey.createdBy).toEqual({ type: 'apiKey', id: apiKeyId, name: 'Test key' })
    await removeMember(company.system, userId)
    expect(await getJob(company.system, byStaff.id)).toMatchObject({ createdBy: { id: userId, name: null } })
    expect(await listOwnOpenJobs(staff(company, 'marketer', userId), 9)).toEqual([byStaff.id])
    const { id } = await generate()
    const job = await slice(await lease(id))
    expect(job).toMatchObject({ state: 'running', total: 20, done: 5, failed: 0 })
    expect(await getJob(company.system, id)).toMatchObject(job!)
  })

  it('is advanced by one of two processes that lease it at the same time', async () => {
    const { id } = await generate()
    const seen = await getJob(company.system, id)
    const now = new Date()
    const leased = await Promise.all([1, 2].map(() => leaseJob(at(company.system, now), seen)))
    expect(leased.filter(Boolean)).toHaveLength(1)
  })

  it('is continued by another process when a lease ends, and the late slice of the first changes nothing', async () => {
    const { id } = await generate()
    const now = new Date()
    const first = await slice(await lease(id, now), now)
    const later = new Date(first!.dueAt!.getTime() + 1)
    const second = await slice(await lease(id, later), later)
    expect(second).toMatchObject({ done: 10 })
    expect(await slice(first, later)).toBeUndefined()
    expect(await countCodes()).toBe(10)
    expect(await runJob(company, id)).toMatchObject({ state: 'done', done: 20 })
    expect(await countCodes()).toBe(20)
  })

  it('is complete and exact after its process was killed in the middle, with two others at work', async () => {
    const count = 1_000
    const { id } = await generate(count)
    const killed = startProcess('run-jobs', [])
    killed.go()
    await expect
      .poll(async () => (await getJob(company.system, id)).done, { interval: 5, timeout: 10_000 })
      .toBeGreaterThan(0)
    killed.process.kill('SIGKILL')
    await killed.ended
    const { done, dueAt } = await getJob(company.system, id)
    const countRows = (table: string) =>
      readRows<{ count: number }>(
        `SELECT count(*) AS count FROM ${table} WHERE company_id = '${company.id}'`,
      )[0]!.count
    expect([countRows('referral_codes'), countRows('job_rows')].map(Number)).toEqual([done, done])
    // As if the lease had ended.
    const now = new Date((dueAt ?? new Date()).getTime() + leaseMs)
    const others = await Promise.all([1, 2].map(() => lease(id, now)))
    for (let job = others.find(Boolean); job?.dueAt;) job = await runSlice(at(company.system, now), job, 500)
    expect(await getJob(company.system, id)).toMatchObject({ state: 'done', done: count, failed: 0 })
    expect([countRows('referral_codes'), countRows('job_rows')].map(Number)).toEqual([count, count])
  })
})

describe('canceling', () => {
  it('takes effect between two slices: a slice under way changes nothing', async () => {
    const { id } = await generate()
    const job = await slice(await lease(id))
    expect(await cancelJob(company.system, id)).toMatchObject({ state: 'canceled', done: 5, dueAt: null })
    expect(await slice(job)).toBeUndefined()
    expect(await countCodes()).toBe(5)
    expect(await cancelJob(company.system, id)).toMatchObject({ state: 'canceled' })
  })

  it('is too late for a job that is done', async () => {
    const { id } = await generate()
    await runJob(company, id)
    await expect(cancelJob(company.system, id)).rejects.toMatchObject({ code: 'JOB_ENDED' })
  })
})

describe('undoing', () => {
  it('takes back what a canceled job did, in slices of its own, once', async () => {
    const { id } = await generate()
    await slice(await slice(await lease(id)))
    await expect(undoJob(company.system, id)).rejects.toMatchObject({ code: 'JOB_NOT_UNDOABLE' })
    await cancelJob(company.system, id)
    await undoJob(company.system, id)
    const half = await slice(await lease(id))
    expect(half).toMatchObject({ state: 'canceled', undone: 5, undoneAt: null })
    // Undoing it again does not begin again.
    expect(await undoJob(company.system, id)).toMatchObject(half!)
    const undone = await runJob(company, id)
    expect(undone).toMatchObject({ undone: 10, kept: 0, undoneAt: expect.any(Date) as Date, dueAt: null })
    expect(await undoJob(company.system, id)).toEqual(undone)
    expect(await countCodes()).toBe(0)
  })

  it('begins once for two sessions that undo the job at the same time', async () => {
    const { id } = await generate()
    await runJob(company, id)
    const [one, other] = await Promise.all([undoJob(company.system, id), undoJob(company.system, id)])
    expect(one).toEqual(other)
    expect(await runJob(company, id)).toMatchObject({ undone: 20, kept: 0 })
  })
})

describe('a slice that fails', () => {
  it('is tried again after growing delays, then the job ends as failed and can be undone', async () => {
    const { id } = await generate()
    const delays: number[] = []
    let now = new Date()
    for (let attempt = 1; attempt < 5; attempt++) {
      await recordFailure(at(company.system, now), (await lease(id, now))!)
      const { dueAt } = await getJob(company.system, id)
      delays.push(dueAt!.getTime() - now.getTime())
      now = dueAt!
    }
    expect(delays).toEqual([2_000, 4_000, 8_000, 16_000])
    await recordFailure(at(company.system, now), (await lease(id, now))!)
    expect(await getJob(company.system, id)).toMatchObject({
      state: 'failed',
      dueAt: null,
      problem: expect.stringContaining('internal error') as string,
    })
    await undoJob(company.system, id)
    expect(await runJob(company, id)).toMatchObject({ state: 'failed', problem: null, undone: 0 })
  })

  it('counts from the start after a slice that succeeds', async () => {
    const { id } = await generate()
    const now = new Date()
    await recordFailure(at(company.system, now), (await lease(id, now))!)
    const later = new Date(now.getTime() + 2_000)
    expect(await slice(await lease(id, later), later)).toMatchObject({ failedAttempts: 0, done: 5 })
  })
})

describe('the list of jobs', () => {
  it('is paged, newest first, and narrowed by state', async () => {
    const ids: string[] = []
    for (const minute of [1, 2, 3]) ids.push((await generate(1, at(company.system, minute * 60_000))).id)
    await cancelJob(company.system, ids[1]!)
    const first = await listJobs(company.system, { filter: {}, limit: 2 })
    expect(first.jobs.map(({ id }) => id)).toEqual([ids[2], ids[1]])
    const second = await listJobs(company.system, { filter: {}, limit: 2, cursor: first.nextCursor! })
    expect([second.jobs.map(({ id }) => id), second.nextCursor]).toEqual([[ids[0]], null])
    const canceled = await listJobs(company.system, { filter: { state: 'canceled' }, limit: 2 })
    expect(canceled.jobs.map(({ id }) => id)).toEqual([ids[1]])
    await undoJob(company.system, ids[1]!)
    const undone = await listJobs(company.system, { filter: { isUndone: true }, limit: 2 })
    expect(undone.jobs.map(({ id }) => id)).toEqual([ids[1]])
    const others = await listJobs(company.system, { filter: { isUndone: false }, limit: 3 })
    expect(others.jobs.map(({ id }) => id)).toEqual([ids[2], ids[0]])
  })

  it('shows a company no job of another', async () => {
    const { id } = await generate()
    const other = (await newCompany()).system
    expect((await listJobs(other, { filter: {}, limit: 2 })).jobs).toEqual([])
    for (const act of [getJob, cancelJob, undoJob])
      await expect(act(other, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(listJobRows(other, id, { after: 0, limit: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('loses jobs with their rows after 90 days', async () => {
    const now = new Date()
    const daysAgo = (days: number) => at(company.system, now.getTime() - days * dayMs)
    const old = await generate(20, daysAgo(91))
    const recent = await generate(20, daysAgo(89))
    for (const { id } of [old, recent]) await runJob(company, id)
    await purgeOldJobs({ ...company.system, now })
    expect((await listJobs(company.system, { filter: {}, limit: 9 })).jobs.map(({ id }) => id)).toEqual([
      recent.id,
    ])
    expect(await listJobRows(company.system, recent.id, { after: 0, limit: 99 })).toHaveLength(20)
    expect(readRows(`SELECT 1 FROM job_rows WHERE job_id = '${old.id}'`)).toEqual([])
    expect(await countCodes()).toBe(40)
  })
})
