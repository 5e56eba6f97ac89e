import { setImmediate } from 'node:timers/promises'
import {
  deleteJobCodes,
  deleteJobInputs,
  findNextJobWithInput,
  insertJobInput,
} from '@/db/queries/job-inputs'
import { findJob } from '@/db/queries/jobs'
import { firstIdAt } from '@/domain/ids'
import { hasEnded } from '@/domain/job/job'
import { hourMs } from '@/domain/time'
import type { ServiceContext } from '@/server/context'
import { inSlices } from '@/server/services/in-slices'

/** A part of a file has about this many characters: what a slice of the job reads at a time. */
const partLength = 32 * 1024
/** No upload takes longer than this. */
const longestUploadMs = hourMs

/**
 * Stores the rows of a file for the job with this id, which any process may run, part by part in a transaction each. The file may
 * be larger than the memory. Returns how many rows there are.
 */
export async function storeJobInput(
  { scope }: ServiceContext,
  jobId: string,
  rows: AsyncIterable<string[]>,
): Promise<number> {
  let rowsCount = 0
  let sequence = 0
  let part: string[] = []
  let length = 0
  const store = async () => {
    sequence++
    await scope.tx((writer) => insertJobInput(writer, { jobId, sequence, rows: `[${part.join(',')}]` }))
    part = []
    length = 0
    await setImmediate()
  }
  for await (const cells of rows) {
    const row = JSON.stringify(cells)
    if (part.length && length + row.length > partLength) await store()
    part.push(row)
    length += row.length
    rowsCount++
  }
  if (part.length) await store()
  return rowsCount
}

/** Deletes the file of a job, and which codes the job has met. */
export async function deleteJobInput({ scope }: ServiceContext, jobId: string): Promise<void> {
  await inSlices((limit) => scope.tx((writer) => deleteJobCodes(writer, jobId, limit)))
  await inSlices((limit) => scope.tx((writer) => deleteJobInputs(writer, jobId, limit)), 50)
}

/** Deletes the files of jobs that have ended, and those whose upload did not end. */
export async function purgeJobInputs(context: ServiceContext): Promise<void> {
  const { scope, now } = context
  const uploadedBefore = firstIdAt(new Date(now.getTime() - longestUploadMs))
  const next = (after: string) => scope.read((reader) => findNextJobWithInput(reader, after))
  for (let id = await next(''); id !== undefined; id = await next(id)) {
    const jobId = id
    const job = await scope.read((reader) => findJob(reader, jobId))
    if (job ? hasEnded(job) : jobId < uploadedBefore) await deleteJobInput(context, jobId)
  }
}
