import { setTimeout as sleep } from 'node:timers/promises'
import type { Company } from '@/db/scope'
import { isDomainError } from '@/domain/errors'
import { systemContext } from './auth/authenticate'
import { log, loggable } from './log'
import { repeat } from './repeat'
import {
  endTurn,
  findNextJob,
  leaseJob,
  recordFailure,
  runSlice,
  type LeasedJob,
} from './services/job/run-slice'

const pollMs = 500
/** How long a process runs one job before it looks for others, so that companies take turns. */
const turnMs = 1_000
/** How long the statements of a slice should block other work of the process. The worker waits for as long afterwards. */
const sliceMs = 4
const minRows = 5
const maxRows = 250
/** The number of rows of a slice, which follows the time that the last one took. */
let rowsCount = minRows

/**
 * Starts to run jobs. Returns a function that stops between two slices. Several processes share the work through leases; what
 * one that is killed has not finished, another continues when its lease ends (docs/adr/0022).
 */
export function startJobWorker(): () => Promise<void> {
  return repeat({
    work: async (signal) => ((await runTurn(signal)) ? 0 : pollMs),
    retryMs: pollMs,
    problem: 'running a job',
  })
}

/** Runs the next job for a turn of its company. Returns whether there was one. */
async function runTurn(signal: AbortSignal): Promise<boolean> {
  const due = await findNextJob(new Date())
  if (!due) return false
  const { company } = due
  const endAt = performance.now() + turnMs
  let job = await leaseJob(systemContext(company), due.job)
  if (!job) return true
  while (job?.dueAt && performance.now() < endAt && !signal.aborted) {
    let durationMs = sliceMs
    job = await advance(company, job, (ms) => (durationMs = ms))
    rowsCount = Math.max(minRows, Math.min(maxRows, Math.round((rowsCount * sliceMs) / durationMs)))
    await sleep(durationMs, undefined, { ref: false })
  }
  await endTurn(systemContext(company), job)
  return true
}

/** Runs a slice. Returns the job after it, or undefined when it cannot continue now. */
async function advance(
  company: Company,
  job: LeasedJob,
  onDone: (durationMs: number) => void,
): Promise<LeasedJob | undefined> {
  try {
    return await runSlice(systemContext(company), job, rowsCount, onDone)
  } catch (error) {
    // A database that is locked, full or being moved costs the job no attempt. It is due again when its lease ends.
    if (isDomainError(error) && error.code === 'UNAVAILABLE') throw error
    log().error({ jobId: job.id, type: job.type, error: loggable(error) }, 'a slice of a job failed')
    await recordFailure(systemContext(company), job)
    return undefined
  }
}
