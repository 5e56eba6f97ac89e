import type { z } from 'zod'
import type { JobRow, JobRowRow, NewJobRowRow } from '@/db/queries/jobs'
import type { ReadScope } from '@/db/scope'
import { isDomainError } from '@/domain/errors'
import type { KeptReason, JobType } from '@/domain/job/job'
import type { Transaction } from '@/server/services/transaction'

/** What became of one row. */
export type RowOutcome = Omit<NewJobRowRow, 'jobId' | 'undo' | 'keptReason'>

/** What one slice did. */
export interface Slice<Cursor> {
  rows: RowOutcome[]
  /** Where the next slice begins. Any value that JSON keeps. */
  cursor: Cursor
  isFinished: boolean
  /** The number of rows, once it is known. */
  total?: number
}

/** A job as its type sees it. */
export interface Work<Params, Cursor> {
  id: string
  params: Params
  /** That of the slice before; null at the beginning. */
  cursor: Cursor | null
  createdAt: Date
  /** The number of rows; null when it is not known. */
  total: number | null
  /** How many rows have been processed. */
  processedCount: number
}

/** The outcome of a row whose work was rejected: the first field violation, or the error's own code and message. */
export function failureOf(error: unknown): Pick<RowOutcome, 'verdict' | 'reason' | 'field' | 'description'> {
  if (!isDomainError(error) || error.code === 'UNAVAILABLE') throw error
  const violation = error.details.violations?.[0]
  return {
    verdict: 'failed',
    reason: violation?.reason ?? error.code,
    field: violation?.field ?? null,
    description: violation?.description ?? error.message,
  }
}

interface Definition<Schema extends z.ZodType, Cursor, Found> {
  type: JobType
  /** The form of the parameters. They are stored as JSON and parsed before each slice. */
  params: Schema
  /**
   * Finds the next `limit` rows before the slice's transaction, because a search must not hold the writer. They may have changed
   * when the slice begins.
   */
  find?(scope: ReadScope, work: Work<z.output<Schema>, Cursor>, limit: number): Promise<Found>
  /**
   * Processes about `limit` rows from the cursor on, inside the slice's transaction, through the same rules as a single call.
   * A row that fails is an outcome; an error that is thrown rolls the slice back, and it is tried again.
   */
  slice(
    tx: Transaction,
    work: Work<z.output<Schema>, Cursor>,
    limit: number,
    found: Found,
  ): Promise<Slice<Cursor>>
  /** Takes back what the job did with a row that was created or changed. Returns why the row is kept, or undefined. */
  undoRow?(tx: Transaction, row: JobRowRow, job: JobRow): Promise<KeptReason | undefined>
}

/** A type of job as the worker runs it. */
export interface JobDefinition {
  find(scope: ReadScope, job: JobRow, limit: number): Promise<unknown>
  /** Takes what `find` returned. */
  slice(tx: Transaction, job: JobRow, limit: number, found: unknown): Promise<Slice<unknown>>
  undoRow?: Definition<z.ZodType, unknown, unknown>['undoRow']
}

/**
 * Defines a type of long work. To add one: name it in `jobTypes` (domain/job/job.ts), define it beside its verb, list it in
 * definitions.ts, and start it with `startJob` (docs/adr/0022).
 */
export function defineJob<Schema extends z.ZodType, Cursor, Found>({
  params,
  find,
  slice,
  undoRow,
}: Definition<Schema, Cursor, Found>): JobDefinition {
  const workOf = ({ id, params: stored, cursor, createdAt, total, done, failed }: JobRow) => ({
    id,
    params: params.parse(stored),
    cursor: cursor as Cursor | null,
    createdAt,
    total,
    processedCount: done + failed,
  })
  return {
    find: async (scope, job, limit) => await find?.(scope, workOf(job), limit),
    slice: (tx, job, limit, found) => slice(tx, workOf(job), limit, found as Found),
    undoRow,
  }
}
