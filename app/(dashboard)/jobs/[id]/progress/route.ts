import type { NextRequest } from 'next/server'
import type { JobInBrowser } from '@/components/jobs/job-state'
import { idSchema } from '@/domain/ids'
import { findSession } from '@/server/auth/session'
import { getJob } from '@/server/services/job/jobs'
import { orNotFound } from '../../../or-not-found'

/** How far a job is. No server action, because a page that is opened meanwhile would wait for its answer. */
export async function GET(
  _request: NextRequest,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const session = await findSession()
  if (!session) return new Response(null, { status: 401 })
  const { id } = await params
  const job: JobInBrowser = await orNotFound(() => getJob(session.context, idSchema.safeParse(id).data ?? ''))
  const { type, state, total, done, failed, undone, kept, problem, undoStartedAt, undoneAt } = job
  const shown = { type, state, total, done, failed, undone, kept, problem, undoStartedAt, undoneAt }
  return Response.json(shown, { headers: { 'cache-control': 'no-store' } })
}
