import { and } from 'drizzle-orm'
import { eq, lt } from '@/db/comparisons'
import { defineQuery, type Inputs } from '@/db/query'
import type { ReadScope, WriteScope } from '@/db/scope'
import { isUniqueViolation } from '@/db/violations'

export interface AnswerName {
  caller: string
  key: string
}

const answerByKey = defineQuery((scope: ReadScope, { caller, key }: Inputs<AnswerName>) => {
  const { idempotentAnswers } = scope.tables
  return scope.select(idempotentAnswers, {
    where: and(eq(idempotentAnswers.caller, caller), eq(idempotentAnswers.key, key)),
    limit: 1,
  })
})

/** The stored answer to this caller's request with this key. */
export async function findIdempotentAnswer(scope: ReadScope, { caller, key }: AnswerName) {
  return await scope.first(answerByKey, { caller, key })
}

/** Keeps an answer. Throws the engine's unique violation when there is one for this caller and key. */
export async function insertIdempotentAnswer(
  scope: WriteScope,
  row: AnswerName & { fingerprint: string; status: number; body: string; createdAt: Date },
): Promise<void> {
  await scope.insert(scope.tables.idempotentAnswers, row)
}

/** Whether another call with the same key was answered meanwhile. */
export function isAlreadyAnswered(error: unknown): boolean {
  return isUniqueViolation(error, {
    name: 'idempotent_answers_company_id_caller_key_pk',
    columns: 'idempotent_answers.company_id, idempotent_answers.caller, idempotent_answers.key',
  })
}

/** Deletes at most `limit` answers from before this time, and returns how many. */
export async function deleteIdempotentAnswers(
  scope: WriteScope,
  before: Date,
  limit: number,
): Promise<number> {
  const { idempotentAnswers } = scope.tables
  const { caller, key, createdAt } = idempotentAnswers
  return await scope.deleteSlice(idempotentAnswers, {
    key: [caller, key],
    where: lt(createdAt, before),
    limit,
  })
}
