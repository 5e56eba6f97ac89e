import {
  invalidReasonsOf,
  type ProgramOfCode,
  type UsableReferralCode,
  type ValidationReason,
} from '@/domain/referral-code/validity'

/** Why a code cannot refer a user. */
export type IneligibleReason = ValidationReason | 'self_referral' | 'already_referred'

/** Those that a valid code has for some users only. */
export const userReasons = ['user_type_mismatch', 'self_referral', 'already_referred'] as const
export type UserReason = (typeof userReasons)[number]

/** The user who came with a code. The user type is null when it is not known. */
export interface Referee {
  userId: string
  userType: number | null
  isReferred: boolean
}

export type CodeOfReferral = UsableReferralCode & { ownerId: string; userType: number | null }
export type ProgramOfReferral = ProgramOfCode & {
  referrerUserType: number | null
  refereeUserType: number | null
}

/** Every reason why this code cannot refer this user at this time. It can when there is none. */
export function ineligibleReasonsOf(
  code: CodeOfReferral | null,
  program: ProgramOfReferral | null,
  referee: Referee,
  now: Date,
): IneligibleReason[] {
  const reasons: IneligibleReason[] = code ? invalidReasonsOf(code, program, now) : ['not_found']
  if (code && program && !userTypesMatch(program, code.userType, referee.userType))
    reasons.push('user_type_mismatch')
  if (code && code.ownerId === referee.userId) reasons.push('self_referral')
  if (referee.isReferred) reasons.push('already_referred')
  return reasons
}

/**
 * Whether a program allows users of these types on each side. An unknown type, such as that of a campaign code or of the
 * user of an identity check, is allowed.
 */
export function userTypesMatch(
  program: Pick<ProgramOfReferral, 'referrerUserType' | 'refereeUserType'>,
  referrer: number | null,
  referee: number | null,
): boolean {
  return !mismatches(program.referrerUserType, referrer) && !mismatches(program.refereeUserType, referee)
}

function mismatches(required: number | null, actual: number | null): boolean {
  return required !== null && actual !== null && required !== actual
}
