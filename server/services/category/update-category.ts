import {
  findCategory,
  isCategoryNameTaken,
  listColoredCategories,
  updateCategory as saveCategory,
  type Category,
} from '@/db/queries/categories'
import type { CategoryChanges } from '@/domain/category/changes'
import type { CategoryColor } from '@/domain/category/color'
import { DomainError } from '@/domain/errors'
import { authorize, type ServiceContext } from '@/server/context'
import { transaction, type Transaction } from '@/server/services/transaction'
import { requireCategory } from './internal'

/**
 * Changes a category (docs/api-contract.md, section 5, `PATCH /v1/categories/{name}`). Returns it after that. A color that
 * another category has is swapped with it. Throws NOT_FOUND; CATEGORY_NAME_TAKEN; PERMISSION_DENIED.
 */
export async function updateCategory(
  context: ServiceContext,
  name: string,
  { archived, ...fields }: CategoryChanges,
): Promise<Category> {
  authorize(context, 'referral_codes:write')
  try {
    return await transaction(context, async (tx) => {
      const { scope, now, audit } = tx
      const before = await requireCategory(scope, name)
      if (fields.color) await passColorOn(tx, before, fields.color)
      const archivedAt = archived === undefined ? undefined : archived ? (before.archivedAt ?? now) : null
      await saveCategory(scope, before.id, { ...fields, archivedAt, updatedAt: now })
      const after = (await findCategory(scope, before.id))!
      audit.add('category.updated', before, after)
      return after
    })
  } catch (error) {
    if (isCategoryNameTaken(error)) throw nameTaken()
    throw error
  }
}

/** Passes a category's color on to the one that has the wanted color, if any. */
async function passColorOn(
  { scope, audit }: Transaction,
  { id, color }: Category,
  wanted: CategoryColor,
): Promise<void> {
  const colored = (await listColoredCategories(scope)).find((category) => category.color === wanted)
  if (!colored || colored.id === id) return
  const holder = (await findCategory(scope, colored.id))!
  // No two categories may have one color, not even between two statements.
  await saveCategory(scope, id, { color: null })
  await saveCategory(scope, holder.id, { color })
  audit.add('category.updated', holder, { ...holder, color })
}

function nameTaken(): DomainError {
  const description = 'is the name of another category; choose another one, or merge the two'
  return new DomainError('CATEGORY_NAME_TAKEN', `name: ${description}`, {
    violations: [{ field: 'name', reason: 'CATEGORY_NAME_TAKEN', description }],
  })
}
