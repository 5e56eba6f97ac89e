/**
 * The states of domain/referral-code/validity.ts as conditions of the database, which decides a claim and filters lists.
 * A property test holds the two to the same answer for every code, program and moment.
 */
import { and, isNotNull, isNull, not, or, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { eq, gt, gte, lte } from '@/db/comparisons'
import { bound, type Input, type Inputs } from '@/db/query'
import { isExpiring, isNearLimit, isStarting, isUsedUp } from '@/db/schema/referral-codes'
import type { ReadScope } from '@/db/scope'
import type { CodeAttention } from '@/domain/referral-code/attention'
import type { ReferralCodeState, ReferralCodeStatus } from '@/domain/referral-code/validity'

function terms(scope: ReadScope, now: Input<Date>) {
  const { referralCodes, programs } = scope.tables
  const programHas = (condition: SQL) =>
    and(
      isNotNull(referralCodes.programId),
      sql`exists ${scope.subselect(programs, programs.id, and(eq(programs.id, referralCodes.programId), condition)!)}`,
    )!
  const hasStarted = (column: PgColumn) => or(isNull(column), lte(column, now))!
  const hasNotEnded = (column: PgColumn) => or(isNull(column), gt(column, now))!
  const isRunning = and(
    sql`${programs.status} = 'active'`,
    hasStarted(programs.startsAt),
    hasNotEnded(programs.endsAt),
  )!
  const ownLimitReached = and(
    isNotNull(referralCodes.maxUses),
    gte(referralCodes.usedCount, referralCodes.maxUses),
  )!
  const limitOfProgramReached = programHas(gte(referralCodes.usedCount, programs.maxReferralsPerCode))
  const mostSpent = sql`${programs.spentMinor} + ${programs.greatestCostMinor}`
  return {
    notStarted: gt(referralCodes.startsAt, now),
    expired: lte(referralCodes.expiresAt, now),
    inTime: and(hasStarted(referralCodes.startsAt), hasNotEnded(referralCodes.expiresAt))!,
    ownLimitReached,
    limitReached: or(ownLimitReached, limitOfProgramReached)!,
    programStopped: programHas(not(isRunning)),
    programLimitReached: programHas(gte(programs.approvedCount, programs.maxReferrals)),
    budgetReached: programHas(gt(mostSpent, programs.budgetMinor)),
  }
}

// Literals, not parameters: SQLite uses a partial index only for a condition it can read in the statement.
const active = sql`status = 'active'`
const disabled = sql`status = 'disabled'`

/** The company's codes that have this status. */
export function hasStatus(status: ReferralCodeStatus): SQL {
  return status === 'active' ? active : disabled
}

/** The company's codes that are in this state at `now`. */
export function inState(scope: ReadScope, state: ReferralCodeState, now: Input<Date>): SQL {
  const { notStarted, expired, limitReached, programStopped, programLimitReached, budgetReached, inTime } =
    terms(scope, now)
  const usable = and(active, inTime, not(limitReached))
  const conditions: Record<ReferralCodeState, SQL | undefined> = {
    disabled,
    not_started: and(active, notStarted),
    expired: and(active, expired),
    limit_reached: and(active, inTime, limitReached),
    program_not_running: and(usable, programStopped),
    program_limit_reached: and(usable, not(programStopped), programLimitReached),
    budget_reached: and(usable, not(programStopped), not(programLimitReached), budgetReached),
    active: and(usable, not(programStopped), not(programLimitReached), not(budgetReached)),
  }
  return conditions[state]!
}

/**
 * The company's codes that need this attention, as alternatives of which a code matches one at most: each is one range of
 * a partial index, however many codes there are.
 */
export function needsAttention(
  scope: ReadScope,
  attention: CodeAttention,
  { now, soon, recent }: Inputs<{ now: Date; soon: Date; recent: Date }>,
): SQL[] {
  const { startsAt, expiresAt, attemptedAt } = scope.tables.referralCodes
  const { expired } = terms(scope, now)
  const hasStarted = or(isNull(startsAt), lte(startsAt, now))
  const alternatives: Record<CodeAttention, (SQL | undefined)[]> = {
    near_limit: [
      and(isNearLimit, isNull(expiresAt), hasStarted),
      and(isNearLimit, gt(expiresAt, now), hasStarted),
    ],
    expires_soon: [and(isExpiring, gt(expiresAt, now), lte(expiresAt, soon))],
    expired_in_use: [and(sql`attempted_at is not null`, gte(attemptedAt, recent), active, expired)],
  }
  return alternatives[attention] as SQL[]
}

export const ownReasons = ['not_started', 'expired', 'used_up'] as const
export type OwnReason = (typeof ownReasons)[number]

/** Enabled codes that this term of their own stops at `now`, and no other: one range of a partial index. */
export function stoppedByOwnTerms(scope: ReadScope, reason: OwnReason, now: Input<Date>): SQL {
  const { notStarted, expired, inTime } = terms(scope, now)
  const conditions: Record<OwnReason, SQL | undefined> = {
    not_started: and(isStarting, notStarted),
    expired: and(isExpiring, expired),
    used_up: and(isUsedUp, inTime),
  }
  return conditions[reason]!
}

/**
 * Some of the codes in a state, in the order of an index, however many codes there are: those that have reached their own limit
 * (`used_up`), and those of a program with exactly, at least, or fewer than so many uses.
 */
export type StoppedRange =
  { kind: 'used_up' } | { kind: 'uses' | 'min_uses' | 'fewer_uses'; programId: string; usedCount: number }

/** The condition of such a range. */
export function isInRange(
  scope: ReadScope,
  kind: StoppedRange['kind'],
  { now, programId, usedCount: given }: Inputs<{ now: Date; programId: string; usedCount: number }>,
): SQL {
  const { referralCodes } = scope.tables
  const { usedCount } = referralCodes
  if (kind === 'used_up') return stoppedByOwnTerms(scope, kind, now)
  const uses = {
    uses: eq(usedCount, given),
    min_uses: gte(usedCount, given),
    // `+ 0` keeps SQLite from using the index on used_count, which would require a sort.
    fewer_uses: sql`${usedCount} + 0 < ${bound(usedCount, given)}`,
  }[kind]
  return stoppedByProgram(scope, { programId, uses, now })
}

/** Enabled codes of one program that their own terms do not stop at `now`, and whose number of uses meets the condition `uses`. */
export function stoppedByProgram(
  scope: ReadScope,
  { programId, uses, now }: { programId: Input<string> | SQL; uses: SQL; now: Input<Date> },
): SQL {
  const { referralCodes } = scope.tables
  const { ownLimitReached, inTime } = terms(scope, now)
  return and(
    sql`program_id is not null`,
    eq(referralCodes.programId, programId),
    uses,
    active,
    inTime,
    not(ownLimitReached),
  )!
}
