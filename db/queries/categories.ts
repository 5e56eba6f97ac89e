import { and, asc, isNotNull, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { eq, gt } from '@/db/comparisons'
import { defineQuery, defineQueryByShape, type Input, type Inputs } from '@/db/query'
import type { ReadScope, WriteScope } from '@/db/scope'
import { columnsOf, type RowOf } from '@/db/scoped-tables'
import { isNotNullViolation, isUniqueViolation } from '@/db/violations'
import { maxCategories } from '@/domain/category/changes'
import type { CategoryColor } from '@/domain/category/color'

type CategoryRow = RowOf<ReadScope['tables']['categories']>
export type NewCategoryRow = Omit<CategoryRow, 'companyId' | 'position'>
/** A category with its codes and uses. */
export type Category = CategoryRow & { codesCount: number; activeCodesCount: number; usedCount: number }

/** The columns of categories with their totals. */
function withTotals(scope: ReadScope) {
  const { categories, categoryTotals } = scope.tables
  const { categoryId, codesCount, activeCodesCount, usedCount } = categoryTotals
  return {
    fields: columnsOf(categories),
    leftJoin: {
      table: categoryTotals,
      on: eq(categoryId, categories.id),
      fields: { codesCount, activeCodesCount, usedCount },
    },
  }
}

/** A subquery for the name of the category with the id in `column`; null without one. */
export function categoryNameOf(scope: ReadScope, column: PgColumn): SQL<string | null> {
  const { categories } = scope.tables
  return scope.subselect(categories, categories.name, eq(categories.id, column)) as SQL<string | null>
}

/** A subquery for the id of the category with a name; null for an unknown one, which matches no row. */
export function categoryIdOf(scope: ReadScope, name: Input<string>): SQL {
  const { categories } = scope.tables
  return scope.subselect(categories, categories.id, eq(categories.name, name))
}

const idByName = defineQuery((scope: ReadScope, { name }: Inputs<{ name: string }>) => {
  const { categories } = scope.tables
  const { id } = categories
  return scope.select(categories, { fields: { id }, where: eq(categories.name, name), limit: 1 })
})

/** The id of the company's category with this name. */
export async function findCategoryId(scope: ReadScope, name: string): Promise<string | undefined> {
  return (await scope.first(idByName, { name }))?.id
}

const categoryById = defineQuery((scope: ReadScope, { id }: Inputs<{ id: string }>) => {
  const { categories } = scope.tables
  return scope.select(categories, { ...withTotals(scope), where: eq(categories.id, id), limit: 1 })
})

/** The company's category with this id. */
export async function findCategory(scope: ReadScope, id: string): Promise<Category | undefined> {
  return (await scope.first(categoryById, { id })) as Category | undefined
}

const categoriesAfter = defineQueryByShape(
  (scope: ReadScope, { after }: Inputs<{ after: number }>, { limit }: { limit: number }) => {
    const { position } = scope.tables.categories
    return scope.select(scope.tables.categories, {
      ...withTotals(scope),
      where: gt(position, after),
      orderBy: [asc(position)],
      limit,
    })
  },
)

/** At most `limit` categories after a position, oldest first. */
export async function listCategoriesAfter(
  scope: ReadScope,
  after: number,
  limit: number,
): Promise<Category[]> {
  return (await scope.run(categoriesAfter({ limit }), { after })) as Category[]
}

/**
 * Adds a category at the next position. Throws the driver's unique violation for a name or color that another one has, and the
 * violation that `hasAllCategories` recognizes when the company has `maxCategories`.
 */
export async function insertCategory(scope: WriteScope, row: NewCategoryRow): Promise<void> {
  await scope.insert(scope.tables.categories, row, { column: 'position', maxRows: maxCategories })
}

/** Whether a category was rejected because the company has as many as it can have. */
export function hasAllCategories(error: unknown): boolean {
  return isNotNullViolation(error, { table: 'categories', column: 'position' })
}

const usedColors = defineQuery((scope: ReadScope) => {
  const { categories } = scope.tables
  const { id, name, color } = categories
  return scope.select(categories, { fields: { id, name, color }, where: isNotNull(color) })
})

/** The categories that have a color: at most as many as there are colors. */
export async function listColoredCategories(
  scope: ReadScope,
): Promise<{ id: string; name: string; color: CategoryColor }[]> {
  return (await scope.run(usedColors)) as { id: string; name: string; color: CategoryColor }[]
}

const allCategories = defineQuery((scope: ReadScope) => {
  const { categories } = scope.tables
  return scope.select(categories, { ...withTotals(scope), orderBy: [asc(categories.position)] })
})

/** All categories, oldest first. */
export async function listCategories(scope: ReadScope): Promise<Category[]> {
  return (await scope.run(allCategories)) as Category[]
}

/** Updates a category. Throws the driver's unique violation for a name or color that another one has. */
export async function updateCategory(
  scope: WriteScope,
  id: string,
  set: Partial<NewCategoryRow>,
): Promise<void> {
  const { categories } = scope.tables
  await scope.update(categories, set, eq(categories.id, id)).execute()
}

/** Deletes a category that no code and no referral is in, with its totals. */
export async function deleteCategory(scope: WriteScope, id: string): Promise<void> {
  const { categories, categoryTotals } = scope.tables
  await scope.delete(categoryTotals, eq(categoryTotals.categoryId, id)).execute()
  await scope.delete(categories, eq(categories.id, id)).execute()
}

/** Deletes a category that was not changed since its creation, if no code, referral or use is in it. Returns whether it did. */
export async function deleteUntouchedCategory(scope: WriteScope, id: string): Promise<boolean> {
  const { categoryTotals } = scope.tables
  if (!(await scope.first(untouchedCategoryDeletion, { id }))) return false
  await scope.delete(categoryTotals, eq(categoryTotals.categoryId, id)).execute()
  return true
}

const untouchedCategoryDeletion = defineQuery((scope: WriteScope, { id }: Inputs<{ id: string }>) => {
  const { categories, referralCodes, referrals, stats, usageTotals } = scope.tables
  const hasNone = (table: typeof referralCodes | typeof referrals | typeof usageTotals) =>
    sql`not exists ${scope.subselect(table, table.categoryId, eq(table.categoryId, id))}`
  return scope.delete(
    categories,
    and(
      eq(categories.id, id),
      sql`${categories.updatedAt} = ${categories.createdAt}`,
      hasNone(referralCodes),
      hasNone(referrals),
      hasNone(usageTotals),
      sql`not exists ${scope.subselect(stats, stats.groupKey, and(eq(stats.rollup, 'category_day'), eq(stats.groupKey, id)))}`,
    )!,
  )
})

/** Whether a name was rejected because another category has it. */
export function isCategoryNameTaken(error: unknown): boolean {
  return isUniqueViolation(error, {
    name: 'categories_name_uq',
    columns: 'categories.company_id, categories.name',
  })
}
