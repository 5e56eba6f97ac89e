import { z } from 'zod'
import { categorySchema } from '@/domain/referral-code/code'
import { endpoint } from '@/server/http/endpoint'
import { mergeCategories } from '@/server/services/category/merge-categories'
import { exampleJob, jobOutput, toJobOutput } from '@/server/wire/job'

export const POST = endpoint(
  {
    id: 'mergeCategory',
    method: 'POST',
    path: '/v1/categories/{name}/merge',
    dialect: 'partner',
    tag: 'Categories',
    summary: 'Merge a category into another one',
    description:
      'Starts a job that moves its codes, referrals and uses, past ones too, and then deletes it. Each code has ' +
      'an event. Undoing the job moves back what was not changed since.',
    access: { by: 'caller', scope: 'referral_codes:write' },
    successStatus: 202,
    params: z.object({ name: categorySchema }),
    body: z.object({ into: categorySchema.meta({ description: 'The category that remains.' }) }),
    output: jobOutput,
    errors: ['NOT_FOUND', 'CATEGORY_BEING_MERGED', 'LIMIT_REACHED'],
    examples: [
      {
        summary: 'Merge a category',
        params: { name: 'seasonal' },
        body: { into: 'isv_premium' },
        response: { ...exampleJob, type: 'merge_categories', total: null },
      },
    ],
  },
  async ({ context, params: { name }, body: { into } }) =>
    toJobOutput(await mergeCategories(context, name, into)),
)
