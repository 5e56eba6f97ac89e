import {
  findCategory,
  findCategoryId,
  hasAllCategories,
  insertCategory,
  listColoredCategories,
  type Category,
  type NewCategoryRow,
} from '@/db/queries/categories'
import type { ReadScope, WriteScope } from '@/db/scope'
import { maxCategories } from '@/domain/category/changes'
import { categoryColors, type CategoryColor } from '@/domain/category/color'
import { DomainError, invalidArgument } from '@/domain/errors'
import { newId } from '@/domain/ids'
import type { Transaction } from '@/server/services/transaction'

/**
 * The id of the company's category with this name, which a new name creates; null for none. Throws INVALID_ARGUMENT
 * (`TOO_MANY_CATEGORIES`).
 */
export async function categoryIdFor(tx: Transaction, name: string | null): Promise<string | null> {
  return name === null ? null : (await findOrAddCategory(tx, name)).id
}

async function findOrAddCategory(tx: Transaction, name: string): Promise<{ id: string; isNew: boolean }> {
  const { scope, now } = tx
  const found = await findCategoryId(scope, name)
  if (found) return { id: found, isNew: false }
  const id = newId(now)
  await addCategory(tx, {
    id,
    name,
    color: await firstFreeColor(scope),
    description: null,
    archivedAt: null,
    createdAt: now,
    updatedAt: now,
  })
  return { id, isNew: true }
}

/** A category as a job uses it. `isNew`: the job has just created it. */
export interface CategoryOfJob {
  id: string
  name: string
  isNew: boolean
}

/** The ids of the categories that a job has met, by the names that it was started with. */
export type MetCategories = Map<string, string>

/**
 * The category that a job means by a name: the one that it met first, also after that was renamed, or as `categoryIdFor`. Notes it
 * in `met`. Throws as `categoryIdFor`.
 */
export async function categoryOfJob(
  tx: Transaction,
  met: MetCategories,
  name: string,
): Promise<CategoryOfJob> {
  const metId = met.get(name)
  const before = metId === undefined ? undefined : await findCategory(tx.scope, metId)
  if (before) return { id: before.id, name: before.name, isNew: false }
  const category = { name, ...(await findOrAddCategory(tx, name)) }
  met.set(name, category.id)
  return category
}

/** Adds a category. Throws INVALID_ARGUMENT (`TOO_MANY_CATEGORIES`), which leaves the transaction usable. */
export async function addCategory(
  { scope, company, audit }: Transaction,
  category: NewCategoryRow,
): Promise<void> {
  try {
    await scope.nested(company).tx((savepoint) => insertCategory(savepoint, category))
    audit.add('category.created', null, category)
  } catch (error) {
    if (!hasAllCategories(error)) throw error
    throw invalidArgument(
      'category',
      'TOO_MANY_CATEGORIES',
      `would be new, and the company has ${maxCategories.toLocaleString('en-US')} categories, archived ones included; ` +
        'use one of them, or merge two',
    )
  }
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
