import { z } from 'zod'
import { jobAsCsv, jobCsv } from '@/app/job-csv'
import { headerOf } from '@/app/list-csv'
import { idSchema } from '@/domain/ids'
import { csvEndpoint } from '@/server/http/endpoint'
import { getJob } from '@/server/services/job/jobs'
import { exampleJob } from '@/server/wire/job'

export const GET = csvEndpoint(
  {
    id: 'getJobResult',
    method: 'GET',
    path: '/v1/jobs/{id}/result',
    dialect: 'partner',
    tag: 'Jobs',
    summary: 'Download the outcome of each row',
    description:
      'A CSV file in UTF-8 with a byte order mark, one line for each row that has been processed: created, changed, ' +
      'unchanged or failed with the reason, the field and a description; and what undoing the job did with it.',
    access: { by: 'caller', scope: 'referral_codes:read' },
    params: z.object({ id: idSchema }),
    errors: ['NOT_FOUND'],
    examples: [
      { summary: 'A job that has not begun', params: { id: exampleJob.id }, response: headerOf(jobCsv) },
    ],
  },
  async ({ context, params: { id } }) => {
    await getJob(context, id)
    return jobAsCsv(context, id)
  },
)
