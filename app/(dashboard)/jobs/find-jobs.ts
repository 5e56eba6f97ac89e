import type { jobsList } from '@/components/jobs/jobs-list'
import type { Find } from '@/components/list/define-list'
import type { ServiceContext } from '@/server/context'
import { listJobs, type Job } from '@/server/services/job/jobs'

/** Finds the page of jobs for the list's URL. */
export function findJobs(context: ServiceContext): Find<typeof jobsList, Job> {
  return async ({ type, state }, { cursor, limit }) => {
    // A job whose undo has begun is shown as undone, in whatever state it ended.
    const byState = state === 'undone' ? { isUndone: true } : state && { state, isUndone: false }
    const { jobs, nextCursor } = await listJobs(context, { filter: { type, ...byState }, cursor, limit })
    return { rows: jobs, nextCursor }
  }
}
