import type { NextRequest } from 'next/server'
import { csvResponse } from '@/app/csv'
import { jobAsCsv } from '@/app/job-csv'
import { jobPath } from '@/components/paths'
import { dayOf } from '@/domain/days'
import { idSchema } from '@/domain/ids'
import { requireSession } from '@/server/auth/session'
import { getJob } from '@/server/services/job/jobs'
import { orNotFound } from '../../../or-not-found'

/** What became of each row of a job, as a CSV file. */
export async function GET(
  _request: NextRequest,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  const { context } = await requireSession(jobPath(id))
  const { createdAt } = await orNotFound(() => getJob(context, idSchema.safeParse(id).data ?? ''))
  const day = dayOf(createdAt, context.scope.company.timeZone)
  return csvResponse(`job-${day}.csv`, await jobAsCsv(context, id))
}
