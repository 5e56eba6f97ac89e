import { asc, sql } from 'drizzle-orm'
import { eq, gte } from '@/db/comparisons'
import { defineQuery, type Inputs } from '@/db/query'
import type { ReadScope } from '@/db/scope'
import { greatestCount } from '@/domain/limit'
import { programStopReasonsOf } from '@/domain/program/running'
import type { ReferralCodeState } from '@/domain/referral-code/validity'
import { listPrograms } from './programs'
import type { StoppedRange } from './referral-code-conditions'

const usedCountFrom = defineQuery(
  (scope: ReadScope, { programId, from }: Inputs<{ programId: string; from: number }>) => {
    const { referralCodes } = scope.tables
    const { usedCount } = referralCodes
    return scope.select(referralCodes, {
      fields: { usedCount },
      where: sql`program_id is not null and ${eq(referralCodes.programId, programId)} and ${gte(usedCount, from)}`,
      orderBy: [asc(usedCount)],
      limit: 1,
    })
  },
)

/**
 * How many numbers of uses beyond the first of each program are read as ranges of their own. A program has several at its limit
 * only when the limit was lowered; each takes two statements.
 */
const maxFurtherCounts = 20

/** The different numbers of uses, from `minUses` on, that codes of a program have; undefined when there are more than `max`. */
async function usedCountsFrom(
  scope: ReadScope,
  programId: string,
  minUses: number,
  max: number,
): Promise<number[] | undefined> {
  const usedCounts: number[] = []
  let next = await scope.first(usedCountFrom, { programId, from: minUses })
  while (next) {
    if (usedCounts.length === max) return undefined
    usedCounts.push(next.usedCount)
    next = await scope.first(usedCountFrom, { programId, from: next.usedCount + 1 })
  }
  return usedCounts
}

/**
 * The ranges that together are the codes in this state, each code in one, without those of programs other than `programId` if it is
 * given. By number of uses, the codes at a program's limit are one range; by position, one for each number of uses. Undefined
 * for the states that need no ranges, and when there would be too many.
 */
export async function stoppedRangesOf(
  scope: ReadScope,
  { state, programId: onlyProgramId }: { state: ReferralCodeState; programId?: string | undefined },
  isByUses: boolean,
  now: Date,
): Promise<StoppedRange[] | undefined> {
  const programsOf = async () =>
    (await listPrograms(scope)).filter(({ id }) => onlyProgramId === undefined || id === onlyProgramId)
  switch (state) {
    case 'limit_reached': {
      const ranges: StoppedRange[] = [{ kind: 'used_up' }]
      let furtherCountsLeft = maxFurtherCounts
      for (const { id: programId, maxReferralsPerCode: limit } of await programsOf()) {
        if (limit === null) continue
        const usedCounts = isByUses
          ? [limit]
          : await usedCountsFrom(scope, programId, limit, 1 + furtherCountsLeft)
        if (!usedCounts) return undefined
        furtherCountsLeft -= Math.max(usedCounts.length - 1, 0)
        const kind = isByUses ? 'min_uses' : 'uses'
        ranges.push(...usedCounts.map((usedCount) => ({ kind, programId, usedCount }) as const))
      }
      return ranges
    }
    case 'program_not_running':
    case 'program_limit_reached':
    case 'budget_reached': {
      const programs = await programsOf()
      return programs
        .filter((program) => programStopReasonsOf(program, now)[0] === state)
        .map(({ id: programId, maxReferralsPerCode }) => {
          return { kind: 'fewer_uses', programId, usedCount: maxReferralsPerCode ?? greatestCount }
        })
    }
    case 'active':
    case 'disabled':
    case 'not_started':
    case 'expired':
      return undefined
  }
}
