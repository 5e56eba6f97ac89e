import { listFailedJobRows, type JobRowRow } from '@/db/queries/jobs'
import { authorize, type ServiceContext } from '@/server/context'

/** The first rows of a job that failed; none for an unknown job. Throws PERMISSION_DENIED. */
export async function listFailedRows(
  context: ServiceContext,
  jobId: string,
  limit: number,
): Promise<JobRowRow[]> {
  authorize(context, 'referral_codes:read')
  return await context.scope.read((scope) => listFailedJobRows(scope, jobId, limit))
}
