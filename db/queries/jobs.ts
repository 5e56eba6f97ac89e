import { and, asc, desc, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { eq, gt, lt, lte } from '@/db/comparisons'
import { defineQuery, defineQueryByShape, filterNames, literalLimit, type Inputs } from '@/db/query'
import type { Schema } from '@/db/schema'
import type { Company, ReadScope, WriteScope } from '@/db/scope'
import type { NewRowOf } from '@/db/scoped-tables'
import type { Store } from '@/db/store'
import { firstIdAt } from '@/domain/ids'
import type { JobState, JobType } from '@/domain/job/job'
import { companyFields } from './companies'
import { isMoveAway } from './moves'

export type JobRow = Schema['jobs']['$inferSelect']
export type JobRowRow = Schema['jobRows']['$inferSelect']
export type NewJobRowRow = NewRowOf<ReadScope['tables']['jobRows']>

/** Adds a job. */
export async function insertJob(scope: WriteScope, row: Omit<JobRow, 'companyId'>): Promise<void> {
  await scope.insert(scope.tables.jobs, row)
}

const jobById = defineQuery((scope: ReadScope, { id }: Inputs<{ id: string }>) => {
  const { jobs } = scope.tables
  return scope.select(jobs, { where: eq(jobs.id, id), limit: 1 })
})

/** The company's job with this id. */
export async function findJob(scope: ReadScope, id: string): Promise<JobRow | undefined> {
  return await scope.first(jobById, { id })
}

export interface JobFilter {
  type?: JobType | undefined
  state?: JobState | undefined
  /** Whether undoing it has begun. */
  isUndone?: boolean | undefined
}

const jobPage = defineQueryByShape(
  (
    scope: ReadScope,
    inputs: Inputs<Pick<JobFilter, 'type' | 'state'> & { before?: string | undefined }>,
    { filters, isUndone, isFirst, limit }: JobPageShape,
  ) => {
    const { jobs } = scope.tables
    const { undoStartedAt } = jobs
    return scope.select(jobs, {
      where: and(
        ...filters.map((name) => eq(jobs[name], inputs[name])),
        isUndone === undefined ? undefined : (isUndone ? isNotNull : isNull)(undoStartedAt),
        isFirst ? undefined : lt(jobs.id, inputs.before),
      ),
      orderBy: [desc(jobs.id)],
      limit,
    })
  },
)

interface JobPageShape {
  filters: ('type' | 'state')[]
  isUndone: boolean | undefined
  isFirst: boolean
  limit: number
}

/** One page of the company's jobs, newest first, older than the one with the id `before`. */
export async function listJobs(
  scope: ReadScope,
  {
    filter: { isUndone, ...filter },
    before,
    limit,
  }: { filter: JobFilter; before?: string | undefined; limit: number },
): Promise<JobRow[]> {
  const query = jobPage({ filters: filterNames(filter), isUndone, isFirst: before === undefined, limit })
  return await scope.run(query, { ...filter, before })
}

const openJobs = defineQueryByShape((scope: ReadScope, _inputs, { limit }: { limit: number }) => {
  const { jobs } = scope.tables
  const { id, createdBy } = jobs
  return scope.select(jobs, {
    fields: { id, createdBy },
    where: sql`due_at is not null`,
    orderBy: [desc(id)],
    limit,
  })
})

/** The newest jobs that run, wait, or are being undone. */
export async function listOpenJobs(
  scope: ReadScope,
  limit: number,
): Promise<Pick<JobRow, 'id' | 'createdBy'>[]> {
  return await scope.run(openJobs({ limit }))
}

/** How many jobs of the company run, wait, or are being undone, counted up to `limit`. */
export async function countOpenJobs(scope: ReadScope, limit: number): Promise<number> {
  return (await listOpenJobs(scope, limit)).length
}

const openJobsOfType = defineQueryByShape(
  (scope: ReadScope, { type }: Inputs<{ type: JobType }>, { limit }: { limit: number }) => {
    const { jobs } = scope.tables
    return scope.select(jobs, { where: and(sql`due_at is not null`, eq(jobs.type, type)), limit })
  },
)

/** At most `limit` jobs of a type that run, wait, or are being undone. */
export async function listOpenJobsOfType(scope: ReadScope, type: JobType, limit: number): Promise<JobRow[]> {
  return await scope.run(openJobsOfType({ limit }), { type })
}

/**
 * A job of the company here that has been due for longest, with its company. Of jobs that became due at the same time, as those of
 * a company do after its turn, the one that has done least goes first: a small job does not wait for a large one.
 */
export async function findDueJob(
  { read, tables }: Store,
  now: Date,
): Promise<{ company: Company; job: JobRow } | undefined> {
  const { jobs, companies, moves } = tables
  const rows = await read(
    async (reader) =>
      await reader
        .select({ job: jobs, company: companyFields(tables) })
        .from(jobs)
        .innerJoin(companies, eq(companies.id, jobs.companyId))
        .leftJoin(moves, isMoveAway(tables))
        .where(and(isNotNull(jobs.dueAt), lte(jobs.dueAt, now), isNull(moves.id)))
        .orderBy(asc(jobs.dueAt), asc(sql`${jobs.done} + ${jobs.failed} + ${jobs.undone} + ${jobs.kept}`))
        .limit(literalLimit(1)),
  )
  return rows[0]
}

/**
 * Updates a job that is still due at `dueAt`, and returns it. Returns undefined when it was canceled or another process has
 * leased it since: of several processes one advances a job.
 */
export async function moveJob(
  scope: WriteScope,
  { id, dueAt }: Pick<JobRow, 'id' | 'dueAt'>,
  set: Partial<Omit<JobRow, 'companyId' | 'id'>>,
): Promise<JobRow | undefined> {
  const { jobs } = scope.tables
  const [row] = await scope.update(jobs, set, and(eq(jobs.id, id), eq(jobs.dueAt, dueAt!))).execute()
  return row
}

/** Makes the company's jobs that have been due since an earlier time due at `now`: after those of other companies that wait. */
export async function postponeDueJobs(scope: WriteScope, now: Date): Promise<void> {
  const { jobs } = scope.tables
  await scope.update(jobs, { dueAt: now }, and(isNotNull(jobs.dueAt), lt(jobs.dueAt, now))).execute()
}

/** Ends a job that runs or waits. Returns false when it has ended. */
export async function cancelOpenJob(scope: WriteScope, id: string, now: Date): Promise<boolean> {
  const { jobs } = scope.tables
  const isOpen = and(eq(jobs.id, id), inArray(jobs.state, ['queued', 'running']))
  const canceled = await scope
    .update(jobs, { state: 'canceled', dueAt: null, endedAt: now }, isOpen)
    .execute()
  return canceled.length > 0
}

/** Makes undoing due for a job that has ended. Returns false when it has not, or undoing it has begun. */
export async function beginUndo(scope: WriteScope, id: string, now: Date): Promise<boolean> {
  const { jobs } = scope.tables
  const canBegin = and(
    eq(jobs.id, id),
    inArray(jobs.state, ['done', 'canceled', 'failed']),
    isNull(jobs.undoStartedAt),
  )
  const set = { undoStartedAt: now, dueAt: now, cursor: null, failedAttempts: 0, problem: null }
  const begun = await scope.update(jobs, set, canBegin).execute()
  return begun.length > 0
}

/** Records what became of rows. */
export async function insertJobRows(scope: WriteScope, rows: readonly NewJobRowRow[]): Promise<void> {
  await scope.insertAll(scope.tables.jobRows, rows)
}

const rowsOfJob = defineQueryByShape(
  (
    scope: ReadScope,
    { jobId, after }: Inputs<{ jobId: string; after: number }>,
    { limit }: { limit: number },
  ) => {
    const { jobRows } = scope.tables
    return scope.select(jobRows, {
      where: and(eq(jobRows.jobId, jobId), gt(jobRows.position, after)),
      orderBy: [asc(jobRows.position)],
      limit,
    })
  },
)

/** The rows of a job after a position, in their order. */
export async function listJobRows(
  scope: ReadScope,
  jobId: string,
  { after, limit }: { after: number; limit: number },
): Promise<JobRowRow[]> {
  return await scope.run(rowsOfJob({ limit }), { jobId, after })
}

const failedRowsOfJob = defineQueryByShape(
  (scope: ReadScope, { jobId }: Inputs<{ jobId: string }>, { limit }: { limit: number }) => {
    const { jobRows } = scope.tables
    return scope.select(jobRows, {
      // The literal lets SQLite use the partial index.
      where: and(eq(jobRows.jobId, jobId), sql`verdict = 'failed'`),
      orderBy: [asc(jobRows.position)],
      limit,
    })
  },
)

/** The first rows of a job that failed, in their order. */
export async function listFailedJobRows(
  scope: ReadScope,
  jobId: string,
  limit: number,
): Promise<JobRowRow[]> {
  return await scope.run(failedRowsOfJob({ limit }), { jobId })
}

const rowsOfJobBefore = defineQueryByShape(
  (
    scope: ReadScope,
    { jobId, before }: Inputs<{ jobId: string; before: number }>,
    { limit }: { limit: number },
  ) => {
    const { jobRows } = scope.tables
    return scope.select(jobRows, {
      where: and(eq(jobRows.jobId, jobId), lt(jobRows.position, before)),
      orderBy: [desc(jobRows.position)],
      limit,
    })
  },
)

/** The rows of a job before a position, last first. */
export async function listJobRowsBefore(
  scope: ReadScope,
  jobId: string,
  { before, limit }: { before: number; limit: number },
): Promise<JobRowRow[]> {
  return await scope.run(rowsOfJobBefore({ limit }), { jobId, before })
}

const undoOfRow = defineQuery(
  (scope: WriteScope, inputs: Inputs<Pick<JobRowRow, 'jobId' | 'position' | 'undo' | 'keptReason'>>) => {
    const { jobRows } = scope.tables
    const { jobId, position, undo, keptReason } = inputs
    const isRow = and(eq(jobRows.jobId, jobId), eq(jobRows.position, position))
    return scope.update(jobRows, { undo, keptReason }, isRow)
  },
)

/** Records what undoing its job did with a row. */
export async function recordUndo(
  scope: WriteScope,
  row: Pick<JobRowRow, 'jobId' | 'position' | 'undo' | 'keptReason'>,
): Promise<void> {
  await scope.run(undoOfRow, row)
}

/** Deletes at most `limit` rows of jobs from before this time, and returns how many. */
export async function deleteOldJobRows(scope: WriteScope, before: Date, limit: number): Promise<number> {
  const { jobRows } = scope.tables
  const where = lt(jobRows.jobId, firstIdAt(before))
  return await scope.deleteSlice(jobRows, { key: [jobRows.jobId, jobRows.position], where, limit })
}

/** Deletes at most `limit` jobs from before this time, whose rows are gone, and returns how many. */
export async function deleteOldJobs(scope: WriteScope, before: Date, limit: number): Promise<number> {
  const { jobs } = scope.tables
  return await scope.deleteSlice(jobs, { key: [jobs.id], where: lt(jobs.id, firstIdAt(before)), limit })
}
