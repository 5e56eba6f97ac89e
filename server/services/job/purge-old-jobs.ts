import { deleteOldJobRows, deleteOldJobs } from '@/db/queries/jobs'
import { jobRetentionDays } from '@/domain/job/job'
import { daysAfter } from '@/domain/time'
import type { ServiceContext } from '@/server/context'
import { inSlices } from '@/server/services/in-slices'

/** Deletes the jobs that are older than 90 days, with their rows. */
export async function purgeOldJobs({ scope, now }: ServiceContext): Promise<void> {
  const tooOld = daysAfter(now, -jobRetentionDays)
  await inSlices((limit) => scope.tx((writer) => deleteOldJobRows(writer, tooOld, limit)))
  await inSlices((limit) => scope.tx((writer) => deleteOldJobs(writer, tooOld, limit)))
}
