import { z } from 'zod'
import { jobStates, jobTypes } from '@/domain/job/job'
import { endpoint } from '@/server/http/endpoint'
import { pageOutput, pageQuery } from '@/server/http/paging'
import { listJobs } from '@/server/services/job/jobs'
import { exampleJob, jobOutput, toJobOutput } from '@/server/wire/job'

export const GET = endpoint(
  {
    id: 'listJobs',
    method: 'GET',
    path: '/v1/jobs',
    dialect: 'partner',
    tag: 'Jobs',
    summary: 'List jobs',
    description: 'Newest first. Jobs are deleted after 90 days.',
    access: { by: 'caller', scope: 'referral_codes:read' },
    query: z.object({
      type: z
        .enum(jobTypes)
        .optional()
        .meta({ description: 'What the job does.', examples: ['generate_codes'] }),
      state: z
        .enum(jobStates)
        .optional()
        .meta({ description: 'The current state.', examples: ['running'] }),
      ...pageQuery,
    }),
    output: z.object({ jobs: z.array(jobOutput), ...pageOutput }),
    errors: [],
    examples: [
      {
        summary: 'Jobs that wait',
        query: { state: 'queued' },
        response: { jobs: [exampleJob], nextCursor: null, eof: true },
      },
    ],
  },
  async ({ context, query: { cursor, limit, ...filter } }) => {
    const { jobs, nextCursor } = await listJobs(context, { filter, cursor, limit })
    return { jobs: jobs.map(toJobOutput), nextCursor, eof: nextCursor === null }
  },
)
