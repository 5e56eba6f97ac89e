import { findCategory } from '@/db/queries/categories'
import type { JobRowRow } from '@/db/queries/jobs'
import { listReferralCodes, listReferralCodeRowsAt } from '@/db/queries/referral-code-pages'
import {
  findReferralCodeById,
  findReferralCodeByKey,
  type NewReferralCodeRow,
  type ReferralCodeRow,
} from '@/db/queries/referral-codes'
import { DomainError, invalidArgument } from '@/domain/errors'
import type { KeptReason } from '@/domain/job/job'
import { dashboardBulkChange, requireBulkChange, type BulkChange } from '@/domain/referral-code/bulk-change'
import { requireStartBeforeExpiry } from '@/domain/referral-code/changes'
import { codeKeyOf } from '@/domain/referral-code/code'
import { authorize, isAllowed, isBackend, type ServiceContext } from '@/server/context'
import { defineJob, failureOf, type RowOutcome, type Work } from '@/server/services/job/define-job'
import type { Job } from '@/server/services/job/name-creators'
import { startJob } from '@/server/services/job/start-job'
import type { Transaction } from '@/server/services/transaction'
import { requireProgramForCode } from './internal'
import { toFilter } from './list-referral-codes'
import { changeReferralCode, saveChanges } from './update-referral-code'

/**
 * Starts a job that makes the same changes to many codes (docs/api-contract.md, section 5). Returns it. Throws INVALID_ARGUMENT as
 * `requireBulkChange`, and for a program that is unknown or not running; LIMIT_REACHED as `startJob`; PERMISSION_DENIED.
 */
export async function updateReferralCodes(context: ServiceContext, input: BulkChange): Promise<Job> {
  authorize(context, 'referral_codes:write')
  const change = requireBulkChange(input, isBackend(context), context.now)
  const { programId } = change.changes
  if (programId)
    await context.scope.read((scope) => requireProgramForCode(scope, programId, null, context.now))
  return await startJob(context, {
    type: 'update_codes',
    params: {
      ...change,
      filter: change.filter && { ...change.filter, findsNames: isAllowed(context.actor, 'partners:read') },
    },
    total: change.codes?.length ?? null,
  })
}

export const updateCodes = defineJob({
  type: 'update_codes',
  params: dashboardBulkChange,
  async find(scope, work: Work<BulkChange, number>, limit) {
    if (work.params.codes) return []
    const matching = await listReferralCodes(scope, { ...pageOf(work), limit })
    return matching.map(({ position }) => position)
  },
  async slice(tx, work: Work<BulkChange, number>, limit, found: number[]) {
    const { codes, changes } = work.params
    const { processedCount } = work
    const rows: RowOutcome[] = []
    const add = async (name: string, code: ReferralCodeRow | undefined) =>
      rows.push({
        position: processedCount + rows.length + 1,
        code: name,
        ...(await changeOne(tx, code, changes)),
      })
    if (codes) {
      const names = codes.slice(processedCount, processedCount + limit)
      for (const name of names) await add(name, await findReferralCodeByKey(tx.scope, codeKeyOf(name)))
      return { rows, cursor: null, isFinished: processedCount + names.length === codes.length }
    }
    const matching = await listReferralCodeRowsAt(tx.scope, found, { ...pageOf(work), limit })
    for (const code of matching) await add(code.code, code)
    return { rows, cursor: found.at(-1) ?? work.cursor ?? 0, isFinished: found.length < limit }
  },
  undoRow: restoreCode,
})

/** The next codes that matched when the job was started: none that was created since. */
function pageOf({ params, cursor, createdAt }: Work<BulkChange, number>) {
  const filter = params.filter!
  const createdTo = filter.createdTo && filter.createdTo < createdAt ? filter.createdTo : createdAt
  return {
    filter: toFilter({ ...filter, createdTo }),
    sort: 'oldest' as const,
    after: cursor === null ? undefined : { position: cursor, usedCount: 0, codeKey: '' },
    now: createdAt,
  }
}

/** What a change may touch. */
const changeable = [
  'status',
  'ownerId',
  'categoryId',
  'programId',
  'maxUses',
  'startsAt',
  'expiresAt',
  'description',
  'metadata',
] as const satisfies (keyof NewReferralCodeRow)[]

async function changeOne(
  tx: Transaction,
  code: ReferralCodeRow | undefined,
  { addToDescription, ...changes }: BulkChange['changes'],
): Promise<Pick<RowOutcome, 'verdict' | 'subjectId' | 'reason' | 'field' | 'description' | 'before'>> {
  if (!code)
    return failureOf(invalidArgument('codes', 'REFERRAL_CODE_NOT_FOUND', 'is not a code of the company'))
  try {
    const description = addToDescription ? described(code, addToDescription) : changes.description
    const after = await inSavepoint(tx, () => changeReferralCode(tx, code, { ...changes, description }))
    if (after === code) return { verdict: 'unchanged', subjectId: code.id }
    const changed = changeable.filter((field) => !isEqual(code[field], after[field]))
    const before = Object.fromEntries(changed.map((field) => [field, [code[field], after[field]]]))
    return { verdict: 'changed', subjectId: code.id, before }
  } catch (error) {
    return { subjectId: code.id, ...failureOf(error) }
  }
}

/** The description with a text added, unless it ends with it. Throws INVALID_ARGUMENT when that is too long. */
function described({ description }: ReferralCodeRow, added: string): string {
  if (!description) return added
  const text = description.endsWith(added) ? description : `${description} ${added}`
  const { success } = dashboardBulkChange.shape.changes.shape.description.safeParse(text)
  if (success) return text
  throw new DomainError('INVALID_ARGUMENT', 'description: is too long', {
    violations: [{ field: 'description', reason: 'NOT_VALID', description: 'is too long' }],
  })
}

/** A constraint that rejects the row ends the whole transaction on PostgreSQL, but not a savepoint's. */
async function inSavepoint<Result>(tx: Transaction, work: () => Promise<Result>): Promise<Result> {
  return await tx.scope.nested(tx.company).tx(work)
}

/** Sets back the fields that the job changed in a code, unless one of them was changed since. */
async function restoreCode(
  tx: Transaction,
  { subjectId, before }: JobRowRow,
): Promise<KeptReason | undefined> {
  const code = await findReferralCodeById(tx.scope, subjectId!)
  if (!code) return 'GONE'
  const changes = before as Record<(typeof changeable)[number], [old: unknown, set: unknown]>
  const changed = changeable.filter((field) => field in changes)
  if (changed.some((field) => !isEqual(code[field], changes[field][1]))) return 'CHANGED_SINCE'
  const category = changed.includes('categoryId') ? (changes.categoryId[0] as string | null) : null
  if (category !== null && !(await findCategory(tx.scope, category))) return 'CATEGORY_GONE'
  const old = Object.fromEntries(changed.map((field) => [field, revived(field, changes[field][0])]))
  try {
    requireStartBeforeExpiry({ ...code, ...old })
    await inSavepoint(tx, () => saveChanges(tx, code, old))
    return undefined
  } catch (error) {
    // Otherwise the old window or owner contradicts what the code, or its old owner, has got since.
    return failureOf(error).reason === 'MAX_USES_BELOW_USED_COUNT' ? 'USED' : 'CHANGED_SINCE'
  }
}

/** A value as it was before JSON. */
function revived(field: (typeof changeable)[number], value: unknown): unknown {
  const isTime = field === 'startsAt' || field === 'expiresAt'
  return isTime && typeof value === 'string' ? new Date(value) : value
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
