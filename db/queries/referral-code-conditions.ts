/**
 * The states of domain/referral-code/validity.ts as conditions of the database, which decides a claim and filters lists.
 * A property test holds the two to the same answer for every code, program and moment. All need the placeholder `now`.
 */
import { and, eq, gt, gte, isNotNull, isNull, lte, not, or, sql, type SQL } from 'drizzle-orm'
import { bound } from '@/db/prepared'
import type { ReadScope } from '@/db/scope'
import type { ReferralCodeState } from '@/domain/referral-code/validity'

function terms(scope: ReadScope) {
  const { referralCodes, programs } = scope.tables
  const program = (field: typeof programs.maxReferralsPerCode | typeof programs.status) => scope.subselect(programs, field, eq(programs.id, referralCodes.programId))
  const notStarted = gt(referralCodes.startsAt, bound(referralCodes.startsAt, 'now'))
  const expired = lte(referralCodes.expiresAt, bound(referralCodes.expiresAt, 'now'))
  const ownLimitReached = and(isNotNull(referralCodes.maxUses), gte(referralCodes.usedCount, referralCodes.maxUses))!
  const programLimitReached = and(isNotNull(referralCodes.programId), sql`${referralCodes.usedCount} >= coalesce(${program(programs.maxReferralsPerCode)}, 9e15)`)!
  const programStopped = and(isNotNull(referralCodes.programId), sql`${program(programs.status)} <> 'active'`)!
  const started = or(isNull(referralCodes.startsAt), lte(referralCodes.startsAt, bound(referralCodes.startsAt, 'now')))!
  const running = or(isNull(referralCodes.expiresAt), gt(referralCodes.expiresAt, bound(referralCodes.expiresAt, 'now')))!
  return { notStarted, expired, ownLimitReached, programLimitReached, programStopped, inTime: and(started, running)! }
}

// Literals, not parameters: SQLite uses a partial index only for a condition it can read in the statement.
const active = sql`status = 'active'`
const disabled = sql`status = 'disabled'`

/** The company's codes that are in this state at `now`. */
export function inState(scope: ReadScope, state: ReferralCodeState): SQL {
  const { notStarted, expired, ownLimitReached, programLimitReached, programStopped, inTime } = terms(scope)
  const limitReached = or(ownLimitReached, programLimitReached)!
  const conditions: Record<ReferralCodeState, SQL | undefined> = {
    disabled,
    not_started: and(active, notStarted),
    expired: and(active, expired),
    limit_reached: and(active, inTime, limitReached),
    program_not_running: and(active, inTime, not(limitReached), programStopped),
    active: and(active, inTime, not(limitReached), not(programStopped)),
  }
  return conditions[state]!
}

/** Enabled codes that their own start, expiry or limit stops at `now`: found through the partial index of codes with such terms. */
export function stoppedByOwnTerms(scope: ReadScope): SQL {
  const { referralCodes } = scope.tables
  const { notStarted, expired, ownLimitReached } = terms(scope)
  const hasTerms = or(isNotNull(referralCodes.startsAt), isNotNull(referralCodes.expiresAt), isNotNull(referralCodes.maxUses))
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
