import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { endpoint } from '@/server/http/endpoint'
import { undoJob } from '@/server/services/job/jobs'
import { exampleCanceledJob, jobOutput, toJobOutput } from '@/server/wire/job'

export const POST = endpoint(
  {
    id: 'undoJob',
    method: 'POST',
    path: '/v1/jobs/{id}/undo',
    dialect: 'partner',
    tag: 'Jobs',
    summary: 'Undo a job',
    description:
      'Begins to take back what the job did: codes it created are deleted while unused and unchanged, and codes it ' +
      'changed get back what they had unless they were changed since. `undoneAt` is set when that has ended; ' +
      'the result says which rows were kept and why. Undoing it again changes nothing.',
    access: { by: 'caller', scope: 'referral_codes:write' },
    successStatus: 202,
    params: z.object({ id: idSchema }),
    output: jobOutput,
    errors: ['NOT_FOUND', 'JOB_NOT_UNDOABLE'],
    examples: [
      {
        summary: 'A job that was canceled',
        params: { id: exampleCanceledJob.id },
        response: { ...exampleCanceledJob, undoStartedAt: '2026-01-31T10:00:00.000Z' },
      },
    ],
  },
  async ({ context, params: { id } }) => toJobOutput(await undoJob(context, id)),
)
