/** Codes that need a decision by staff: how many there are, and the attempts to use expired ones. */
import { and, isNull, or } from 'drizzle-orm'
import { eq, lt } from '@/db/comparisons'
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

const usedCodesOfProgram = defineQueryByShape(
  (
    scope: ReadScope,
    inputs: Inputs<{ programId: string; minUses: number; now: Date }>,
    { limit }: { limit: number },
  ) => {
    const { referralCodes } = scope.tables
    const where = stoppedByProgram(scope, inputs)
    return scope.select(referralCodes, { fields: { id: referralCodes.id }, where, limit })
  },
)

/** How many codes of a program that their own terms do not stop have at least `minUses` uses, counted up to `max`. */
export async function countUsedCodesOf(
  scope: ReadScope,
  programId: string,
  { minUses, now, max }: { minUses: number; now: Date; max: number },
): Promise<number> {
  return (await scope.run(usedCodesOfProgram({ limit: max }), { programId, minUses, now })).length
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

/** Notes an attempt to use a code, unless one was noted in the hour before. */
export async function noteAttempt(scope: WriteScope, codeKey: string, at: Date): Promise<void> {
  await scope.run(attempt, { codeKey, at, before: new Date(at.getTime() - hourMs) })
}
