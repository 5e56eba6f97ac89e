import { and, type SQL } from 'drizzle-orm'
import { eq, lt } from '@/db/comparisons'
import { defineQuery, type Inputs } from '@/db/query'
import type { ReadScope, WriteScope } from '@/db/scope'
import { isUniqueViolation } from '@/db/violations'

export interface IdempotencyKey {
  caller: string
  key: string
}

const answerByKey = defineQuery((scope: ReadScope, { caller, key }: Inputs<IdempotencyKey>) => {
  const { idempotentAnswers } = scope.tables
  return scope.select(idempotentAnswers, {
    where: and(eq(idempotentAnswers.caller, caller), eq(idempotentAnswers.key, key)),
    limit: 1,
  })
})

/** The stored answer to this caller's request with this key. */
export async function findIdempotentAnswer(scope: ReadScope, { caller, key }: IdempotencyKey) {
  return await scope.first(answerByKey, { caller, key })
}

/** Stores an answer. Throws the driver's unique violation when this caller and key have one. */
export async function insertIdempotentAnswer(
  scope: WriteScope,
  row: IdempotencyKey & {
    fingerprint: string
    status: number
    body: string
    personHash: string | null
    createdAt: Date
  },
): Promise<void> {
  await scope.insert(scope.tables.idempotentAnswers, row)
}

/** Whether `insertIdempotentAnswer` failed because another request with the same key has been answered. */
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
  return await deleteAnswersWhere(scope, lt(scope.tables.idempotentAnswers.createdAt, before), limit)
}

/** Deletes at most `limit` answers to requests that named this person, and returns how many. */
export async function deleteAnswersOfPerson(
  scope: WriteScope,
  personHash: string,
  limit: number,
): Promise<number> {
  return await deleteAnswersWhere(scope, eq(scope.tables.idempotentAnswers.personHash, personHash), limit)
}

async function deleteAnswersWhere(scope: WriteScope, where: SQL, limit: number): Promise<number> {
  const { idempotentAnswers } = scope.tables
  const { caller, key } = idempotentAnswers
  return await scope.deleteSlice(idempotentAnswers, { key: [caller, key], where, limit })
}
