import { isNotNull, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { eq } from '@/db/comparisons'
import { defineQuery, type Input, type Inputs } from '@/db/query'
import type { ReadScope, WriteScope } from '@/db/scope'
import type { CategoryColor } from '@/domain/category/color'

export type CategoryRow = NonNullable<Awaited<ReturnType<typeof findCategory>>>
export type NewCategoryRow = Omit<CategoryRow, 'companyId' | 'position'>

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

const categoryByName = defineQuery((scope: ReadScope, { name }: Inputs<{ name: string }>) => {
  const { categories } = scope.tables
  return scope.select(categories, { where: eq(categories.name, name), limit: 1 })
})

/** The company's category with this name. */
export async function findCategory(scope: ReadScope, name: string) {
  return await scope.first(categoryByName, { name })
}

/** Adds a category at the next position. Throws the driver's unique violation for a name or color that another one has. */
export async function insertCategory(scope: WriteScope, row: NewCategoryRow): Promise<void> {
  await scope.insert(scope.tables.categories, row, { column: 'position' })
}

const usedColors = defineQuery((scope: ReadScope) => {
  const { categories } = scope.tables
  const { name, color } = categories
  return scope.select(categories, { fields: { name, color }, where: isNotNull(color) })
})

/** The categories that have a color: at most as many as there are colors. */
export async function listColoredCategories(
  scope: ReadScope,
): Promise<{ name: string; color: CategoryColor }[]> {
  return (await scope.run(usedColors)) as { name: string; color: CategoryColor }[]
}
