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
  /** The most that one more referral can cost. */
  greatestCostMinor: number
}

export const programStopReasons = ['program_not_running', 'program_limit_reached', 'budget_reached'] as const
export type ProgramStopReason = (typeof programStopReasons)[number]

/**
 * Every reason why a program takes no new referral at this moment. Its budget is reached when what is left could not pay
 * the dearest referral, so that a code shown as valid is one that will be paid.
 */
export function reasonsAgainstProgram(program: RunnableProgram, now: Date): ProgramStopReason[] {
  const reasons: ProgramStopReason[] = []
  if (!isRunning(program, now)) reasons.push('program_not_running')
  if (program.maxReferrals !== null && program.approvedCount >= program.maxReferrals)
    reasons.push('program_limit_reached')
  if (program.budgetMinor !== null && program.spentMinor + program.greatestCostMinor > program.budgetMinor)
    reasons.push('budget_reached')
  return reasons
}

/** Whether a program is active and between its start and its end. */
export function isRunning(
  { status, startsAt, endsAt }: Pick<RunnableProgram, 'status' | 'startsAt' | 'endsAt'>,
  now: Date,
): boolean {
  return status === 'active' && !(startsAt && now < startsAt) && !(endsAt && now >= endsAt)
}

/** Whether a code may be put in a program: it is active and not over, though its start may be to come. */
export function takesCodes(
  { status, endsAt }: Pick<RunnableProgram, 'status' | 'endsAt'>,
  now: Date,
): boolean {
  return status === 'active' && !(endsAt && now >= endsAt)
}
