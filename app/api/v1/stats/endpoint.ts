import { z } from 'zod'
import { dayOf } from '@/domain/days'
import { invalidArgument } from '@/domain/errors'
import { daysBefore, statsIntervals } from '@/domain/stats/period'
import { isReportDay } from '@/domain/stats/report-range'
import { monthOf, statsGroupings } from '@/domain/stats/rollups'
import { endpoint } from '@/server/http/endpoint'
import { getStats } from '@/server/services/stats/get-stats'
import {
  statsGroupOutput,
  statsSummaryOutput,
  toStatsGroupOutput,
  toStatsSummaryOutput,
} from '@/server/wire/stats'

const day = z.iso
  .date({ error: 'must be a day such as 2026-01-31', abort: true })
  .refine(isReportDay, 'must be a day from 2000-01-01 to 2099-12-31')

const none = { visits: '0', started: '0', approved: '0', paid: '0', rejected: '0', reversed: '0', cost: null }

export const GET = endpoint(
  {
    id: 'getStats',
    method: 'GET',
    path: '/v1/stats',
    dialect: 'partner',
    tag: 'Usage',
    summary: 'Count visits, referrals and costs, by group and period',
    description:
      'Between two days, both included: this month up to today without them. Each step counts on its own day in the time zone that the ' +
      'company had then: a reversal changes no earlier day. Only `paid` counts on the day of the approval, so that it says how many of the ' +
      'approved referrals are paid by now. The cost is that of the bonuses booked, less those reversed. Groups ' +
      'are listed with most approvals first, and periods oldest first, without empty ones. `cost` needs the scope bonuses:read, too, and the ' +
      'names of partners partners:read; they are null without it.',
    access: { by: 'caller', scope: 'referrals:read' },
    query: z.object({
      from: day.optional().meta({ description: 'The first day.', examples: ['2026-01-01'] }),
      to: day.optional().meta({ description: 'The last day.', examples: ['2026-01-31'] }),
      interval: z
        .enum(statsIntervals)
        .default('month')
        .meta({
          description:
            'The length of the periods. Weeks begin on Monday; the first period begins with the range.',
          examples: ['month'],
        }),
      groupBy: z
        .enum(statsGroupings)
        .default('category')
        .meta({ description: 'What the groups are.', examples: ['program'] }),
      compare: z
        .literal('previous')
        .optional()
        .meta({
          description:
            'Also sums the period before, of the same length: for whole calendar months as many months, otherwise as many days.',
          examples: ['previous'],
        }),
      timeZone: z
        .string()
        .optional()
        .meta({
          description: "The company's time zone, which days are counted in; any other is rejected.",
          examples: ['UTC'],
        }),
      limit: z.coerce
        .number()
        .int()
        .min(1)
        .max(1_000)
        .default(100)
        .meta({
          description: 'The greatest number of groups. All groups have 40,000 periods at most.',
          examples: ['100'],
        }),
    }),
    output: z.object({
      from: z.iso.date(),
      to: z.iso.date(),
      timeZone: z.string(),
      ...statsSummaryOutput,
      groups: z.array(statsGroupOutput),
      more: z.boolean().meta({ description: 'Whether there are more groups than `limit`.' }),
    }),
    errors: [],
    examples: [
      {
        summary: 'A month in which nothing happened, for a key without the scope bonuses:read',
        query: { from: '2020-01-01', to: '2020-01-31', compare: 'previous' },
        response: {
          from: '2020-01-01',
          to: '2020-01-31',
          timeZone: 'UTC',
          total: none,
          periods: [],
          previous: { from: '2019-12-01', to: '2019-12-31', ...none },
          groups: [],
          more: false,
        },
      },
    ],
  },
  async ({ context, query }) => {
    const { timeZone } = context.scope.company
    if (query.timeZone !== undefined && query.timeZone !== timeZone)
      throw invalidArgument(
        'timeZone',
        'NOT_VALID',
        `must be ${timeZone}, the time zone in which the company counts days`,
      )
    const { to = dayOf(context.now, timeZone) } = query
    const { from = monthOf(to), interval, groupBy, limit } = query
    const days = { from, to }
    const stats = await getStats(
      context,
      { days, previousDays: query.compare ? daysBefore(days) : null, interval },
      { groupBy, limit },
    )
    return {
      from,
      to,
      timeZone,
      ...toStatsSummaryOutput(stats, stats.previousDays),
      groups: stats.groups.map((group) => toStatsGroupOutput(group, stats.previousDays)),
      more: stats.more,
    }
  },
)
