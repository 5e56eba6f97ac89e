import { z } from 'zod'
import { endpoint } from '@/server/http/endpoint'
import { wireCount } from '@/server/wire/primitives'
import { listUsage } from '@/server/services/usage/list-usage'

const day = z.iso.date('must be a day such as 2026-01-31')

/** The period of usage. */
export const usageQuery = z.object({
  from: day.optional().meta({ description: 'The first day.', examples: ['2026-01-01'] }),
  to: day.optional().meta({ description: 'The last day.', examples: ['2026-01-31'] }),
})

export const GET = endpoint(
  {
    id: 'listUsage',
    method: 'GET',
    path: '/v1/usage',
    dialect: 'partner',
    tag: 'Usage',
    summary: 'Count the uses of codes, by category and by day',
    description:
      'Between two days, both included; in total without them. Each use counts on a day in the time zone that the company had then: ' +
      'UTC unless changed in Settings. Days and categories without uses are omitted. The category is null for codes without one.',
    access: { by: 'caller', scope: 'referral_codes:read' },
    query: usageQuery,
    output: z.object({
      usedCount: wireCount,
      byCategory: z.array(z.object({ category: z.string().nullable(), usedCount: wireCount })),
      byDay: z.array(z.object({ day: z.iso.date(), usedCount: wireCount })),
    }),
    errors: [],
    examples: [
      {
        summary: 'A month without uses',
        query: { from: '2020-01-01', to: '2020-01-31' },
        response: { usedCount: '0', byCategory: [], byDay: [] },
      },
    ],
  },
  async ({ context, query }) => {
    const { usedCount, byCategory, byDay } = await listUsage(context, query)
    const withText = <Row extends { usedCount: number }>(row: Row) => ({
      ...row,
      usedCount: String(row.usedCount),
    })
    return { usedCount: String(usedCount), byCategory: byCategory.map(withText), byDay: byDay.map(withText) }
  },
)
