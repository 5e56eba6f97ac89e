import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { endpoint } from '@/server/http/endpoint'
import { getJob } from '@/server/services/job/jobs'
import { exampleJob, jobOutput, toJobOutput } from '@/server/wire/job'

export const GET = endpoint(
  {
    id: 'getJob',
    method: 'GET',
    path: '/v1/jobs/{id}',
    dialect: 'partner',
    tag: 'Jobs',
    summary: 'Read a job',
    description: 'Ask every few seconds until `state` is done, canceled or failed.',
    access: { by: 'caller', scope: 'referral_codes:read' },
    params: z.object({ id: idSchema }),
    output: jobOutput,
    errors: ['NOT_FOUND'],
    examples: [{ summary: 'A job that waits', params: { id: exampleJob.id }, response: exampleJob }],
  },
  async ({ context, params: { id } }) => toJobOutput(await getJob(context, id)),
)
