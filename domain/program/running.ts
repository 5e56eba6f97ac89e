import type { ProgramStatus } from './program'

/** What decides whether a program takes new referrals. */
export interface RunnableProgram {
  status: ProgramStatus
  startsAt: Date | null
  endsAt: Date | null
  maxReferrals: number | null
  approvedCount: number
  budgetMinor: number | null
  spentMinor: number
  /** The highest cost of one more referral. */
  greatestCostMinor: number
}

export const programStopReasons = ['program_not_running', 'program_limit_reached', 'budget_reached'] as const
export type ProgramStopReason = (typeof programStopReasons)[number]

/**
 * Every reason why a program takes no new referrals at this time. The budget counts as reached when it cannot pay the most
 * expensive referral, so that a referral by a valid code is always paid.
 */
export function programStopReasonsOf(program: RunnableProgram, now: Date): ProgramStopReason[] {
  const reasons: ProgramStopReason[] = []
  if (!isRunning(program, now)) reasons.push('program_not_running')
  if (isFull(program)) reasons.push('program_limit_reached')
  if (exceedsBudget(program, program.greatestCostMinor)) reasons.push('budget_reached')
  return reasons
}

/** Whether a program is active, has started and has not ended. */
export function isRunning(
  { status, startsAt, endsAt }: Pick<RunnableProgram, 'status' | 'startsAt' | 'endsAt'>,
  now: Date,
): boolean {
  return status === 'active' && !(startsAt && now < startsAt) && !(endsAt && now >= endsAt)
}

/** Whether codes can be added to a program: it is active and has not ended, but may not have started yet. */
export function takesCodes(
  { status, endsAt }: Pick<RunnableProgram, 'status' | 'endsAt'>,
  now: Date,
): boolean {
  return status === 'active' && !(endsAt && now >= endsAt)
}

type ProgramLimits = Pick<RunnableProgram, 'maxReferrals' | 'approvedCount' | 'budgetMinor' | 'spentMinor'>

/** The limit that rejects a referral of this cost when it is approved, or null when the program can take it. */
export function programLimitReached(
  program: ProgramLimits,
  costMinor: number,
): 'PROGRAM_LIMIT_REACHED' | 'BUDGET_REACHED' | null {
  if (isFull(program)) return 'PROGRAM_LIMIT_REACHED'
  return exceedsBudget(program, costMinor) ? 'BUDGET_REACHED' : null
}

function isFull({ maxReferrals, approvedCount }: ProgramLimits): boolean {
  return maxReferrals !== null && approvedCount >= maxReferrals
}

function exceedsBudget({ budgetMinor, spentMinor }: ProgramLimits, costMinor: number): boolean {
  return budgetMinor !== null && spentMinor + costMinor > budgetMinor
}
