import { amountFor, type BonusRule } from '@/domain/bonus/rules'
import type { Money } from '@/domain/money'
import {
  programStopReasons,
  programStopReasonsOf,
  takesCodes,
  type RunnableProgram,
} from '@/domain/program/running'

export const referralCodeStatuses = ['active', 'disabled'] as const
export type ReferralCodeStatus = (typeof referralCodeStatuses)[number]

/** What decides whether a code can refer users at a given time. */
export interface UsableReferralCode {
  status: ReferralCodeStatus
  usedCount: number
  maxUses: number | null
  startsAt: Date | null
  expiresAt: Date | null
}

/** What a program contributes to the validity of its codes. */
export interface ProgramOfCode extends RunnableProgram {
  maxReferralsPerCode: number | null
}

const invalidReasons = ['disabled', 'not_started', 'expired', 'limit_reached', ...programStopReasons] as const
export type InvalidReason = (typeof invalidReasons)[number]

/** Why a validation fails: the code cannot be used, does not exist, or is for another type of user. */
export type ValidationReason = InvalidReason | 'not_found' | 'user_type_mismatch'

/** The lower of the code's own limit and its program's limit, or null without either. */
export function limitOf(
  code: Pick<UsableReferralCode, 'maxUses'>,
  program: Pick<ProgramOfCode, 'maxReferralsPerCode'> | null,
): number | null {
  const limits = [code.maxUses, program?.maxReferralsPerCode ?? null].filter((limit) => limit !== null)
  return limits.length ? Math.min(...limits) : null
}

/** Whether a code has reached its own limit or its program's. */
export function isUsedUp(
  code: Pick<UsableReferralCode, 'usedCount' | 'maxUses'>,
  program: Pick<ProgramOfCode, 'maxReferralsPerCode'> | null,
): boolean {
  const limit = limitOf(code, program)
  return limit !== null && code.usedCount >= limit
}

/** Every reason why a code cannot refer users at this time. The code is valid when there is none. */
export function invalidReasonsOf(
  code: UsableReferralCode,
  program: ProgramOfCode | null,
  now: Date,
): InvalidReason[] {
  const reasons: InvalidReason[] = []
  if (code.status === 'disabled') reasons.push('disabled')
  if (code.startsAt && now < code.startsAt) reasons.push('not_started')
  if (code.expiresAt && now >= code.expiresAt) reasons.push('expired')
  if (isUsedUp(code, program)) reasons.push('limit_reached')
  if (program) reasons.push(...programStopReasonsOf(program, now))
  return reasons
}

/** Whether the reason is a limit or a budget that is reached, which staff can raise. */
export function isLimitReason(reason: string): boolean {
  return ['limit_reached', 'program_limit_reached', 'budget_reached'].includes(reason)
}

/** The state of a code in lists: the first reason why it is invalid, or `active`. */
export type ReferralCodeState = 'active' | InvalidReason
export const referralCodeStates = ['active', ...invalidReasons] as const

export function stateOf(
  code: UsableReferralCode,
  program: ProgramOfCode | null,
  now: Date,
): ReferralCodeState {
  return invalidReasonsOf(code, program, now)[0] ?? 'active'
}

/** Whether a code can be used now, or once it and its program have started. */
export function canStillBeUsed(code: UsableReferralCode, program: ProgramOfCode | null, now: Date): boolean {
  const startsLater = (reason: InvalidReason) =>
    reason === 'not_started' || (reason === 'program_not_running' && takesCodes(program!, now))
  return invalidReasonsOf(code, program, now).every(startsLater)
}

/**
 * The bonus that the partner earns for the next referral, after `approvedCount` approved ones in the program. Null without
 * a program or a bonus.
 */
export function nextBonusOf(
  program: { currency: string; referrerBonus: BonusRule | null } | null,
  approvedCount: number,
): Money | null {
  const amountMinor = amountFor(program?.referrerBonus ?? null, approvedCount + 1)
  return program && amountMinor > 0 ? { amountMinor, currency: program.currency } : null
}
