import { and, asc } from 'drizzle-orm'
import { eq, gt } from '@/db/comparisons'
import { defineQuery, type Inputs } from '@/db/query'
import type { ReadScope, WriteScope } from '@/db/scope'
import type { NewRowOf } from '@/db/scoped-tables'

/** Adds some rows of an uploaded file. */
export async function insertJobInput(
  scope: WriteScope,
  row: NewRowOf<ReadScope['tables']['jobInputs']>,
): Promise<void> {
  await scope.insert(scope.tables.jobInputs, row)
}

const inputOfJob = defineQuery(
  (scope: ReadScope, { jobId, after }: Inputs<{ jobId: string; after: number }>) => {
    const { jobInputs } = scope.tables
    return scope.select(jobInputs, {
      where: and(eq(jobInputs.jobId, jobId), gt(jobInputs.sequence, after)),
      orderBy: [asc(jobInputs.sequence)],
      limit: 1,
    })
  },
)

/** The rows of an uploaded file that follow those with the number `after`. */
export async function findJobInput(scope: ReadScope, jobId: string, after: number) {
  return await scope.first(inputOfJob, { jobId, after })
}

const nextJobWithInput = defineQuery((scope: ReadScope, { after }: Inputs<{ after: string }>) => {
  const { jobInputs } = scope.tables
  const { jobId } = jobInputs
  return scope.select(jobInputs, {
    fields: { jobId },
    where: gt(jobId, after),
    orderBy: [asc(jobId)],
    limit: 1,
  })
})

/** The next job id after this one, in order of ids, that has rows of an uploaded file. The job may not exist. */
export async function findNextJobWithInput(scope: ReadScope, after: string): Promise<string | undefined> {
  return (await scope.first(nextJobWithInput, { after }))?.jobId
}

/** Remembers that a job has met codes. Returns the keys of those that it meets for the first time. */
export async function claimCodeKeys(scope: WriteScope, jobId: string, codeKeys: string[]): Promise<string[]> {
  const rows = codeKeys.map((codeKey) => ({ jobId, codeKey }))
  return (await scope.insertFree(scope.tables.jobCodes, rows, undefined, keyField)).map(
    ({ codeKey }) => codeKey,
  )
}

const keyField = ({ tables: { jobCodes } }: ReadScope) => ({ codeKey: jobCodes.codeKey })

/** Deletes at most `limit` of the codes that a job has met, and returns how many. */
export async function deleteJobCodes(scope: WriteScope, jobId: string, limit: number): Promise<number> {
  const { jobCodes } = scope.tables
  const slice = { key: [jobCodes.jobId, jobCodes.codeKey], where: eq(jobCodes.jobId, jobId), limit }
  return await scope.deleteSlice(jobCodes, slice)
}

/** Deletes at most `limit` parts of the file of a job, and returns how many. */
export async function deleteJobInputs(scope: WriteScope, jobId: string, limit: number): Promise<number> {
  const { jobInputs } = scope.tables
  const slice = { key: [jobInputs.jobId, jobInputs.sequence], where: eq(jobInputs.jobId, jobId), limit }
  return await scope.deleteSlice(jobInputs, slice)
}
