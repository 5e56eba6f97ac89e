import { z } from 'zod'
import { endpoint } from '@/server/http/endpoint'
import { pageOutput, pageQuery } from '@/server/http/paging'
import { pageCategories } from '@/server/services/category/list-categories'
import { categoryOutput, exampleCategory, toCategoryOutput } from '@/server/wire/category'

export const GET = endpoint(
  {
    id: 'listCategories',
    method: 'GET',
    path: '/v1/categories',
    dialect: 'partner',
    tag: 'Categories',
    summary: 'List categories',
    description: 'Oldest first. A category is created with its first code.',
    access: { by: 'caller', scope: 'referral_codes:read' },
    query: z.object(pageQuery),
    output: z.object({ categories: z.array(categoryOutput), ...pageOutput }),
    errors: [],
    examples: [
      {
        summary: 'All categories',
        response: {
          categories: [
            { ...exampleCategory, name: 'isv_premium', color: 'indigo', usedCount: '42' },
            exampleCategory,
          ],
          nextCursor: null,
          eof: true,
        },
      },
    ],
  },
  async ({ context, query }) => {
    const { categories, nextCursor } = await pageCategories(context, query)
    return { categories: categories.map(toCategoryOutput), nextCursor, eof: nextCursor === null }
  },
)
