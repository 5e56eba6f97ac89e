import { sql } from 'drizzle-orm'
import type { Kit } from '@/db/kit'
import { jobStates, jobTypes, rowUndos, rowVerdicts, type JobCreator } from '@/domain/job/job'
import type { CompanyColumn } from './companies'

/** Long work, and what it did with each of its rows (docs/adr/0022). */
export function defineJobTables(kit: Kit, company: CompanyColumn) {
  const { table, text, key, integer, time, json, oneOf, index, primaryKey, foreignKey } = kit

  const jobs = table(
    'jobs',
    {
      ...company(),
      id: text('id').notNull(),
      type: oneOf('type', jobTypes).notNull(),
      state: oneOf('state', jobStates).notNull(),
      /** What to do, in the form of the type's schema. */
      params: json<unknown>('params').notNull(),
      /** Where the next slice begins, in the type's own form; null at the beginning. Undoing counts positions of rows. */
      cursor: json<unknown>('cursor'),
      /** The number of rows; null until it is known. */
      total: integer('total'),
      done: integer('done').notNull(),
      failed: integer('failed').notNull(),
      undone: integer('undone').notNull(),
      kept: integer('kept').notNull(),
      /** Failed attempts at the next slice. */
      failedAttempts: integer('failed_attempts').notNull(),
      /** When the next slice is due; null when there is none. A process leases a job by moving this into the future. */
      dueAt: time('due_at'),
      createdBy: json<JobCreator>('created_by').notNull(),
      /** Why the job, or undoing it, failed. */
      problem: text('problem'),
      createdAt: time('created_at').notNull(),
      startedAt: time('started_at'),
      endedAt: time('ended_at'),
      undoStartedAt: time('undo_started_at'),
      undoneAt: time('undone_at'),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.id] }),
      /** Across companies: one look finds out whether any company has work. */
      index('jobs_due_ix')
        .on(t.dueAt)
        .where(sql`due_at is not null`),
      index('jobs_open_ix')
        .on(t.companyId, t.id)
        .where(sql`due_at is not null`),
    ],
  )

  const jobRows = table(
    'job_rows',
    {
      ...company(),
      jobId: text('job_id').notNull(),
      /** The row's number in the job, from 1. */
      position: integer('position').notNull(),
      verdict: oneOf('verdict', rowVerdicts).notNull(),
      /** The referral code of the row. */
      code: text('code'),
      /** The id of what was created or changed. */
      subjectId: text('subject_id'),
      /** Why the row failed: the reason of a field violation, its field, and its description. */
      reason: text('reason'),
      field: text('field'),
      description: text('description'),
      /** What undoing needs, in the type's own form: the values before the change. */
      before: json<unknown>('before'),
      undo: oneOf('undo', rowUndos),
      /** Why undoing the job kept the row. */
      keptReason: text('kept_reason'),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.jobId, t.position] }),
      index('job_rows_failed_ix')
        .on(t.companyId, t.jobId, t.position)
        .where(sql`verdict = 'failed'`),
      foreignKey({
        name: 'job_rows_job_fk',
        columns: [t.companyId, t.jobId],
        foreignColumns: [jobs.companyId, jobs.id],
      }),
    ],
  )

  /** The rows of an uploaded file until its job has ended. They are written before the job, which may never come. */
  const jobInputs = table(
    'job_inputs',
    {
      ...company(),
      jobId: text('job_id').notNull(),
      /** From 1, without gaps. */
      sequence: integer('sequence').notNull(),
      /** Some rows as JSON. A text, because `jsonb` rejects NUL, which a cell may hold. */
      rows: text('rows').notNull(),
    },
    (t) => [primaryKey({ columns: [t.companyId, t.jobId, t.sequence] })],
  )

  /** The codes that a job has met, so that it sees one that comes twice; until it has ended. */
  const jobCodes = table(
    'job_codes',
    {
      ...company(),
      jobId: text('job_id').notNull(),
      codeKey: key('code_key').notNull(),
    },
    (t) => [primaryKey({ columns: [t.companyId, t.jobId, t.codeKey] })],
  )

  return { jobs, jobRows, jobInputs, jobCodes }
}
