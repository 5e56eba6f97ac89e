import type { JobRow } from '@/db/queries/jobs'
import type { ReadScope } from '@/db/scope'
import type { NamedJobCreator } from '@/domain/job/job'
import { namesOf } from '@/server/services/names-of'

export type Job = JobRow & { createdBy: NamedJobCreator }

/** Jobs with the names of who started them. */
export async function nameCreators(scope: ReadScope, jobs: readonly JobRow[]): Promise<Job[]> {
  const creators = jobs.map(({ createdBy: { type, id } }) => ({ type, id }))
  const names = await namesOf(scope, creators)
  return jobs.map((job, index) => ({ ...job, createdBy: { ...creators[index]!, name: names[index]! } }))
}
