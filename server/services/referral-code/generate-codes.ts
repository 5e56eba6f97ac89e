import {
  generatedCodes,
  requireEnoughPossibleCodes,
  requireFutureExpiry,
  requireStartBeforeExpiry,
  type GeneratedCodes,
} from '@/domain/referral-code/changes'
import { generateCode } from '@/domain/referral-code/code'
import { authorize, isBackend, type ServiceContext } from '@/server/context'
import { categoryOfJob, type CategoryOfJob, type MetCategories } from '@/server/services/category/internal'
import { defineJob, failureOf, type RowOutcome, type Work } from '@/server/services/job/define-job'
import type { Job } from '@/server/services/job/name-creators'
import { startJob } from '@/server/services/job/start-job'
import { randomBelow } from '@/server/services/random'
import type { Transaction } from '@/server/services/transaction'
import { insertCodes } from './insert-codes'
import { newCampaignCode, patternExhausted, requireProgramForCode } from './internal'
import { beforeCreation, takeBackCode } from './take-back-code'

/** How often a code that is taken is drawn again. A row is left without one only when hardly any code of the pattern is free. */
const maxDraws = 200

/**
 * Starts a job that generates codes of a pattern, `count` for each partner (docs/api-contract.md, section 5). Returns it. Throws
 * INVALID_ARGUMENT for too many codes, a pattern with too few, terms that contradict each other, an expiry in the past from a
 * backend, or a program that is unknown or not running; LIMIT_REACHED as `startJob`; PERMISSION_DENIED.
 */
export async function generateReferralCodes(context: ServiceContext, input: GeneratedCodes): Promise<Job> {
  authorize(context, 'referral_codes:write')
  requireStartBeforeExpiry(input)
  if (isBackend(context)) requireFutureExpiry(input, context.now)
  requireEnoughPossibleCodes(input)
  const { programId } = input
  if (programId)
    await context.scope.read((scope) => requireProgramForCode(scope, programId, null, context.now))
  return await startJob(context, { type: 'generate_codes', params: input, total: totalOf(input) })
}

export const generateCodes = defineJob({
  type: 'generate_codes',
  params: generatedCodes,
  async slice(tx, { params, cursor, processedCount }: Work<GeneratedCodes, [string, string][]>, limit) {
    const met: MetCategories = new Map(cursor)
    const total = totalOf(params)
    const count = Math.min(limit, total - processedCount)
    const indexes = Array.from({ length: count }, (_, offset) => processedCount + offset)
    return {
      rows: await createAll(tx, params, indexes, met),
      cursor: [...met],
      isFinished: processedCount + count === total,
    }
  },
  undoRow: takeBackCode,
})

const totalOf = ({ count, userIds }: GeneratedCodes) => count * userIds.length

async function createAll(
  tx: Transaction,
  params: GeneratedCodes,
  indexes: number[],
  met: MetCategories,
): Promise<RowOutcome[]> {
  const { scope, now } = tx
  const { programId = null, pattern, count, userIds } = params
  let category: CategoryOfJob | null
  try {
    if (programId) await requireProgramForCode(scope, programId, null, now)
    category = params.category ? await categoryOfJob(tx, met, params.category) : null
  } catch (error) {
    return indexes.map((index) => ({ position: index + 1, ...failureOf(error) }))
  }
  const outcomes: RowOutcome[] = []
  let left = indexes
  for (let draw = 1; left.length && draw <= maxDraws; draw++) {
    const drawn = new Map(
      left.map((index) => {
        const userId = userIds[Math.floor(index / count)]!
        const code = newCampaignCode(
          generateCode(pattern, randomBelow),
          { userId, categoryId: category?.id ?? null, ...params },
          tx,
        )
        return [code.id, { index, code: { category: category?.name ?? null, ...code } }]
      }),
    )
    const inserted = await insertCodes(
      tx,
      [...drawn.values()].map(({ code }) => code),
    )
    for (const id of inserted) {
      const { index, code } = drawn.get(id)!
      outcomes.push({
        position: index + 1,
        verdict: 'created',
        code: code.code,
        subjectId: id,
        before: beforeCreation(category),
      })
      drawn.delete(id)
    }
    left = [...drawn.values()].map(({ index }) => index)
  }
  for (const index of left) outcomes.push({ position: index + 1, ...failureOf(patternExhausted()) })
  return outcomes
}
