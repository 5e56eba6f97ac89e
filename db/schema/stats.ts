import type { Kit } from '@/db/kit'
import { statsRollups } from '@/domain/stats/rollups'
import type { CompanyColumn } from './companies'

/** What reports count, by group and period. */
export function defineStatsTables(kit: Kit, company: CompanyColumn) {
  const { table, key, integer, moneyMinor, oneOf, index, primaryKey } = kit

  const stats = table(
    'stats',
    {
      ...company(),
      rollup: oneOf('rollup', statsRollups).notNull(),
      /** The first day of the period: days of the company (YYYY-MM-DD). */
      period: key('period').notNull(),
      /** The id of the category, program or code, or the company's own id of the partner; '' without a category or program. */
      groupKey: key('group_key').notNull(),
      /** Of the cost; '' without one. The counts of a group and period are the sums over all currencies. */
      currency: key('currency').notNull(),
      visits: integer('visits').notNull().default(0),
      started: integer('started').notNull().default(0),
      approved: integer('approved').notNull().default(0),
      /** Of the approved: those whose bonuses are all paid. */
      paid: integer('paid').notNull().default(0),
      rejected: integer('rejected').notNull().default(0),
      reversed: integer('reversed').notNull().default(0),
      /** Bonuses booked, less those reversed. */
      costMinor: moneyMinor('cost_minor').notNull().default(0),
    },
    (t) => [
      // Periods come first, because reports read all groups of a range. On SQLite the rows are kept in this order (WITHOUT ROWID,
      // in the migration): a scan of a range reads pages one after another.
      primaryKey({ columns: [t.companyId, t.rollup, t.period, t.groupKey, t.currency] }),
      index('stats_group_ix').on(t.companyId, t.rollup, t.groupKey, t.period),
    ],
  )

  return { stats }
}
