/** Codes that need a decision by staff: how many there are, and the attempts to use expired ones. */
import { and, isNull, or, sql } from 'drizzle-orm'
import { eq, gt, gte, lt } from '@/db/comparisons'
import { defineQuery, defineQueryByShape, type Inputs } from '@/db/query'
import type { ReadScope, WriteScope } from '@/db/scope'
import { attentionTimes, type CodeAttention } from '@/domain/referral-code/attention'
import { hourMs } from '@/domain/time'
import { needsAttention, stoppedByProgram } from './referral-code-conditions'

const codesNeeding = defineQueryByShape(
  (
    scope: ReadScope,
    inputs: Inputs<{ now: Date; soon: Date; recent: Date }>,
    { attention, limit }: { attention: CodeAttention; limit: number },
  ) => {
    const { referralCodes } = scope.tables
    return scope.selectAny(referralCodes, referralCodes.id, needsAttention(scope, attention, inputs), limit)
  },
)

/** How many codes need this attention at `now`, counted up to `max`. */
export async function countCodesNeeding(
  scope: ReadScope,
  attention: CodeAttention,
  now: Date,
  max: number,
): Promise<number> {
  const query = codesNeeding({ attention, limit: max })
  return (await scope.run(query, { now, ...attentionTimes(now) })).length
}

const codesNearProgramLimit = defineQueryByShape(
  (scope: ReadScope, { now }: Inputs<{ now: Date }>, { limit }: { limit: number }) => {
    const { programs, referralCodes } = scope.tables
    const { id, maxReferralsPerCode } = programs
    const where = stoppedByProgram(scope, {
      programId: sql`${id}`,
      // As `nearLimitFrom` does.
      uses: gte(referralCodes.usedCount, sql`${maxReferralsPerCode} - ${maxReferralsPerCode} / 10`),
      now,
    })
    const codes = scope.subselect(referralCodes, referralCodes.id, where, limit)
    return scope.select(programs, {
      fields: { programId: id, count: sql<number>`(select count(*) from ${codes} as codes)`.mapWith(Number) },
      // A code for one referral is meant to be used up.
      where: gt(maxReferralsPerCode, 1),
    })
  },
)

/**
 * For each program with a limit for each code, how many codes that their own terms do not stop are near or at that limit,
 * counted up to `max`.
 */
export async function countCodesNearProgramLimit(scope: ReadScope, now: Date, max: number) {
  return await scope.run(codesNearProgramLimit({ limit: max }), { now })
}

const attempt = defineQuery(
  (scope: WriteScope, { codeKey, at, before }: Inputs<{ codeKey: string; at: Date; before: Date }>) => {
    const { referralCodes } = scope.tables
    const { attemptedAt } = referralCodes
    return scope.update(
      referralCodes,
      { attemptedAt: at },
      and(eq(referralCodes.codeKey, codeKey), or(isNull(attemptedAt), lt(attemptedAt, before))),
    )
  },
)

/** Records an attempt to use a code, unless one was recorded in the hour before. */
export async function recordCodeAttempt(scope: WriteScope, codeKey: string, at: Date): Promise<void> {
  await scope.run(attempt, { codeKey, at, before: new Date(at.getTime() - hourMs) })
}
