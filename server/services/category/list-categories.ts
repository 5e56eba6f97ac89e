import {
  listCategories as findAll,
  listCategoriesAfter,
  listColoredCategories,
  type Category,
} from '@/db/queries/categories'
import { listUsageByCategory } from '@/db/queries/usage'
import type { CategoryColor } from '@/domain/category/color'
import { addDays, dayOf } from '@/domain/days'
import { authorize, type ServiceContext } from '@/server/context'
import { openCursor, sealCursor } from '@/server/services/paging'

/**
 * One page of the company's categories, oldest first, and the cursor of the next page or null. Throws INVALID_ARGUMENT for a
 * cursor of another list; PERMISSION_DENIED.
 */
export async function pageCategories(
  context: ServiceContext,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ categories: Category[]; nextCursor: string | null }> {
  authorize(context, 'referral_codes:read')
  const binding = ['categories', context.scope.company.id]
  const after = cursor === undefined ? 0 : (openCursor(binding, cursor)[0] as number)
  const rows = await context.scope.read((scope) => listCategoriesAfter(scope, after, limit + 1))
  const categories = rows.slice(0, limit)
  return {
    categories,
    nextCursor: rows.length > limit ? sealCursor(binding, [categories.at(-1)!.position]) : null,
  }
}

/** The colors of the company's categories by name, for charts; a category without one is gray. Throws PERMISSION_DENIED. */
export async function listCategoryColors(context: ServiceContext): Promise<Record<string, CategoryColor>> {
  authorize(context, 'referral_codes:read')
  const colored = await context.scope.read(listColoredCategories)
  return Object.fromEntries(colored.map(({ name, color }) => [name, color]))
}

/** All categories of the company, oldest first. Throws PERMISSION_DENIED. */
export async function listCategories(context: ServiceContext): Promise<Category[]> {
  authorize(context, 'referral_codes:read')
  return await context.scope.read(findAll)
}

export type CategoryWithUsage = Category & { usedInRange: number; usedBefore: number }

/**
 * All categories of the company with their uses in the last `days` days, today included, and in as many days before. Throws
 * PERMISSION_DENIED.
 */
export async function listCategoriesWithUsage(
  context: ServiceContext,
  days: number,
): Promise<CategoryWithUsage[]> {
  authorize(context, 'referral_codes:read')
  const today = dayOf(context.now, context.scope.company.timeZone)
  const first = addDays(today, 1 - days)
  return await context.scope.read(async (scope) => {
    const usesBetween = async (from: string, to: string) =>
      new Map((await listUsageByCategory(scope, from, to)).map((each) => [each.category, each.usedCount]))
    const inRange = await usesBetween(first, today)
    const before = await usesBetween(addDays(first, -days), addDays(today, -days))
    return (await findAll(scope)).map((category) => ({
      ...category,
      usedInRange: inRange.get(category.name) ?? 0,
      usedBefore: before.get(category.name) ?? 0,
    }))
  })
}
