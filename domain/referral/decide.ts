import type { FieldViolation } from '@/domain/errors'
import {
  reasonsAgainst,
  type InvalidReason,
  type ProgramOfCode,
  type UsableReferralCode,
} from '@/domain/referral-code/validity'

/** Every way in which a code cannot refer a person. */
export type ReasonAgainstReferral =
  InvalidReason | 'not_found' | 'user_type_mismatch' | 'self_referral' | 'already_referred'

/** The person who gives a code; the user type is null when it is not known. */
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

/** Every reason why this code cannot refer this person at this moment; none means it can. */
export function reasonsAgainstReferral(
  code: CodeOfReferral | null,
  program: ProgramOfReferral | null,
  referee: Referee,
  now: Date,
): ReasonAgainstReferral[] {
  const reasons: ReasonAgainstReferral[] = code ? reasonsAgainst(code, program, now) : ['not_found']
  if (code && program && !userTypesMatch(program, code.userType, referee.userType))
    reasons.push('user_type_mismatch')
  if (code && code.ownerId === referee.userId) reasons.push('self_referral')
  if (referee.isReferred) reasons.push('already_referred')
  return reasons
}

/** Whether a program lets these refer and be referred. A type that is not known, as a campaign code's and a KYC start's, is no mismatch. */
export function userTypesMatch(
  program: Pick<ProgramOfReferral, 'referrerUserType' | 'refereeUserType'>,
  referrer: number | null,
  referee: number | null,
): boolean {
  return !mismatches(program.referrerUserType, referrer) && !mismatches(program.refereeUserType, referee)
}

function mismatches(wanted: number | null, given: number | null): boolean {
  return wanted !== null && given !== null && wanted !== given
}

/** A reason as the API words it, and what its reader can do. */
interface ReferralRefusal extends Omit<FieldViolation, 'field'> {
  howToFix: string
}

/** The reasons that `POST /v1/kyc/start` reports (docs/api-contract.md, section 1); docs/errors.md lists them too. */
export const referralRefusals: Record<ReasonAgainstReferral, ReferralRefusal> = {
  not_found: {
    reason: 'REFERRAL_CODE_NOT_FOUND',
    description: 'is no code of this company',
    howToFix: 'Ask the person to check the spelling; upper and lower case are the same.',
  },
  disabled: {
    reason: 'REFERRAL_CODE_DISABLED',
    description: 'is disabled',
    howToFix: 'Enable the code, or start without it.',
  },
  not_started: {
    reason: 'REFERRAL_CODE_NOT_STARTED',
    description: 'cannot be used yet',
    howToFix: 'Start again after the code’s startsAt, or start without it.',
  },
  expired: {
    reason: 'REFERRAL_CODE_EXPIRED',
    description: 'has expired',
    howToFix: 'Move the code’s expiresAt, or start without it.',
  },
  limit_reached: {
    reason: 'REFERRAL_CODE_LIMIT_REACHED',
    description: 'has been used as often as it may be',
    howToFix: 'Raise the code’s maxUses, or start without it.',
  },
  program_not_running: {
    reason: 'PROGRAM_NOT_RUNNING',
    description: 'belongs to a program that is not running',
    howToFix: 'Activate the program or move its dates, or start without the code.',
  },
  program_limit_reached: {
    reason: 'PROGRAM_LIMIT_REACHED',
    description: 'belongs to a program that has all the referrals it may have',
    howToFix: 'Raise the program’s limits, or start without the code.',
  },
  budget_reached: {
    reason: 'PROGRAM_BUDGET_REACHED',
    description: 'belongs to a program whose budget is spent',
    howToFix: 'Raise the program’s budget, or start without the code.',
  },
  user_type_mismatch: {
    reason: 'USER_TYPE_MISMATCH',
    description: 'belongs to a program for another type of user',
    howToFix: 'Use a code of a program for this type of user.',
  },
  self_referral: {
    reason: 'SELF_REFERRAL',
    description: 'is the person’s own; a referral needs somebody else’s code',
    howToFix: 'Ask for somebody else’s code, or start without one.',
  },
  already_referred: {
    reason: 'ALREADY_REFERRED',
    description: 'comes too late: the person has been referred already',
    howToFix: 'Start without the code; the first referral stands.',
  },
}

/** The reasons as violations of the field that carried the code. */
export function violationsOf(reasons: readonly ReasonAgainstReferral[], field: string): FieldViolation[] {
  return reasons.map((reason) => {
    const { reason: name, description } = referralRefusals[reason]
    return { field, reason: name, description }
  })
}
