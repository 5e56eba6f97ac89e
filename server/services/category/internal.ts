import {
  findCategory,
  findCategoryId,
  insertCategory,
  listColoredCategories,
  type Category,
} from '@/db/queries/categories'
import type { ReadScope, WriteScope } from '@/db/scope'
import { categoryColors, type CategoryColor } from '@/domain/category/color'
import { DomainError } from '@/domain/errors'
import { newId } from '@/domain/ids'
import type { Transaction } from '@/server/services/transaction'

/** The id of the company's category with this name, which a new name creates; null for none. */
export async function categoryIdFor(
  { scope, now }: Transaction,
  name: string | null,
): Promise<string | null> {
  if (name === null) return null
  const found = await findCategoryId(scope, name)
  if (found) return found
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

/** The company's category with this name. Throws NOT_FOUND. */
export async function requireCategory(scope: ReadScope, name: string): Promise<Category> {
  const id = await findCategoryId(scope, name)
  if (id === undefined) throw new DomainError('NOT_FOUND', 'This company has no such category.')
  return (await findCategory(scope, id))!
}

async function firstFreeColor(scope: WriteScope): Promise<CategoryColor | null> {
  const used = new Set((await listColoredCategories(scope)).map(({ color }) => color))
  return categoryColors.find((color) => !used.has(color)) ?? null
}
