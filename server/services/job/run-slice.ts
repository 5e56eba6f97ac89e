import {
  findDueJob,
  insertJobRows,
  listJobRowsBefore,
  moveJob,
  postponeDueJobs,
  recordUndo,
  type JobRow,
} from '@/db/queries/jobs'
import type { Company } from '@/db/scope'
import { greatestCount } from '@/domain/limit'
import { secondMs } from '@/domain/time'
import type { ServiceContext } from '@/server/context'
import { store } from '@/server/store'
import { transaction, type Transaction } from '@/server/services/transaction'
import { definitionOf } from './definitions'

/** How long a process has for the next slice of a job before another process may continue it. */
export const leaseMs = 10 * secondMs
const maxAttempts = 5

/** A job without the name of its creator, which the worker does not need. */
export type LeasedJob = JobRow
type Progress = Partial<Omit<JobRow, 'companyId' | 'id'>>

/** The job that is next, of any company, with its company (`findDueJob`). */
export async function findNextJob(now: Date): Promise<{ company: Company; job: JobRow } | undefined> {
  return await findDueJob(store(), now)
}

/** Leases a job that is due. Returns it as it is then, or undefined when another process was faster or it was canceled. */
export async function leaseJob({ scope, now }: ServiceContext, job: JobRow): Promise<JobRow | undefined> {
  const begun: Progress = job.state === 'queued' ? { state: 'running', startedAt: now } : {}
  return await scope.tx((writer) => moveJob(writer, job, { ...begun, dueAt: leaseEnd(now) }))
}

/**
 * Ends the turn of a company: makes the leased job, unless it has ended, due for any process, and lets all companies whose jobs
 * wait go first.
 */
export async function endTurn({ scope, now }: ServiceContext, job: JobRow | undefined): Promise<void> {
  await scope.tx(async (writer) => {
    if (job?.dueAt) await moveJob(writer, job, { dueAt: now })
    await postponeDueJobs(writer, now)
  })
}

/**
 * Runs the next slice of a leased job, or of undoing it. After its `find`, one transaction has what it does, what became of its
 * rows, and how far the job is. So a process that is killed leaves a whole number of slices. Returns the job after that; `dueAt`
 * is null when there are no more slices. Returns undefined, and changes nothing, when the lease is lost. `onDone` receives how long
 * the statements of the transaction took, without the waits for its turn and its commit.
 */
export async function runSlice(
  context: ServiceContext,
  job: JobRow,
  limit: number,
  onDone: (durationMs: number) => void = () => undefined,
): Promise<JobRow | undefined> {
  const found = job.undoStartedAt
    ? undefined
    : await context.scope.read((scope) => definitionOf(job.type).find(scope, job, limit))
  return await transaction({ ...context, initiator: job.createdBy }, async (tx) => {
    const startedAt = performance.now()
    const leased = await moveJob(tx.scope, job, { dueAt: leaseEnd(tx.now), failedAttempts: 0 })
    if (!leased) return undefined
    const progress = leased.undoStartedAt
      ? await undoRows(tx, leased, limit)
      : await processRows(tx, leased, limit, found)
    const after = await moveJob(tx.scope, leased, progress)
    onDone(performance.now() - startedAt)
    return after
  })
}

async function processRows(tx: Transaction, job: JobRow, limit: number, found: unknown): Promise<Progress> {
  const { rows, cursor, isFinished, total } = await definitionOf(job.type).slice(tx, job, limit, found)
  await insertJobRows(
    tx.scope,
    rows.map((row) => ({ ...row, jobId: job.id })),
  )
  const failedCount = rows.filter(({ verdict }) => verdict === 'failed').length
  const done = job.done + rows.length - failedCount
  const failed = job.failed + failedCount
  return {
    cursor,
    done,
    failed,
    ...(total !== undefined && { total }),
    ...(isFinished && { state: 'done', total: done + failed, dueAt: null, endedAt: tx.now }),
  }
}

/** Last row first, so that a row that builds on an earlier one is taken back before it. */
async function undoRows(tx: Transaction, job: JobRow, limit: number): Promise<Progress> {
  const before = (job.cursor as number | null) ?? greatestCount
  const rows = await listJobRowsBefore(tx.scope, job.id, { before, limit })
  let { undone, kept } = job
  for (const row of rows) {
    if ((row.verdict !== 'created' && row.verdict !== 'changed') || row.undo) continue
    const keptReason = await definitionOf(job.type).undoRow!(tx, row, job)
    if (keptReason) kept++
    else undone++
    const undo = keptReason ? 'kept' : 'undone'
    await recordUndo(tx.scope, {
      jobId: job.id,
      position: row.position,
      undo,
      keptReason: keptReason ?? null,
    })
  }
  const isFinished = rows.length < limit
  return {
    cursor: rows.at(-1)?.position ?? before,
    undone,
    kept,
    ...(isFinished && { dueAt: null, undoneAt: tx.now }),
  }
}

/**
 * Records that a slice failed: it is tried again after a growing delay, and after several failures the job ends as failed. What
 * earlier slices did stays, and can be undone.
 */
export async function recordFailure({ scope, now }: ServiceContext, job: JobRow): Promise<void> {
  const failedAttempts = job.failedAttempts + 1
  const problem = `An internal error stopped the ${job.undoStartedAt ? 'undo' : 'job'}. The log of the service has the details.`
  const ended: Progress = job.undoStartedAt
    ? { dueAt: null, undoStartedAt: null, problem }
    : { dueAt: null, state: 'failed', endedAt: now, problem }
  const postponed: Progress = { dueAt: new Date(now.getTime() + 2 ** failedAttempts * secondMs) }
  await scope.tx((writer) =>
    moveJob(writer, job, { failedAttempts, ...(failedAttempts < maxAttempts ? postponed : ended) }),
  )
}

const leaseEnd = (now: Date) => new Date(now.getTime() + leaseMs)
