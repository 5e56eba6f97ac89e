import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { endpoint } from '@/server/http/endpoint'
import { cancelJob } from '@/server/services/job/jobs'
import { exampleJob, jobOutput, toJobOutput } from '@/server/wire/job'

export const POST = endpoint(
  {
    id: 'cancelJob',
    method: 'POST',
    path: '/v1/jobs/{id}/cancel',
    dialect: 'partner',
    tag: 'Jobs',
    summary: 'Cancel a job',
    description:
      'Ends a job that waits or runs. What it did until then stays, and can be undone. Canceling it again ' +
      'changes nothing.',
    access: { by: 'caller', scope: 'referral_codes:write' },
    params: z.object({ id: idSchema }),
    output: jobOutput,
    errors: ['NOT_FOUND', 'JOB_ENDED'],
    examples: [
      {
        summary: 'A job that has not begun',
        params: { id: exampleJob.id },
        response: { ...exampleJob, state: 'canceled', endedAt: '2026-01-31T09:00:01.000Z' },
      },
    ],
  },
  async ({ context, params: { id } }) => toJobOutput(await cancelJob(context, id)),
)
