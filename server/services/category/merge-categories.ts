import { z } from 'zod'
import { deleteCategory, findCategory, findCategoryId, type Category } from '@/db/queries/categories'
import { listOpenJobsOfType } from '@/db/queries/jobs'
import { listReferralCodeRows } from '@/db/queries/referral-code-pages'
import { listReferrals } from '@/db/queries/referral-pages'
import { moveCategoryStats } from '@/db/queries/stats'
import { deleteUsageOfCategory } from '@/db/queries/usage'
import type { ReadScope } from '@/db/scope'
import { DomainError, invalidArgument } from '@/domain/errors'
import { authorize, type ServiceContext } from '@/server/context'
import { defineJob, type RowOutcome } from '@/server/services/job/define-job'
import type { Job } from '@/server/services/job/name-creators'
import { startJob } from '@/server/services/job/start-job'
import { saveChanges } from '@/server/services/referral-code/update-referral-code'
import type { Transaction } from '@/server/services/transaction'
import { requireCategory } from './internal'
import { moveReferralToCategory } from './move-referral'
import { takeBackRow, type BeforeMerge } from './take-back-merge'

/** The ids of the category that is merged and of the one that remains. */
const mergeParams = z.object({ from: z.string(), into: z.string() })
type MergeParams = z.output<typeof mergeParams>

/**
 * Starts a job that moves all codes, referrals and uses of a category into another one, and then deletes it
 * (docs/api-contract.md, section 5, `POST /v1/categories/{name}/merge`). Returns the job. Throws NOT_FOUND; INVALID_ARGUMENT
 * for an `into` that is unknown or the category itself; CATEGORY_BEING_MERGED while another merge is at work on one of them;
 * LIMIT_REACHED as `startJob`; PERMISSION_DENIED.
 */
export async function mergeCategories(context: ServiceContext, name: string, into: string): Promise<Job> {
  authorize(context, 'referral_codes:write')
  const { scope } = context
  return await scope.tx(async (writer) => {
    const { id: from } = await requireCategory(writer, name)
    const intoId = await findCategoryId(writer, into)
    if (intoId === undefined)
      throw invalidArgument('into', 'CATEGORY_NOT_FOUND', 'is not the name of a category of this company')
    if (intoId === from) throw invalidArgument('into', 'NOT_VALID', 'must be another category')
    const params = { from, into: intoId }
    await requireNoMergeOf(writer, params)
    const inTransaction = { ...context, scope: writer.nested(scope.company) }
    return await startJob(inTransaction, { type: 'merge_categories', params, total: null })
  })
}

const maxOpenMerges = 1_000

/** Two merges that move rows in opposite directions would never end. */
async function requireNoMergeOf(scope: ReadScope, { from, into }: MergeParams): Promise<void> {
  const open = await listOpenJobsOfType(scope, 'merge_categories', maxOpenMerges)
  const conflicts = open.some(({ params }) => {
    const other = mergeParams.parse(params)
    return other.from === from || other.from === into || other.into === from
  })
  if (conflicts || open.length === maxOpenMerges)
    throw new DomainError(
      'CATEGORY_BEING_MERGED',
      'One of the two categories is being merged. Wait until that has ended.',
    )
}

export const mergeJob = defineJob({
  type: 'merge_categories',
  params: mergeParams,
  async slice(tx, { params, processedCount }, limit) {
    const [category, into] = [
      await findCategory(tx.scope, params.from),
      await findCategory(tx.scope, params.into),
    ]
    // One that was empty is deleted when the job that created it is undone.
    if (!category || !into) return { rows: [], cursor: null, isFinished: true }
    const moved = await moveSome(tx, category, into.id, limit)
    const rows = moved.map((row, index) => ({ ...row, position: processedCount + index + 1 }))
    const isFinished = moved.some(({ before }) => before.kind === 'category')
    return { rows, cursor: null, isFinished }
  },
  undoRow: (tx, row, { params }) => takeBackRow(tx, row, mergeParams.parse(params)),
})

type MovedRow = Omit<RowOutcome, 'position' | 'before'> & { before: BeforeMerge }

/** Moves codes; when there are none left, referrals; then the category itself. Each slice looks again: more may have come. */
async function moveSome(
  tx: Transaction,
  category: Category,
  into: string,
  limit: number,
): Promise<MovedRow[]> {
  const { scope, now } = tx
  const { id: from } = category
  const filter = { category: category.name }
  const codes = await listReferralCodeRows(scope, { filter, sort: 'oldest', limit, now })
  for (const code of codes) await saveChanges(tx, code, { categoryId: into })
  if (codes.length) return codes.map(({ id, code }) => changedRow(id, code, { kind: 'code' }))
  const referrals = await listReferrals(scope, { filter, sort: 'oldest', limit })
  for (const referral of referrals) await moveReferralToCategory(tx, referral, into)
  if (referrals.length)
    return referrals.map(({ id, code, counted }) => changedRow(id, code, { kind: 'referral', counted }))
  if ((await moveCategoryStats(scope, from, into, limit)) === limit) return []
  if ((await deleteUsageOfCategory(scope, from, limit)) === limit) return []
  await deleteCategory(scope, from)
  tx.audit.add('category.deleted', category, null)
  const { name, color, description, archivedAt, createdAt } = category
  return [changedRow(from, null, { kind: 'category', name, color, description, archivedAt, createdAt })]
}

function changedRow(subjectId: string, code: string | null, before: BeforeMerge): MovedRow {
  return { verdict: 'changed', subjectId, code, before }
}
