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

/** The numbers of uses from `minUses` on that codes of a program have: one in most programs, which count no further than it. */
async function usedCountsFrom(scope: ReadScope, programId: string, minUses: number): Promise<number[]> {
  const usedCounts: number[] = []
  let next = await scope.first(usedCountFrom, { programId, from: minUses })
  while (next) {
    usedCounts.push(next.usedCount)
    next = await scope.first(usedCountFrom, { programId, from: next.usedCount + 1 })
  }
  return usedCounts
}

/**
 * The ranges that together are the codes in this state, each code in one; undefined for the states that need none. By number of
 * uses, the codes at a program's limit are one range; by position, one for each number of uses.
 */
export async function stoppedRangesOf(
  scope: ReadScope,
  state: ReferralCodeState,
  isByUses: boolean,
  now: Date,
): Promise<StoppedRange[] | undefined> {
  switch (state) {
    case 'limit_reached': {
      const ranges: StoppedRange[] = [{ kind: 'used_up' }]
      for (const { id: programId, maxReferralsPerCode: usedCount } of await listPrograms(scope)) {
        if (usedCount === null) continue
        if (isByUses) ranges.push({ kind: 'min_uses', programId, usedCount })
        else
          for (const exactly of await usedCountsFrom(scope, programId, usedCount))
            ranges.push({ kind: 'uses', programId, usedCount: exactly })
      }
      return ranges
    }
    case 'program_not_running':
    case 'program_limit_reached':
    case 'budget_reached': {
      const programs = await listPrograms(scope)
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
