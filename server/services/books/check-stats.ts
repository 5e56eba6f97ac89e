import type { BonusRow } from '@/db/queries/bonuses'
import { streamStats, type StoredReferral } from '@/db/queries/books'
import type { StatsRow } from '@/db/queries/stats'
import type { ReadScope } from '@/db/scope'
import { costOfEntry, countsOf, statsCounts, type Cost, type StatsCount } from '@/domain/stats/counts'
import {
  groupsOfEntry,
  statsRollups,
  totalsOf,
  type StatsGroups,
  type StatsRollup,
} from '@/domain/stats/rollups'
import type { Reconciliation } from './reconciliation'
import { RowsByParent } from './rows-by-parent'

type Rollups = readonly StatsRollup[]
type Total = Pick<StatsRow, 'rollup' | 'groupKey' | 'period'>
type Counts = Partial<Record<StatsCount, number>> & { costs?: readonly Cost[] }

/** The totals of codes and of partners are compared group by group, the others at the end: they are few. */
export const codeRollups: Rollups = ['code_day', 'code_month']
export const partnerRollups: Rollups = ['partner_day', 'partner_month']
export const otherRollups: Rollups = ['category_day', 'program_day']

/** Where the totals of reports are compared: those of one group, and those that all groups share. */
export interface StatsBooks {
  ofGroup: Reconciliation
  totals: Reconciliation
}

/** Adds what follows from a referral for some rollups. */
export function expectReferral(books: StatsBooks, rollups: Rollups, referral: StoredReferral): void {
  for (const { day, ...counts } of countsOf(referral, referral.bonuses))
    expect(books, rollups, referral, day, counts)
}

/** Adds what follows from a manual entry for some rollups. */
export function expectEntry(books: StatsBooks, rollups: Rollups, entry: BonusRow): void {
  const days = { booked: entry.bookedDay, reversed: entry.reversedDay }
  for (const step of ['booked', 'reversed'] as const)
    if (days[step] !== null)
      expect(books, rollups, groupsOfEntry(entry), days[step], { costs: [costOfEntry(entry, step)] })
}

/** Adds what follows from the visits of a code, for all rollups. */
export function expectVisits(books: StatsBooks, code: StatsGroups, day: string, visits: number): void {
  expect(books, statsRollups, code, day, { visits })
}

/** What is stored of groups that are named in ascending order, and passed on to `onMissing` where a group does not exist. */
export class StoredStats {
  private readonly rows

  constructor(scope: ReadScope, rollups: Rollups, onMissing: (row: StatsRow) => void) {
    this.rows = rollups.map(
      (rollup) => new RowsByParent(streamStats(scope, rollup), ({ groupKey }) => groupKey, onMissing),
    )
  }

  async addFound(books: StatsBooks, groupKey: string): Promise<void> {
    for (const rows of this.rows) for await (const row of rows.of(groupKey)) addFound(books, row)
  }

  async end(): Promise<void> {
    for (const rows of this.rows) await rows.end()
  }
}

/** Adds what is stored of all groups of some rollups. */
export async function addAllFound(scope: ReadScope, totals: Reconciliation, rollups: Rollups): Promise<void> {
  for (const rollup of rollups)
    for await (const row of streamStats(scope, rollup)) addFound({ ofGroup: totals, totals }, row)
}

function expect(
  books: StatsBooks,
  rollups: Rollups,
  groups: StatsGroups,
  day: string,
  { costs = [], ...counts }: Counts,
): void {
  for (const total of totalsOf(groups, day)) {
    if (!rollups.includes(total.rollup)) continue
    for (const name of statsCounts)
      if (counts[name]) of(books, total, name).addExpected(nameOf(total, name), counts[name])
    for (const { currency, amountMinor } of costs)
      books.ofGroup.addExpected(nameOf(total, currency), amountMinor)
  }
}

/** Adds what is stored of a group. */
export function addFound(books: StatsBooks, row: StatsRow): void {
  for (const name of statsCounts) if (row[name]) of(books, row, name).addFound(nameOf(row, name), row[name])
  books.ofGroup.addFound(nameOf(row, row.currency), row.costMinor)
}

function of({ ofGroup, totals }: StatsBooks, total: Total, name: StatsCount): Reconciliation {
  return isOverAll(total, name) ? totals : ofGroup
}

/**
 * Visits stay in the category, in the program and with the partner that the code had then, which is not stored with them: those of
 * all categories are compared as one, and so are those of all programs and all partners.
 */
function isOverAll({ rollup }: Total, name: string): boolean {
  return name === 'visits' && !codeRollups.includes(rollup)
}

function nameOf(total: Total, name: string): string {
  const { rollup, groupKey, period } = total
  return `${name} in the ${rollup} total of ${isOverAll(total, name) ? 'all' : groupKey || 'none'} from ${period}`
}
