import { and, desc, eq, gt, gte, lte, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { bound } from '@/db/prepared'
import type { ReadScope, WriteScope } from '@/db/scope'

/** How category columns hold "no category", which a key cannot leave empty. */
const noCategory = ''

export interface CategoryChange {
  codesCount: number
  activeCodesCount: number
  usedCount: number
}

/** Adds to (or takes from) a category's totals. */
export async function changeCategoryTotals(
  scope: WriteScope,
  category: string | null,
  change: CategoryChange,
): Promise<void> {
  const { categoryTotals } = scope.tables
  await scope.run(
    'category_totals.change',
    (s) =>
      s.upsert(
        categoryTotals,
        {
          category: sql.placeholder('category'),
          codesCount: sql.placeholder('codesCount'),
          activeCodesCount: sql.placeholder('activeCodesCount'),
          usedCount: sql.placeholder('usedCount'),
        },
        [categoryTotals.companyId, categoryTotals.category],
        {
          codesCount: plus(categoryTotals.codesCount),
          activeCodesCount: plus(categoryTotals.activeCodesCount),
          usedCount: plus(categoryTotals.usedCount),
        },
      ),
    { category: category ?? noCategory, ...change },
  )
}

/** Adds to (or takes from) the uses of a category on a day. */
export async function changeUsageTotals(
  scope: WriteScope,
  category: string | null,
  day: string,
  usedCount: number,
): Promise<void> {
  const { usageTotals } = scope.tables
  await scope.run(
    'usage_totals.change',
    (s) =>
      s.upsert(
        usageTotals,
        {
          day: sql.placeholder('day'),
          category: sql.placeholder('category'),
          usedCount: sql.placeholder('usedCount'),
        },
        [usageTotals.companyId, usageTotals.day, usageTotals.category],
        { usedCount: plus(usageTotals.usedCount) },
      ),
    { day, category: category ?? noCategory, usedCount },
  )
}

/** Adds to (or takes from) the uses of a code on a day. */
export async function changeReferralCodeUsage(
  scope: WriteScope,
  referralCodeId: string,
  day: string,
  usedCount: number,
): Promise<void> {
  const { referralCodeUsage } = scope.tables
  await scope.run(
    'referral_code_usage.change',
    (s) =>
      s.upsert(
        referralCodeUsage,
        {
          referralCodeId: sql.placeholder('referralCodeId'),
          day: sql.placeholder('day'),
          usedCount: sql.placeholder('usedCount'),
        },
        [referralCodeUsage.companyId, referralCodeUsage.referralCodeId, referralCodeUsage.day],
        { usedCount: plus(referralCodeUsage.usedCount) },
      ),
    { referralCodeId, day, usedCount },
  )
}

/** The column plus what the row that met it brings. */
function plus(column: PgColumn): SQL {
  return sql`${column} + excluded.${sql.identifier(column.name)}`
}

/** Every category with codes: how many, and how often they were used; `category` is null for codes without one. */
export async function listCategoryTotals(scope: ReadScope) {
  const { categoryTotals } = scope.tables
  const rows = await scope.run('category_totals.all', (s) =>
    s.select(categoryTotals, {
      where: gt(categoryTotals.codesCount, 0),
      orderBy: [desc(categoryTotals.usedCount), categoryTotals.category as unknown as SQL],
    }),
  )
  return rows.map(({ category, codesCount, activeCodesCount, usedCount }) => ({
    category: category === noCategory ? null : category,
    codesCount,
    activeCodesCount,
    usedCount,
  }))
}
export type CategoryTotal = Awaited<ReturnType<typeof listCategoryTotals>>[number]

/** Uses by day of all categories together, from one UTC day to another, both included; days without uses are left out. */
export async function listUsageByDay(
  scope: ReadScope,
  from: string,
  to: string,
): Promise<{ day: string; usedCount: number }[]> {
  const { usageTotals } = scope.tables
  const { day } = usageTotals
  return await scope.run(
    'usage_totals.by_day',
    (s) =>
      s.select(usageTotals, {
        fields: { day, usedCount: sum(usageTotals.usedCount) },
        where: within(day),
        groupBy: [day],
      }),
    { from, to },
  )
}

/** Uses by category from one UTC day to another, both included. */
export async function listUsageByCategory(
  scope: ReadScope,
  from: string,
  to: string,
): Promise<{ category: string | null; usedCount: number }[]> {
  const { usageTotals } = scope.tables
  const { category, day } = usageTotals
  const rows = await scope.run(
    'usage_totals.by_category',
    (s) =>
      s.select(usageTotals, {
        fields: { category, usedCount: sum(usageTotals.usedCount) },
        where: within(day),
        groupBy: [category],
      }),
    { from, to },
  )
  return rows
    .filter((row) => row.usedCount !== 0)
    .map((row) => ({ ...row, category: row.category === noCategory ? null : row.category }))
}

/** Uses of one code by day, between the given UTC days or ever. */
export async function listReferralCodeUsage(
  scope: ReadScope,
  referralCodeId: string,
  from = '',
  to = '9999-12-31',
): Promise<{ day: string; usedCount: number }[]> {
  const { referralCodeUsage } = scope.tables
  const { day, usedCount } = referralCodeUsage
  return await scope.run(
    'referral_code_usage.by_day',
    (s) =>
      s.select(referralCodeUsage, {
        fields: { day, usedCount },
        where: and(
          eq(referralCodeUsage.referralCodeId, bound(referralCodeUsage.referralCodeId, 'referralCodeId')),
          within(day),
        ),
        orderBy: [day as unknown as SQL],
      }),
    { referralCodeId, from, to },
  )
}

const sum = (column: PgColumn) => sql<number>`sum(${column})`.mapWith(Number)
const within = (day: PgColumn) => and(gte(day, bound(day, 'from')), lte(day, bound(day, 'to')))!
