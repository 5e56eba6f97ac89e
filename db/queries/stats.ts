import { and } from 'drizzle-orm'
import { eq } from '@/db/comparisons'
import type { Schema } from '@/db/schema'
import type { WriteScope } from '@/db/scope'
import { statsCounts } from '@/domain/stats/counts'

export type NewStatsRow = Omit<Schema['stats']['$inferInsert'], 'companyId'>

/** Adds to the totals of reports. No two rows may be of the same group, period and currency. */
export async function addToStats(scope: WriteScope, rows: readonly NewStatsRow[]): Promise<void> {
  await scope.addAll(scope.tables.stats, rows, {
    key: ['rollup', 'groupKey', 'period', 'currency'],
    added: [...statsCounts, 'costMinor'],
  })
}

/** Adds at most `limit` totals of a category to those of another one, deletes them, and returns how many. */
export async function moveCategoryStats(
  scope: WriteScope,
  from: string,
  into: string,
  limit: number,
): Promise<number> {
  const { stats } = scope.tables
  const { rollup, groupKey, period, currency } = stats
  const where = and(eq(rollup, 'category_day'), eq(groupKey, from))!
  const moved = await scope.takeSlice(stats, { key: [rollup, groupKey, period, currency], where, limit })
  await addToStats(
    scope,
    moved.map(({ companyId: _, ...row }) => ({ ...row, groupKey: into })),
  )
  return moved.length
}
