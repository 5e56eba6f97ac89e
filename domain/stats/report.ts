import { statsCounts, type Cost, type StatsCount } from './counts'
import type { Days } from './period'

/** Sums of a period; the costs are by currency, without zeros, and null for a caller who may not view bonuses. */
export type StatsTotal = Record<StatsCount, number> & { costs: Cost[] | null }
export type StatsPeriod = StatsTotal & { from: string }

export interface StatsSummary {
  total: StatsTotal
  /** Oldest first, without empty ones. */
  periods: StatsPeriod[]
  previous: StatsTotal | null
}

export interface StatsGroup extends StatsSummary {
  /** The name of the category, the id of the program, the partner's id or the code; null without a category, program or code. */
  key: string | null
  /** Null for partners without a name, and for a caller who may not view partners. */
  name: string | null
}

export interface Stats extends StatsSummary {
  previousDays: Days | null
  previousPeriods: StatsPeriod[]
  /** Most approved first. */
  groups: StatsGroup[]
  /** Whether there are more groups than were asked for. */
  more: boolean
}

/** The sums of the groups beyond those of a report. */
export function othersOf({ groups, total, previous }: Pick<Stats, 'groups' | 'total' | 'previous'>) {
  return {
    total: lessAll(
      total,
      groups.map((group) => group.total),
    ),
    previous: lessAll(
      previous!,
      groups.map((group) => group.previous!),
    ),
  }
}

/** The cost in a currency. */
export function costIn({ costs }: StatsTotal, currency: string): number {
  return costs?.find((cost) => cost.currency === currency)?.amountMinor ?? 0
}

function lessAll(total: StatsTotal, parts: readonly StatsTotal[]): StatsTotal {
  const rest = { ...total, costs: (total.costs ?? []).map((cost) => ({ ...cost })) }
  for (const part of parts) {
    for (const count of statsCounts) rest[count] -= part[count]
    for (const cost of rest.costs) cost.amountMinor -= costIn(part, cost.currency)
  }
  return { ...rest, costs: rest.costs.filter(({ amountMinor }) => amountMinor !== 0) }
}
