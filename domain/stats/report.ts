import type { Cost, StatsCount } from './counts'
import type { Days } from './period'

/** Sums of a period; the costs are by currency, without zeros. */
export type StatsTotal = Record<StatsCount, number> & { costs: Cost[] }
export type StatsPeriod = StatsTotal & { from: string }

export interface StatsGroup {
  /** The name of the category, the id of the program, the partner's id or the code; null without a category or program. */
  key: string | null
  name: string | null
  total: StatsTotal
  /** Oldest first, without empty ones. */
  periods: StatsPeriod[]
  previous: StatsTotal | null
}

export interface Stats extends Pick<StatsGroup, 'total' | 'periods' | 'previous'> {
  previousDays: Days | null
  /** Most approved first. */
  groups: StatsGroup[]
  /** Whether there are more groups than were asked for. */
  more: boolean
}
