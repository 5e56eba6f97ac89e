/**
 * The states of domain/referral-code/validity.ts as conditions of the database, which decides a claim and filters lists.
 * A property test holds the two to the same answer for every code, program and moment. All need the placeholder `now`.
 */
import { and, eq, gt, gte, isNotNull, isNull, lte, not, or, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { bound } from '@/db/prepared'
import type { ReadScope } from '@/db/scope'
import type { ReferralCodeState } from '@/domain/referral-code/validity'

function terms(scope: ReadScope) {
  const { referralCodes, programs } = scope.tables
  const programHas = (condition: SQL) =>
    and(
      isNotNull(referralCodes.programId),
      sql`exists ${scope.subselect(programs, programs.id, and(eq(programs.id, referralCodes.programId), condition)!)}`,
    )!
  const notStarted = gt(referralCodes.startsAt, bound(referralCodes.startsAt, 'now'))
  const expired = lte(referralCodes.expiresAt, bound(referralCodes.expiresAt, 'now'))
  const ownLimitReached = and(
    isNotNull(referralCodes.maxUses),
    gte(referralCodes.usedCount, referralCodes.maxUses),
  )!
  const limitOfProgramReached = programHas(gte(referralCodes.usedCount, programs.maxReferralsPerCode))
  const runs = and(
    sql`${programs.status} = 'active'`,
    startedBy(programs.startsAt),
    notOverBy(programs.endsAt),
  )!
  const programStopped = programHas(not(runs))
  const programLimitReached = programHas(gte(programs.approvedCount, programs.maxReferrals))
  const budgetReached = programHas(
    gt(sql`${programs.spentMinor} + ${programs.greatestCostMinor}`, programs.budgetMinor),
  )
  const inTime = and(startedBy(referralCodes.startsAt), notOverBy(referralCodes.expiresAt))!
  return {
    notStarted,
    expired,
    ownLimitReached,
    limitReached: or(ownLimitReached, limitOfProgramReached)!,
    programStopped,
    programLimitReached,
    budgetReached,
    inTime,
  }
}

function startedBy(column: PgColumn): SQL {
  return or(isNull(column), lte(column, bound(column, 'now')))!
}
function notOverBy(column: PgColumn): SQL {
  return or(isNull(column), gt(column, bound(column, 'now')))!
}

// Literals, not parameters: SQLite uses a partial index only for a condition it can read in the statement.
const active = sql`status = 'active'`
const disabled = sql`status = 'disabled'`

/** The company's codes that are in this state at `now`. */
export function inState(scope: ReadScope, state: ReferralCodeState): SQL {
  const { notStarted, expired, limitReached, programStopped, programLimitReached, budgetReached, inTime } =
    terms(scope)
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

/** Enabled codes that their own start, expiry or limit stops at `now`: found through the partial index of codes with such terms. */
export function stoppedByOwnTerms(scope: ReadScope): SQL {
  const { referralCodes } = scope.tables
  const { notStarted, expired, ownLimitReached } = terms(scope)
  const hasTerms = or(
    isNotNull(referralCodes.startsAt),
    isNotNull(referralCodes.expiresAt),
    isNotNull(referralCodes.maxUses),
  )
  return and(active, hasTerms, or(notStarted, expired, ownLimitReached))!
}

/** Enabled codes of one program (placeholder `programId`) that it alone stops at `now`; `least` is 0 when it stops all. */
export function stoppedByProgram(scope: ReadScope): SQL {
  const { referralCodes } = scope.tables
  const { ownLimitReached, inTime } = terms(scope)
  return and(
    sql`program_id is not null`,
    eq(referralCodes.programId, bound(referralCodes.programId, 'programId')),
    gte(referralCodes.usedCount, bound(referralCodes.usedCount, 'least')),
    active,
    inTime,
    not(ownLimitReached),
  )!
}
