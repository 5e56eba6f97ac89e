import { z } from 'zod'
import type { JobRow } from '@/db/queries/jobs'
import { jobStates, jobTypes, type NamedJobCreator } from '@/domain/job/job'
import { wireTime } from './primitives'

/** A job, in API responses (docs/api-contract.md, section 5). */
export const jobOutput = z
  .object({
    id: z.string(),
    type: z.enum(jobTypes),
    state: z.enum(jobStates),
    total: z.int().nullable().meta({ description: 'The number of rows; null until it is known.' }),
    done: z.int().meta({ description: 'Rows that succeeded. With `failed`: how many were processed.' }),
    failed: z.int().meta({ description: 'Rows that failed; the result says why.' }),
    createdAt: wireTime,
    startedAt: wireTime.nullable(),
    endedAt: wireTime.nullable(),
    createdBy: z.object({
      type: z.enum(['staff', 'apiKey', 'system']),
      id: z.string().nullable(),
      name: z.string().nullable(),
    }),
    undoStartedAt: wireTime.nullable().meta({ description: 'When taking the rows back began.' }),
    undoneAt: wireTime.nullable().meta({ description: 'When it ended.' }),
    undone: z.int().meta({ description: 'Rows that were taken back.' }),
    kept: z.int().meta({ description: 'Rows that were not, because they were used or changed since.' }),
    problem: z.string().nullable().meta({ description: 'Why the job, or undoing it, failed.' }),
  })
  .meta({ id: 'Job' })

/** A job as the API returns it. */
export function toJobOutput(row: JobRow & { createdBy: NamedJobCreator }): z.input<typeof jobOutput> {
  const { id, type, state, total, done, failed, createdBy, undone, kept, problem } = row
  return {
    id,
    type,
    state,
    total,
    done,
    failed,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    createdBy,
    undoStartedAt: row.undoStartedAt?.toISOString() ?? null,
    undoneAt: row.undoneAt?.toISOString() ?? null,
    undone,
    kept,
    problem,
  }
}

/** A job that has just been started, for the documentation's examples. */
export const exampleJob: z.input<typeof jobOutput> = {
  id: '01965b9a2d3c7e8f9a0b1c2d3e4f5a6b',
  type: 'generate_codes',
  state: 'queued',
  total: 20,
  done: 0,
  failed: 0,
  createdAt: '2026-01-31T09:00:00.000Z',
  startedAt: null,
  endedAt: null,
  createdBy: { type: 'system', id: null, name: null },
  undoStartedAt: null,
  undoneAt: null,
  undone: 0,
  kept: 0,
  problem: null,
}

/** A job that was canceled before it began. */
export const exampleCanceledJob: z.input<typeof jobOutput> = {
  ...exampleJob,
  id: '01965b9a2d3c7e8f9a0b1c2d3e4f5a6c',
  state: 'canceled',
  endedAt: '2026-01-31T09:00:01.000Z',
}
