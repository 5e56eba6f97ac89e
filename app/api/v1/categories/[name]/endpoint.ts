import { z } from 'zod'
import { categoryChanges } from '@/domain/category/changes'
import { categorySchema } from '@/domain/referral-code/code'
import { endpoint } from '@/server/http/endpoint'
import { updateCategory } from '@/server/services/category/update-category'
import { categoryOutput, exampleCategory, toCategoryOutput } from '@/server/wire/category'

export const PATCH = endpoint(
  {
    id: 'updateCategory',
    method: 'PATCH',
    path: '/v1/categories/{name}',
    dialect: 'partner',
    tag: 'Categories',
    summary: 'Change a category',
    description:
      'Absent fields keep their values; null clears a field. A new name applies to all codes, referrals and ' +
      'figures of the category, past ones too. A color that another category has is swapped with it.',
    access: { by: 'caller', scope: 'referral_codes:write' },
    params: z.object({ name: categorySchema }),
    body: categoryChanges,
    output: categoryOutput,
    errors: ['NOT_FOUND', 'CATEGORY_NAME_TAKEN'],
    examples: [
      {
        summary: 'Rename a category and choose its color',
        params: { name: 'seasonal' },
        body: { name: 'summer', color: 'amber' },
        response: { ...exampleCategory, name: 'summer', color: 'amber' },
      },
    ],
  },
  async ({ context, params: { name }, body }) => toCategoryOutput(await updateCategory(context, name, body)),
)
