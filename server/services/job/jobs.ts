import {
  beginUndo,
  cancelOpenJob,
  findJob,
  listJobRows as findRows,
  listJobs as findPage,
  listOpenJobs,
  type JobFilter,
  type JobRowRow,
} from '@/db/queries/jobs'
import type { ReadScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'
import { hasEnded, maxOpenJobs } from '@/domain/job/job'
import { authorize, type ServiceContext } from '@/server/context'
import { openCursor, sealCursor } from '@/server/services/paging'
import { transaction } from '@/server/services/transaction'
import { canUndo } from './definitions'
import { nameCreators, type Job } from './name-creators'

export type { Job }

/** What became of a row of a job. */
export type JobOutcome = JobRowRow

/** One page of the company's jobs, newest first. Throws INVALID_ARGUMENT for a cursor of another list; PERMISSION_DENIED. */
export async function listJobs(
  context: ServiceContext,
  { filter, cursor, limit }: { filter: JobFilter; cursor?: string | undefined; limit: number },
): Promise<{ jobs: Job[]; nextCursor: string | null }> {
  authorize(context, 'referral_codes:read')
  const binding = ['jobs', context.scope.company.id, filter.type, filter.state, filter.isUndone]
  const before = cursor === undefined ? undefined : (openCursor(binding, cursor)[0] as string)
  return await context.scope.read(async (scope) => {
    const rows = await findPage(scope, { filter, before, limit: limit + 1 })
    const jobs = await nameCreators(scope, rows.slice(0, limit))
    return { jobs, nextCursor: rows.length > limit ? sealCursor(binding, [jobs.at(-1)!.id]) : null }
  })
}

/** The ids of a member's jobs that wait, run, or are being undone: the newest `limit`. Throws PERMISSION_DENIED. */
export async function listOwnOpenJobs(context: ServiceContext, limit: number): Promise<string[]> {
  authorize(context, 'referral_codes:read')
  const { actor, scope } = context
  if (actor.type !== 'staff') return []
  const open = await scope.read((reader) => listOpenJobs(reader, maxOpenJobs))
  return open
    .filter(({ createdBy }) => createdBy.id === actor.userId)
    .slice(0, limit)
    .map(({ id }) => id)
}

/** A job. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function getJob(context: ServiceContext, id: string): Promise<Job> {
  authorize(context, 'referral_codes:read')
  return await context.scope.read((scope) => requireJob(scope, id))
}

/** At most `limit` rows of a job after a position: what became of each. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function listJobRows(
  context: ServiceContext,
  id: string,
  { after, limit }: { after: number; limit: number },
): Promise<JobRowRow[]> {
  authorize(context, 'referral_codes:read')
  return await context.scope.read(async (scope) => {
    await requireJob(scope, id)
    return await findRows(scope, id, { after, limit })
  })
}

/**
 * Cancels a job between two of its slices: what it did until then stays, and can be undone. Canceling it again changes nothing.
 * Returns the job. Throws JOB_ENDED when the job has ended otherwise; NOT_FOUND; PERMISSION_DENIED.
 */
export async function cancelJob(context: ServiceContext, id: string): Promise<Job> {
  authorize(context, 'referral_codes:write')
  return await transaction(context, async ({ scope, now, audit }) => {
    const isCanceled = await cancelOpenJob(scope, id, now)
    const job = await requireJob(scope, id)
    if (isCanceled) audit.add('job.canceled', job, job)
    else if (job.state !== 'canceled') throw new DomainError('JOB_ENDED', 'The job has ended.')
    return job
  })
}

/**
 * Begins to take back what a job did and what is still unused and unchanged, in slices like the job's own. Undoing it again
 * changes nothing. Returns the job. Throws JOB_NOT_UNDOABLE while the job runs, and for a type that cannot be undone; NOT_FOUND;
 * PERMISSION_DENIED.
 */
export async function undoJob(context: ServiceContext, id: string): Promise<Job> {
  authorize(context, 'referral_codes:write')
  return await transaction(context, async ({ scope, now, audit }) => {
    const job = await requireJob(scope, id)
    if (!canUndo(job.type)) throw new DomainError('JOB_NOT_UNDOABLE', 'Jobs of this type cannot be undone.')
    if (await beginUndo(scope, id, now)) {
      audit.add('job.undone', job, job)
      return await requireJob(scope, id)
    }
    if (!hasEnded(job)) throw new DomainError('JOB_NOT_UNDOABLE', 'The job is running. Cancel it first.')
    return job
  })
}

async function requireJob(scope: ReadScope, id: string): Promise<Job> {
  const job = await findJob(scope, id)
  if (!job) throw new DomainError('NOT_FOUND', 'This company has no such job.')
  const [named] = await nameCreators(scope, [job])
  return named!
}
