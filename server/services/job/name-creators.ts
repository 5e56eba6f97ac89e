import { findApiKey } from '@/db/queries/api-keys'
import type { JobRow } from '@/db/queries/jobs'
import { findMember } from '@/db/queries/memberships'
import type { ReadScope } from '@/db/scope'
import type { JobCreator, NamedJobCreator } from '@/domain/job/job'

export type Job = JobRow & { createdBy: NamedJobCreator }

/** Jobs with the names of who started them. Names are not stored with jobs, so that removing a member reaches them. */
export async function nameCreators(scope: ReadScope, jobs: readonly JobRow[]): Promise<Job[]> {
  const names = new Map<string | null, string | null>()
  for (const { createdBy } of jobs)
    if (!names.has(createdBy.id)) names.set(createdBy.id, await nameOf(scope, createdBy))
  return jobs.map((job) => {
    const { type, id } = job.createdBy
    return { ...job, createdBy: { type, id, name: names.get(id)! } }
  })
}

async function nameOf(scope: ReadScope, { type, id }: JobCreator): Promise<string | null> {
  if (id === null) return null
  const found = type === 'staff' ? await findMember(scope, id) : await findApiKey(scope, id)
  return found?.name ?? null
}
