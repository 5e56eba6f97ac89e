import {
  findCategory,
  isCategoryNameTaken,
  listColoredCategories,
  updateCategory as saveCategory,
  type Category,
} from '@/db/queries/categories'
import type { WriteScope } from '@/db/scope'
import type { CategoryChanges } from '@/domain/category/changes'
import type { CategoryColor } from '@/domain/category/color'
import { DomainError } from '@/domain/errors'
import { authorize, type ServiceContext } from '@/server/context'
import { requireCategory } from './internal'

/**
 * Changes a category (docs/api-contract.md, section 5, `PATCH /v1/categories/{name}`). Returns it after that. A color that
 * another category has is swapped with it. Throws NOT_FOUND; CATEGORY_NAME_TAKEN; PERMISSION_DENIED.
 */
export async function updateCategory(
  { scope, actor, now }: ServiceContext,
  name: string,
  { archived, ...fields }: CategoryChanges,
): Promise<Category> {
  authorize({ actor }, 'referral_codes:write')
  try {
    return await scope.tx(async (writer) => {
      const category = await requireCategory(writer, name)
      if (fields.color) await passColorOn(writer, category, fields.color)
      const archivedAt = archived === undefined ? undefined : archived ? (category.archivedAt ?? now) : null
      await saveCategory(writer, category.id, { ...fields, archivedAt, updatedAt: now })
      return (await findCategory(writer, category.id))!
    })
  } catch (error) {
    if (isCategoryNameTaken(error)) throw nameTaken()
    throw error
  }
}

/** Passes a category's color on to the one that has the wanted color, if any. */
async function passColorOn(scope: WriteScope, { id, color }: Category, wanted: CategoryColor): Promise<void> {
  const holder = (await listColoredCategories(scope)).find((category) => category.color === wanted)
  if (!holder || holder.id === id) return
  // No two categories may have one color, not even between two statements.
  await saveCategory(scope, id, { color: null })
  await saveCategory(scope, holder.id, { color })
}

function nameTaken(): DomainError {
  const description = 'is the name of another category; choose another one, or merge the two'
  return new DomainError('CATEGORY_NAME_TAKEN', `name: ${description}`, {
    violations: [{ field: 'name', reason: 'CATEGORY_NAME_TAKEN', description }],
  })
}
