import type { NewBonusRow } from '@/db/queries/bonuses'
import { addToStats, type NewStatsRow } from '@/db/queries/stats'
import type { WriteScope } from '@/db/scope'
import {
  costOfEntry,
  countsOf,
  noCounts,
  statsCounts,
  type Cost,
  type CountedBonus,
  type CountedReferral,
  type StatsCount,
} from '@/domain/stats/counts'
import { groupsOfEntry, totalsOf, type StatsGroups } from '@/domain/stats/rollups'

type ReferralInStats = StatsGroups & CountedReferral

/** What changes somewhere on a day, or in one total. */
interface Change {
  counts: Record<StatsCount, number>
  /** By currency. */
  costs: Map<string, number>
}
type Total = ReturnType<typeof totalsOf>[number]

/** What one transaction adds to the reports. Written by `transaction` at its end, in one statement for most. */
export class StatsChanges {
  private readonly changes = new Map<string, Change & { groups: StatsGroups; day: string }>()

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
    addCost(this.changeOf(groupsOfEntry(entry), day), cost, 1)
  }

  /** Counts a referral as paid from now on, or no longer, on the day of its approval. */
  addPaid(groups: StatsGroups, { day, currency }: { day: string; currency: string }, by: 1 | -1): void {
    const change = this.changeOf(groups, day)
    change.counts.paid += by
    // Chooses the row of the approval's cost, so that none is added for the count.
    addCost(change, { currency, amountMinor: 0 }, by)
  }

  /** Adds visits of a code's share page. */
  addVisits(groups: StatsGroups, day: string, visits: number): void {
    this.changeOf(groups, day).counts.visits += visits
  }

  /** Writes the changes. */
  async flush(scope: WriteScope): Promise<void> {
    const totals = new Map<string, Change & { total: Total }>()
    for (const { groups, day, counts, costs } of this.changes.values())
      for (const total of totalsOf(groups, day)) {
        const key = `${total.rollup} ${total.period} ${total.groupKey}`
        const before = totals.get(key)
        if (!before) totals.set(key, { total, counts: { ...counts }, costs: new Map(costs) })
        else addChange(before, { counts, costs })
      }
    const rows = [...totals.values()].flatMap(rowsOf)
    if (rows.length) await addToStats(scope, rows)
  }

  private count(referral: ReferralInStats, by: 1 | -1, bonuses: readonly CountedBonus[]): void {
    for (const onDay of countsOf(referral, bonuses)) {
      const change = this.changeOf(referral, onDay.day)
      for (const name of statsCounts) change.counts[name] += (onDay[name] ?? 0) * by
      for (const cost of onDay.costs ?? []) addCost(change, cost, by)
    }
  }

  private changeOf(groups: StatsGroups, day: string): Change {
    const { categoryId, programId, referrerId, referralCodeId } = groups
    const key = `${day} ${categoryId} ${programId} ${referralCodeId} ${referrerId}`
    let change = this.changes.get(key)
    if (!change) this.changes.set(key, (change = { groups, day, counts: { ...noCounts }, costs: new Map() }))
    return change
  }
}

function addChange(to: Change, { counts, costs }: Change): void {
  for (const name of statsCounts) to.counts[name] += counts[name]
  for (const [currency, amountMinor] of costs) addCost(to, { currency, amountMinor }, 1)
}

function addCost({ costs }: Change, { currency, amountMinor }: Cost, by: 1 | -1): void {
  costs.set(currency, (costs.get(currency) ?? 0) + amountMinor * by)
}

/** A row for each currency, the first of them with the counts: fewer rows are written than with one for the counts alone. */
function rowsOf({ total, counts, costs }: Change & { total: Total }): NewStatsRow[] {
  const costRows = [...costs].filter(([, costMinor]) => costMinor !== 0)
  const [[currency, costMinor] = [[...costs.keys()][0] ?? '', 0], ...others] = costRows
  const isChanged = costMinor !== 0 || statsCounts.some((name) => counts[name])
  return [
    ...(isChanged ? [{ currency, costMinor, ...total, ...counts }] : []),
    ...others.map(([currency, costMinor]) => ({ currency, costMinor, ...total })),
  ]
}
