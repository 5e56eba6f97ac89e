import type { jobsList } from '@/components/jobs/jobs-list'
import type { Find } from '@/components/list/define-list'
import type { ServiceContext } from '@/server/context'
import { listJobs, type Job } from '@/server/services/job/jobs'

/** Finds the page of jobs for the list's URL. */
export function findJobs(context: ServiceContext): Find<typeof jobsList, Job> {
  return async (filter, { cursor, limit }) => {
    const { jobs, nextCursor } = await listJobs(context, { filter, cursor, limit })
    return { rows: jobs, nextCursor }
  }
}
