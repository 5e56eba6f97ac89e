import { z } from 'zod'
import { toDecimalMoney } from '@/domain/money'
import type { Days } from '@/domain/stats/period'
import type { StatsGroup, StatsSummary, StatsTotal } from '@/domain/stats/report'
import { wireAmount, wireCount } from './primitives'

const totalOutput = z.object({
  visits: wireCount.meta({ description: 'Visits of share pages.' }),
  started: wireCount.meta({ description: 'Referrals created.' }),
  approved: wireCount,
  paid: wireCount.meta({
    description:
      'Of the approved: those with bonuses that are all paid, whenever that was. Counts on the day of the approval.',
  }),
  rejected: wireCount,
  reversed: wireCount,
  cost: z
    .array(wireAmount)
    .nullable()
    .meta({ description: 'By currency, without zeros; null without the scope bonuses:read.' }),
})

/** The sums of a range, of its periods, and of the period before if that was asked for. */
export const statsSummaryOutput = {
  total: totalOutput,
  periods: z.array(totalOutput.extend({ from: z.iso.date() })),
  previous: totalOutput.extend({ from: z.iso.date(), to: z.iso.date() }).optional(),
}

export const statsGroupOutput = z.object({
  key: z.string().nullable().meta({
    description:
      'The name of the category, the id of the program, the userId of the partner or the code; null without a category or program.',
  }),
  name: z.string().nullable().meta({
    description: 'Null for partners without a name, and for all partners without the scope partners:read.',
  }),
  ...statsSummaryOutput,
})

/** The sums of a range as they go over the wire. */
export function toStatsSummaryOutput({ total, periods, previous }: StatsSummary, previousDays: Days | null) {
  return {
    total: toTotalOutput(total),
    periods: periods.map(({ from, ...ofPeriod }) => ({ from, ...toTotalOutput(ofPeriod) })),
    ...(previous && previousDays && { previous: { ...previousDays, ...toTotalOutput(previous) } }),
  }
}

/** A group as it goes over the wire. */
export function toStatsGroupOutput(group: StatsGroup, previousDays: Days | null) {
  return { key: group.key, name: group.name, ...toStatsSummaryOutput(group, previousDays) }
}

function toTotalOutput({ visits, started, approved, paid, rejected, reversed, costs }: StatsTotal) {
  return {
    visits: String(visits),
    started: String(started),
    approved: String(approved),
    paid: String(paid),
    rejected: String(rejected),
    reversed: String(reversed),
    cost: costs && costs.map(toDecimalMoney),
  }
}
