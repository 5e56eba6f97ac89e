import { countOpenJobs, insertJob, type JobRow } from '@/db/queries/jobs'
import type { ReadScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'
import { newId } from '@/domain/ids'
import { maxOpenJobs, type JobCreator, type JobType } from '@/domain/job/job'
import type { Actor, ServiceContext } from '@/server/context'
import { transaction } from '@/server/services/transaction'
import { nameCreators, type Job } from './name-creators'

/** What a job needs to begin. */
export interface NewJob {
  /** By default, a new one. */
  id?: string
  type: JobType
  /** As the type's schema returned it. */
  params: object
  /** The number of rows; null when the first slices find it out. */
  total: number | null
}

/**
 * Queues a job and returns it. The caller has checked the permission: the job itself runs as the application. Throws
 * LIMIT_REACHED when `maxOpenJobs` are open.
 */
export async function startJob(
  context: ServiceContext,
  { id = newId(context.now), type, params, total }: NewJob,
): Promise<Job> {
  return await transaction(context, async ({ company, scope, actor, now, audit }) => {
    await requireRoomForJob(scope)
    const job: Omit<JobRow, 'companyId'> = {
      id,
      type,
      state: 'queued',
      params,
      cursor: null,
      total,
      done: 0,
      failed: 0,
      undone: 0,
      kept: 0,
      failedAttempts: 0,
      dueAt: now,
      createdBy: creatorOf(actor),
      problem: null,
      createdAt: now,
      startedAt: null,
      endedAt: null,
      undoStartedAt: null,
      undoneAt: null,
    }
    await insertJob(scope, job)
    audit.add('job.started', null, job)
    const [started] = await nameCreators(scope, [{ ...job, companyId: company.id }])
    return started!
  })
}

/** Throws LIMIT_REACHED when `maxOpenJobs` of the company are open: they wait, run, or are being undone. */
export async function requireRoomForJob(scope: ReadScope): Promise<void> {
  if ((await countOpenJobs(scope, maxOpenJobs)) < maxOpenJobs) return
  throw new DomainError(
    'LIMIT_REACHED',
    `${maxOpenJobs} of ${maxOpenJobs} jobs wait or run. Wait until one has ended, or cancel one.`,
  )
}

function creatorOf(actor: Actor): JobCreator {
  if (actor.type === 'staff') return { type: 'staff', id: actor.userId }
  if (actor.type === 'apiKey') return { type: 'apiKey', id: actor.apiKeyId }
  return { type: 'system', id: null }
}
