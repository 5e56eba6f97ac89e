import type { NewBonusRow } from '@/db/queries/bonuses'
import { addToStats, type NewStatsRow } from '@/db/queries/stats'
import type { WriteScope } from '@/db/scope'
import {
  costOfEntry,
  countsOf,
  statsCounts,
  type Cost,
  type CountedBonus,
  type CountedReferral,
  type StatsCount,
} from '@/domain/stats/counts'
import { groupsOfEntry, totalsOf, type StatsGroups, type StatsRollup } from '@/domain/stats/rollups'

type ReferralInStats = StatsGroups & CountedReferral

/** The changes of one total. */
interface Change {
  rollup: StatsRollup
  groupKey: string
  period: string
  counts: Partial<Record<StatsCount, number>>
  /** By currency. */
  costs: Map<string, number>
}

/** What one transaction adds to the reports. Written by `transaction` at its end, in one statement for most. */
export class StatsChanges {
  private readonly changes = new Map<string, Change>()

  /** Adds a new referral. */
  addReferral(referral: ReferralInStats): void {
    this.count(referral, 1, [])
  }

  /** Counts a referral as it is after a step, or in another group, and no longer as before. `bonuses` are all of it. */
  replaceReferral(
    before: ReferralInStats,
    after: ReferralInStats,
    bonuses: readonly CountedBonus[] = [],
  ): void {
    this.count(before, -1, bonuses)
    this.count(after, 1, bonuses)
  }

  /** Adds what booking or reversing a manual entry costs on a day of the company. */
  addEntry(entry: NewBonusRow, step: 'booked' | 'reversed', day: string): void {
    const cost = costOfEntry(entry, step)
    for (const change of this.changesOf(groupsOfEntry(entry), day)) addCost(change, cost, 1)
  }

  /** Counts a referral as paid from now on, or no longer, on the day of its approval. */
  addPaid(groups: StatsGroups, { day, currency }: { day: string; currency: string }, by: 1 | -1): void {
    for (const change of this.changesOf(groups, day)) {
      addCount(change, 'paid', by)
      // Chooses the row of the approval's cost, so that none is added for the count.
      addCost(change, { currency, amountMinor: 0 }, by)
    }
  }

  /** Adds visits of a code's share page. */
  addVisits(groups: StatsGroups, day: string, visits: number): void {
    for (const change of this.changesOf(groups, day)) addCount(change, 'visits', visits)
  }

  /** Writes the changes. */
  async flush(scope: WriteScope): Promise<void> {
    const rows = [...this.changes.values()].flatMap(rowsOf)
    if (rows.length) await addToStats(scope, rows)
  }

  private count(referral: ReferralInStats, by: 1 | -1, bonuses: readonly CountedBonus[]): void {
    for (const { day, costs = [], ...counts } of countsOf(referral, bonuses))
      for (const change of this.changesOf(referral, day)) {
        for (const name of statsCounts) if (counts[name]) addCount(change, name, counts[name] * by)
        for (const cost of costs) addCost(change, cost, by)
      }
  }

  private changesOf(groups: StatsGroups, day: string): Change[] {
    return totalsOf(groups, day).map((total) => {
      const key = `${total.rollup} ${total.period} ${total.groupKey}`
      let change = this.changes.get(key)
      if (!change) this.changes.set(key, (change = { ...total, counts: {}, costs: new Map() }))
      return change
    })
  }
}

function addCount({ counts }: Change, name: StatsCount, by: number): void {
  counts[name] = (counts[name] ?? 0) + by
}

function addCost({ costs }: Change, { currency, amountMinor }: Cost, by: 1 | -1): void {
  costs.set(currency, (costs.get(currency) ?? 0) + amountMinor * by)
}

/** A row for each currency, the first of them with the counts: fewer rows are written than with one for the counts alone. */
function rowsOf({ rollup, groupKey, period, counts, costs }: Change): NewStatsRow[] {
  const total = { rollup, groupKey, period }
  const costRows = [...costs].filter(([, costMinor]) => costMinor !== 0)
  const [[currency, costMinor] = [[...costs.keys()][0] ?? '', 0], ...others] = costRows
  const isChanged = costMinor !== 0 || statsCounts.some((name) => counts[name])
  return [
    ...(isChanged ? [{ ...total, currency, ...counts, costMinor }] : []),
    ...others.map(([currency, costMinor]) => ({ ...total, currency, costMinor })),
  ]
}
