import { findCategory, insertCategory, listColoredCategories } from '@/db/queries/categories'
import type { WriteScope } from '@/db/scope'
import { categoryColors, type CategoryColor } from '@/domain/category/color'
import { newId } from '@/domain/ids'
import type { Transaction } from '@/server/services/transaction'

/** The id of the company's category with this name, which a new name creates; null for none. */
export async function categoryIdFor(
  { scope, now }: Transaction,
  name: string | null,
): Promise<string | null> {
  if (name === null) return null
  const found = await findCategory(scope, name)
  if (found) return found.id
  const id = newId(now)
  await insertCategory(scope, {
    id,
    name,
    color: await firstFreeColor(scope),
    description: null,
    archivedAt: null,
    createdAt: now,
    updatedAt: now,
  })
  return id
}

async function firstFreeColor(scope: WriteScope): Promise<CategoryColor | null> {
  const used = new Set((await listColoredCategories(scope)).map(({ color }) => color))
  return categoryColors.find((color) => !used.has(color)) ?? null
}
