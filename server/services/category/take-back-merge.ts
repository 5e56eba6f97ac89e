import { z } from 'zod'
import { findCategory, findCategoryId, listColoredCategories } from '@/db/queries/categories'
import { listJobRowsBefore, type JobRowRow } from '@/db/queries/jobs'
import { findReferralCodeById } from '@/db/queries/referral-codes'
import { findReferral } from '@/db/queries/referrals'
import { changeCategoryTotals } from '@/db/queries/usage'
import { categoryColors } from '@/domain/category/color'
import type { KeptReason } from '@/domain/job/job'
import { greatestCount } from '@/domain/limit'
import { failureOf } from '@/server/services/job/define-job'
import { saveChanges } from '@/server/services/referral-code/update-referral-code'
import type { Transaction } from '@/server/services/transaction'
import { addCategory } from './internal'
import { moveReferralToCategory } from './move-referral'

/** What taking back a row of a merge needs. */
const beforeMerge = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('code') }),
  z.object({ kind: z.literal('referral'), counted: z.boolean() }),
  z.object({
    kind: z.literal('category'),
    name: z.string(),
    color: z.enum(categoryColors).nullable(),
    description: z.string().nullable(),
    archivedAt: z.coerce.date().nullable(),
    createdAt: z.coerce.date(),
  }),
])
export type BeforeMerge = z.output<typeof beforeMerge>

interface Merge {
  from: string
  into: string
}

/**
 * Takes back one row of a merge: creates the category again, which was the last row, or moves a code or a referral back into it.
 * A category that has got its name since takes its place. Returns why the row is kept, or undefined.
 */
export async function takeBackRow(
  tx: Transaction,
  { jobId, subjectId, before }: JobRowRow,
  merge: Merge,
): Promise<KeptReason | undefined> {
  const was = beforeMerge.parse(before)
  if (was.kind === 'category') return await createAgain(tx, was, merge)
  const from = await findRestored(tx, jobId, merge.from)
  if (from === undefined) return 'CATEGORY_GONE'
  if (from === merge.into) return 'CATEGORY_RENAMED'
  const back = { from, into: merge.into }
  return was.kind === 'code'
    ? await moveCodeBack(tx, subjectId!, back)
    : await moveReferralBack(tx, subjectId!, was, back)
}

/** The id of the category that was merged, or of the one that has its name now. */
async function findRestored(
  { scope }: Transaction,
  jobId: string,
  from: string,
): Promise<string | undefined> {
  if (await findCategory(scope, from)) return from
  const [last] = await listJobRowsBefore(scope, jobId, { before: greatestCount, limit: 1 })
  const was = beforeMerge.parse(last!.before)
  return was.kind === 'category' ? await findCategoryId(scope, was.name) : undefined
}

async function createAgain(
  tx: Transaction,
  { kind: _, ...category }: Extract<BeforeMerge, { kind: 'category' }>,
  { from, into }: Merge,
): Promise<KeptReason | undefined> {
  const { scope, now } = tx
  if (!(await findCategory(scope, into))) return 'CATEGORY_GONE'
  const namesake = await findCategoryId(scope, category.name)
  if (namesake !== undefined) return namesake === into ? 'CATEGORY_RENAMED' : undefined
  const isColorTaken = (await listColoredCategories(scope)).some(({ color }) => color === category.color)
  const color = isColorTaken ? null : category.color
  try {
    await addCategory(tx, { ...category, id: from, color, updatedAt: now })
  } catch (error) {
    failureOf(error)
    return 'TOO_MANY_CATEGORIES'
  }
  await changeCategoryTotals(scope, from, { codesCount: 0, activeCodesCount: 0, usedCount: 0 })
  return undefined
}

async function moveCodeBack(
  tx: Transaction,
  id: string,
  { from, into }: Merge,
): Promise<KeptReason | undefined> {
  const code = await findReferralCodeById(tx.scope, id)
  if (!code) return 'GONE'
  if (code.categoryId !== into) return 'CHANGED_SINCE'
  await saveChanges(tx, code, { categoryId: from })
  return undefined
}

/** A referral that was approved since counts where it was approved. */
async function moveReferralBack(
  tx: Transaction,
  id: string,
  was: { counted: boolean },
  { from, into }: Merge,
): Promise<KeptReason | undefined> {
  const referral = await findReferral(tx.scope, id)
  if (!referral) return 'GONE'
  if (referral.categoryId !== into || (referral.counted && !was.counted)) return 'CHANGED_SINCE'
  await moveReferralToCategory(tx, referral, from)
  return undefined
}
