import { amountFor, type BonusRule } from '@/domain/bonus/rules'
import type { Money } from '@/domain/money'
import { programStopReasons, reasonsAgainstProgram, type RunnableProgram } from '@/domain/program/running'

export const referralCodeStatuses = ['active', 'disabled'] as const
export type ReferralCodeStatus = (typeof referralCodeStatuses)[number]

/** What decides whether a code can bring a referral now. */
export interface UsableReferralCode {
  status: ReferralCodeStatus
  usedCount: number
  maxUses: number | null
  startsAt: Date | null
  expiresAt: Date | null
}

/** The part of a program that its codes answer for. */
export interface ProgramOfCode extends RunnableProgram {
  maxReferralsPerCode: number | null
}

export const invalidReasons = [
  'disabled',
  'not_started',
  'expired',
  'limit_reached',
  ...programStopReasons,
] as const
export type InvalidReason = (typeof invalidReasons)[number]

/** The tighter of the code's own limit and its program's, or null when neither sets one. */
export function limitOf(
  code: Pick<UsableReferralCode, 'maxUses'>,
  program: Pick<ProgramOfCode, 'maxReferralsPerCode'> | null,
): number | null {
  const limits = [code.maxUses, program?.maxReferralsPerCode ?? null].filter((limit) => limit !== null)
  return limits.length ? Math.min(...limits) : null
}

/** Every reason why a code cannot bring a referral at this moment; none means it is valid. */
export function reasonsAgainst(
  code: UsableReferralCode,
  program: ProgramOfCode | null,
  now: Date,
): InvalidReason[] {
  const limit = limitOf(code, program)
  const reasons: InvalidReason[] = []
  if (code.status === 'disabled') reasons.push('disabled')
  if (code.startsAt && now < code.startsAt) reasons.push('not_started')
  if (code.expiresAt && now >= code.expiresAt) reasons.push('expired')
  if (limit !== null && code.usedCount >= limit) reasons.push('limit_reached')
  if (program) reasons.push(...reasonsAgainstProgram(program, now))
  return reasons
}

/** How a code stands, in one word for lists: the first reason against it, or `active`. */
export type ReferralCodeState = 'active' | InvalidReason
export const referralCodeStates = ['active', ...invalidReasons] as const

export function stateOf(
  code: UsableReferralCode,
  program: ProgramOfCode | null,
  now: Date,
): ReferralCodeState {
  return reasonsAgainst(code, program, now)[0] ?? 'active'
}

/**
 * The bonus that the next referral earns its referrer, who has brought `approvedCount` in the program so far, or null when
 * no program or no bonus applies.
 */
export function nextBonusOf(
  program: { currency: string; referrerBonus: BonusRule | null } | null,
  approvedCount: number,
): Money | null {
  const amountMinor = amountFor(program?.referrerBonus ?? null, approvedCount + 1)
  return program && amountMinor > 0 ? { amountMinor, currency: program.currency } : null
}
