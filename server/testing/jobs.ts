import { systemContext } from '@/server/auth/authenticate'
import type { JobRow } from '@/db/queries/jobs'
import { getJob } from '@/server/services/job/jobs'
import { endTurn, findNextJob, leaseJob, runSlice } from '@/server/services/job/run-slice'
import type { TestCompany } from './company'

/** Runs a job, or undoing it, to its end as a worker does, in slices of `limit` rows. Returns it after that. */
export async function runJob(company: TestCompany, id: string, limit = 7): Promise<JobRow> {
  const due = await getJob(company.system, id)
  let job = due.dueAt ? await leaseJob(systemContext(company), due) : due
  while (job?.dueAt) job = await runSlice(systemContext(company), job, limit)
  return await getJob(company.system, id)
}

/** Takes the next turn as a worker does, with one slice of `limit` rows. Returns the id of the job. */
export async function takeTurn(now: Date, limit: number): Promise<string> {
  const { company, job } = (await findNextJob(now))!
  const context = systemContext(company, now)
  await endTurn(context, await runSlice(context, (await leaseJob(context, job))!, limit))
  return job.id
}
