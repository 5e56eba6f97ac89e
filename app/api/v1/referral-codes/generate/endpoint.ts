import { z } from 'zod'
import { generatedCodes } from '@/domain/referral-code/changes'
import { ownerIdSchema } from '@/domain/referral-code/code'
import { endpoint } from '@/server/http/endpoint'
import { generateReferralCodes } from '@/server/services/referral-code/generate-codes'
import { exampleJob, jobOutput, toJobOutput } from '@/server/wire/job'

const { count, pattern, userIds: _, ...terms } = generatedCodes.shape

export const POST = endpoint(
  {
    id: 'generateReferralCodes',
    method: 'POST',
    path: '/v1/referral-codes/generate',
    dialect: 'partner',
    tag: 'Referral codes',
    summary: 'Generate many referral codes',
    description:
      'Starts a job that creates codes of a pattern, drawn at random. At most half of the codes that the ' +
      'pattern has can be generated at once. Each code has an event like a single one.',
    access: { by: 'caller', scope: 'referral_codes:write' },
    successStatus: 202,
    body: z.object({ count, pattern, userId: ownerIdSchema, ...terms }),
    output: jobOutput,
    errors: ['LIMIT_REACHED'],
    examples: [
      {
        summary: 'Twenty codes for an event',
        body: { count: 20, pattern: 'SUMMER-####', userId: 'isv_user_123', category: 'seasonal' },
        response: exampleJob,
      },
    ],
  },
  async ({ context, body: { userId, ...rest } }) =>
    toJobOutput(await generateReferralCodes(context, { ...rest, userIds: [userId] })),
)
