import type { BonusRow } from '@/db/queries/bonuses'
import { streamStats, streamVisits, type StoredReferral } from '@/db/queries/books'
import type { StatsRow } from '@/db/queries/stats'
import type { ReadScope } from '@/db/scope'
import { costOfEntry, countsOf, statsCounts, type Cost, type StatsCount } from '@/domain/stats/counts'
import { groupsOfEntry, noGroup, totalsOf, type StatsGroups } from '@/domain/stats/rollups'
import type { Reconciliation } from './reconciliation'
import { RowsByParent } from './rows-by-parent'

type Total = Pick<StatsRow, 'rollup' | 'groupKey' | 'period'>
type Counts = Partial<Record<StatsCount, number>> & { costs?: readonly Cost[] }

/**
 * Compares the totals of reports with the referrals, bonuses and visits. Those of codes are compared code by code, in ascending
 * order of their ids; the others, and manual entries, at the end.
 */
export class StatsCheck {
  private readonly visits
  private readonly days
  private readonly months

  constructor(
    private readonly scope: ReadScope,
    private readonly totals: Reconciliation,
    onMissing: (what: string) => void,
  ) {
    this.visits = new RowsByParent(
      streamVisits(scope),
      ({ referralCodeId }) => referralCodeId,
      ({ referralCodeId, day }) => onMissing(`code ${referralCodeId} of the visits on ${day}`),
    )
    const ofCodes = (rollup: 'code_day' | 'code_month') =>
      new RowsByParent(
        streamStats(scope, rollup),
        ({ groupKey }) => groupKey,
        (row) => {
          if (row.groupKey === noGroup) addFound(this.totals, row)
          else onMissing(`code ${row.groupKey} of the ${rollup} total of ${row.period}`)
        },
      )
    this.days = ofCodes('code_day')
    this.months = ofCodes('code_month')
  }

  /** Adds what follows from a referral of the code that is compared in `ofCode`. */
  expectReferral(ofCode: Reconciliation, referral: StoredReferral): void {
    for (const { day, ...counts } of countsOf(referral, referral.bonuses))
      this.expect(ofCode, referral, day, counts)
  }

  /** Adds what follows from a manual entry. */
  expectEntry(entry: BonusRow): void {
    const days = { booked: entry.bookedDay, reversed: entry.reversedDay }
    for (const step of ['booked', 'reversed'] as const)
      if (days[step] !== null)
        this.expect(this.totals, groupsOfEntry(entry), days[step], { costs: [costOfEntry(entry, step)] })
  }

  /** Adds what follows from the visits of a code, and what is stored of it. */
  async checkCode(ofCode: Reconciliation, { id, ownerId }: { id: string; ownerId: string }): Promise<void> {
    const groups = { referralCodeId: id, referrerId: ownerId, categoryId: null, programId: null }
    for await (const { day, visitsCount } of this.visits.of(id))
      this.expect(ofCode, groups, day, { visits: visitsCount })
    for await (const row of this.days.of(id)) addFound(ofCode, row)
    for await (const row of this.months.of(id)) addFound(ofCode, row)
  }

  /** Reads what is stored of categories, programs and partners, and of codes that do not exist. */
  async end(): Promise<void> {
    await this.visits.end()
    await this.days.end()
    await this.months.end()
    for (const rollup of ['category_day', 'program_day', 'partner_day', 'partner_month'] as const)
      for await (const row of streamStats(this.scope, rollup)) addFound(this.totals, row)
  }

  private expect(
    ofCode: Reconciliation,
    groups: StatsGroups,
    day: string,
    { costs = [], ...counts }: Counts,
  ) {
    for (const total of totalsOf(groups, day)) {
      const isOfCode = total.rollup === 'code_day' || total.rollup === 'code_month'
      const books = isOfCode && total.groupKey !== noGroup ? ofCode : this.totals
      for (const name of statsCounts) if (counts[name]) books.addExpected(nameOf(total, name), counts[name])
      for (const { currency, amountMinor } of costs) books.addExpected(nameOf(total, currency), amountMinor)
    }
  }
}

function addFound(books: Reconciliation, row: StatsRow): void {
  for (const name of statsCounts) books.addFound(nameOf(row, name), row[name])
  books.addFound(nameOf(row, row.currency), row.costMinor)
}

/**
 * Names an amount of a total. Visits stay in the category and program that the code had then, which is not stored with them:
 * those of all categories are compared as one, and those of all programs.
 */
function nameOf({ rollup, groupKey, period }: Total, amount: string): string {
  const isOverAll = amount === 'visits' && (rollup === 'category_day' || rollup === 'program_day')
  return `${amount} in the ${rollup} total of ${isOverAll ? 'all' : groupKey || 'none'} from ${period}`
}
