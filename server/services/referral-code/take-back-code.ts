import { z } from 'zod'
import { deleteUntouchedCategory, findCategory } from '@/db/queries/categories'
import type { JobRowRow } from '@/db/queries/jobs'
import { deleteUntouchedReferralCode, findReferralCodeById } from '@/db/queries/referral-codes'
import { changeCategoryTotals } from '@/db/queries/usage'
import type { KeptReason } from '@/domain/job/job'
import type { CategoryOfJob } from '@/server/services/category/internal'
import type { Transaction } from '@/server/services/transaction'
import { viewOf } from './internal'

const beforeCreationSchema = z.object({ newCategoryId: z.string() }).nullable()
/** What taking back a created code needs, beyond its id: the category that the same slice created for it. */
export type BeforeCreation = z.output<typeof beforeCreationSchema>

export const beforeCreation = (category: CategoryOfJob | null): BeforeCreation =>
  category?.isNew ? { newCategoryId: category.id } : null

/**
 * Takes back the creation of a code: deletes it, which frees its name, unless it is used or was changed since; and its category, if
 * the job created it, nothing else is in it and it is unchanged. Returns why the code is kept, or undefined.
 */
export async function takeBackCode(
  tx: Transaction,
  { subjectId, before }: JobRowRow,
): Promise<KeptReason | undefined> {
  const keptReason = await deleteCode(tx, subjectId!)
  const created = beforeCreationSchema.parse(before)
  if (created) await deleteCategory(tx, created.newCategoryId)
  return keptReason
}

async function deleteCategory({ scope, audit }: Transaction, id: string): Promise<void> {
  const category = await findCategory(scope, id)
  if (category && (await deleteUntouchedCategory(scope, id))) audit.add('category.deleted', category, null)
}

async function deleteCode(
  { scope, now, outbox, partners, audit }: Transaction,
  id: string,
): Promise<KeptReason | undefined> {
  const code = await findReferralCodeById(scope, id)
  if (!code) return 'GONE'
  if (!(await deleteUntouchedReferralCode(scope, id)))
    return code.updatedAt.getTime() === code.createdAt.getTime() ? 'USED' : 'CHANGED_SINCE'
  await changeCategoryTotals(scope, code.categoryId, {
    codesCount: -1,
    activeCodesCount: code.status === 'active' ? -1 : 0,
    usedCount: 0,
  })
  partners.addCodes(code.ownerId, -1)
  audit.add('referral_code.deleted', code, null)
  outbox.add('referral_code.deleted', await viewOf(scope, code, now))
  return undefined
}
