import { and, asc, desc, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { comesAfter, eq, gte, lte } from '@/db/comparisons'
import { plusExcluded } from '@/db/plus-excluded'
import { defineQuery, type Inputs } from '@/db/query'
import type { ReadScope, WriteScope } from '@/db/scope'
import { categoryNameOf } from './categories'

/** "No category" in the columns of totals, which are part of a key and cannot be null. */
const noCategory = ''

interface CategoryChange {
  codesCount: number
  activeCodesCount: number
  usedCount: number
}

const categoryTotalsChange = defineQuery(
  (scope: WriteScope, inputs: Inputs<CategoryChange & { categoryId: string }>) => {
    const { categoryTotals } = scope.tables
    const { categoryId, codesCount, activeCodesCount, usedCount } = inputs
    return scope.upsert(
      categoryTotals,
      { categoryId, codesCount, activeCodesCount, usedCount },
      [categoryTotals.companyId, categoryTotals.categoryId],
      {
        codesCount: plusExcluded(categoryTotals.codesCount),
        activeCodesCount: plusExcluded(categoryTotals.activeCodesCount),
        usedCount: plusExcluded(categoryTotals.usedCount),
      },
    )
  },
)

/** Adds to a category's totals; negative numbers subtract. */
export async function changeCategoryTotals(
  scope: WriteScope,
  categoryId: string | null,
  change: CategoryChange,
): Promise<void> {
  await scope.run(categoryTotalsChange, { categoryId: categoryId ?? noCategory, ...change })
}

const usageTotalsChange = defineQuery(
  (scope: WriteScope, inputs: Inputs<{ day: string; categoryId: string; usedCount: number }>) => {
    const { usageTotals } = scope.tables
    const { day, categoryId, usedCount } = inputs
    return scope.upsert(
      usageTotals,
      { day, categoryId, usedCount },
      [usageTotals.companyId, usageTotals.day, usageTotals.categoryId],
      { usedCount: plusExcluded(usageTotals.usedCount) },
    )
  },
)

/** Adds to the uses of a category on a day; a negative number subtracts. */
export async function changeUsageTotals(
  scope: WriteScope,
  categoryId: string | null,
  day: string,
  usedCount: number,
): Promise<void> {
  await scope.run(usageTotalsChange, { day, categoryId: categoryId ?? noCategory, usedCount })
}

/** Deletes at most `limit` days of a category, which has no uses left, and returns how many. */
export async function deleteUsageOfCategory(
  scope: WriteScope,
  categoryId: string,
  limit: number,
): Promise<number> {
  const { usageTotals } = scope.tables
  const key = [usageTotals.day, usageTotals.categoryId]
  return await scope.deleteSlice(usageTotals, { key, where: eq(usageTotals.categoryId, categoryId), limit })
}

const referralCodeUsageChange = defineQuery(
  (scope: WriteScope, inputs: Inputs<{ referralCodeId: string; day: string; usedCount: number }>) => {
    const { referralCodeUsage } = scope.tables
    const { referralCodeId, day, usedCount } = inputs
    return scope.upsert(
      referralCodeUsage,
      { referralCodeId, day, usedCount },
      [referralCodeUsage.companyId, referralCodeUsage.referralCodeId, referralCodeUsage.day],
      { usedCount: plusExcluded(referralCodeUsage.usedCount) },
    )
  },
)

/** Adds to the uses of a code on a day; a negative number subtracts. */
export async function changeReferralCodeUsage(
  scope: WriteScope,
  referralCodeId: string,
  day: string,
  usedCount: number,
): Promise<void> {
  await scope.run(referralCodeUsageChange, { referralCodeId, day, usedCount })
}

const totalsOfCategories = defineQuery((scope: ReadScope) => {
  const { categories, categoryTotals } = scope.tables
  const { categoryId, codesCount, activeCodesCount, usedCount } = categoryTotals
  return scope.select(categoryTotals, {
    fields: { codesCount, activeCodesCount, usedCount },
    leftJoin: {
      table: categories,
      on: eq(categories.id, categoryId),
      fields: { category: categories.name },
    },
    orderBy: [desc(usedCount), asc(sql`coalesce(${categories.name}, '')`)],
  })
})

/** The totals of all categories that ever had a code, most used first; `category` is null for codes without one. */
export async function listCategoryTotals(scope: ReadScope) {
  return await scope.run(totalsOfCategories)
}
export type CategoryTotal = Awaited<ReturnType<typeof listCategoryTotals>>[number]

/** Days (YYYY-MM-DD), both included. */
interface Days {
  from: string
  to: string
}

const usageByDay = defineQuery((scope: ReadScope, days: Inputs<Days>) => {
  const { usageTotals } = scope.tables
  const { day, usedCount } = usageTotals
  return scope.select(usageTotals, {
    fields: { day, usedCount: sum(usedCount) },
    where: isWithin(day, days),
    groupBy: [day],
  })
})

/** Uses of all categories by day, from one day to another, both included; days without uses are left out. */
export async function listUsageByDay(
  scope: ReadScope,
  from: string,
  to: string,
): Promise<{ day: string; usedCount: number }[]> {
  return await scope.run(usageByDay, { from, to })
}

const usageByCategory = defineQuery((scope: ReadScope, days: Inputs<Days>) => {
  const { usageTotals } = scope.tables
  const { categoryId, day, usedCount } = usageTotals
  return scope.select(usageTotals, {
    fields: { category: categoryNameOf(scope, categoryId), usedCount: sum(usedCount) },
    where: isWithin(day, days),
    groupBy: [categoryId],
  })
})

/** Uses by category, from one day to another, both included; categories without uses are left out. */
export async function listUsageByCategory(
  scope: ReadScope,
  from: string,
  to: string,
): Promise<{ category: string | null; usedCount: number }[]> {
  const rows = await scope.run(usageByCategory, { from, to })
  return rows.filter(({ usedCount }) => usedCount !== 0)
}

/** A position in the uses by day and category. */
export interface UsagePosition {
  day: string
  categoryId: string
}

/** Uses by day and category after a position, from one day to another, both included; with those that were taken back, 0. */
export async function listUsagePage(
  scope: ReadScope,
  { from, to, after, limit }: Days & { after: UsagePosition | undefined; limit: number },
): Promise<(UsagePosition & { category: string | null; usedCount: number })[]> {
  const { usageTotals } = scope.tables
  const { day, categoryId, usedCount } = usageTotals
  return await scope
    .select(usageTotals, {
      fields: { day, categoryId, category: categoryNameOf(scope, categoryId), usedCount },
      where: and(
        gte(day, from),
        lte(day, to),
        after && comesAfter([day, categoryId], [after.day, after.categoryId]),
      ),
      orderBy: [asc(day), asc(categoryId)],
      limit,
    })
    .execute()
}

const usageOfReferralCode = defineQuery(
  (scope: ReadScope, inputs: Inputs<Days & { referralCodeId: string }>) => {
    const { referralCodeUsage } = scope.tables
    const { day, usedCount } = referralCodeUsage
    return scope.select(referralCodeUsage, {
      fields: { day, usedCount },
      where: and(eq(referralCodeUsage.referralCodeId, inputs.referralCodeId), isWithin(day, inputs)),
      orderBy: [asc(day)],
    })
  },
)

/** Uses of one code by day: between two days, both included, or on all days. */
export async function listReferralCodeUsage(
  scope: ReadScope,
  referralCodeId: string,
  from = '',
  to = '9999-12-31',
): Promise<{ day: string; usedCount: number }[]> {
  return await scope.run(usageOfReferralCode, { referralCodeId, from, to })
}

function sum(column: PgColumn) {
  return sql<number>`sum(${column})`.mapWith(Number)
}

function isWithin(day: PgColumn, { from, to }: Inputs<Days>) {
  return and(gte(day, from), lte(day, to))
}
