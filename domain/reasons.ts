import type { FieldViolation } from '@/domain/errors'
import { ownReasonText, type CodeReason } from '@/domain/field-reasons'
import type { InvalidReason } from '@/domain/referral-code/validity'
import type { IneligibleReason } from '@/domain/referral/eligibility'
import type { HoldReason, LimitReached, RejectionReason } from '@/domain/referral/referral'

/** What an explanation names of a code. */
export interface ExplainedCode {
  usedCount: number
  /** The lower of its own limit and its program's. */
  limit: number | null
  maxUses: number | null
  startsAt: Date | null
  expiresAt: Date | null
  /** The time zone in which its dates are named. */
  timeZone: string
  program: { name: string } | null
}

/** Why a code cannot be used and what to do about it, in a sentence each. */
export interface Explanation {
  why: string
  nextStep: string
}

const number = new Intl.NumberFormat('en-US')

/** A day in an explanation, such as "Jan 3, 2026". */
export const formatDay = (time: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone }).format(time)

const explanations: Record<
  InvalidReason | 'user_type_mismatch',
  (code: ExplainedCode, program: string) => Explanation
> = {
  disabled: () => ({ why: 'Disabled by your team.', nextStep: 'Enable it to use it again.' }),
  not_started: ({ startsAt, timeZone }) => ({
    why: startsAt ? `Starts on ${formatDay(startsAt, timeZone)}.` : 'Not started.',
    nextStep: 'Wait until then, or set an earlier start.',
  }),
  expired: ({ expiresAt, timeZone }) => ({
    why: expiresAt ? `Expired on ${formatDay(expiresAt, timeZone)}.` : 'Expired.',
    nextStep: 'Set a later expiration date to use it again.',
  }),
  limit_reached: ({ usedCount, limit, maxUses }, program) => ({
    why: `${number.format(usedCount)} of ${number.format(limit ?? usedCount)} ${limit === 1 ? 'use' : 'uses'}.`,
    nextStep: `Raise ${limit === maxUses ? 'the limit' : `the limit per code of ${program}`} to use it again.`,
  }),
  program_not_running: (_, program) => ({
    why: `${program} is not running.`,
    nextStep: 'Wait until the program runs, or move the code to a running program.',
  }),
  program_limit_reached: (_, program) => ({
    why: `${program} has reached its referral limit.`,
    nextStep: 'Raise the program’s limit, or move the code to another program.',
  }),
  budget_reached: (_, program) => ({
    why: `The remaining budget of ${program} does not cover another referral.`,
    nextStep: 'Raise the program’s budget, or move the code to another program.',
  }),
  user_type_mismatch: (_, program) => ({
    why: `${program} does not accept partners of this user type.`,
    nextStep: 'Move the code to a program that does, or change who may refer.',
  }),
}

/** Why a code cannot be used, with its figures and dates, and what to do about it. For staff. */
export function explainInvalidCode(reason: keyof typeof explanations, code: ExplainedCode): Explanation {
  return explanations[reason](code, code.program?.name ?? 'Its program')
}

/** Why a referral was rejected, as the end of a sentence such as “Rejected: …”. */
export const rejectionReasonText: Record<RejectionReason, string> = {
  KYC_REJECTED: 'the identity check was not passed',
  LIMIT_REACHED: 'the code had reached its usage limit',
  PROGRAM_LIMIT_REACHED: 'the program had reached its referral limit',
  BUDGET_REACHED: 'the remaining budget of the program did not cover the bonuses',
  SAME_PERSON: 'the person was already known under another user id',
  REJECTED_MANUALLY: 'your team rejected it',
  PERSON_ERASED: 'the personal details were erased before a decision',
}

/** A limit for which approving a referral would reject it, while it is reached. */
export const limitReachedText: Record<LimitReached, string> = {
  LIMIT_REACHED: 'the code has reached its usage limit',
  PROGRAM_LIMIT_REACHED: 'the program has reached its referral limit',
  BUDGET_REACHED: 'the remaining budget of the program does not cover the bonuses',
}

/** Why a referral is held for review, as a sentence without its period. */
export const holdReasonText: Record<HoldReason, string> = {
  SAME_SSN: 'Another identity check has the same social security number',
  SAME_EMAIL: 'Another identity check has the same email address',
  SAME_PHONE: 'Another identity check has the same phone number',
}

/** A reason as the API names it: `description` continues "The code …". */
interface ApiReason {
  reason: CodeReason
  description: string
  howToFix: string
}

/**
 * Why `POST /v1/kyc/start` rejects a code (docs/api-contract.md, section 1). The reference and docs/errors.md list them
 * too.
 */
export const ineligibleReasonText: Record<IneligibleReason, ApiReason> = {
  not_found: {
    reason: 'REFERRAL_CODE_NOT_FOUND',
    description: 'does not exist in this company',
    howToFix: 'Ask the user to check the spelling. Upper and lower case are the same.',
  },
  disabled: {
    reason: 'REFERRAL_CODE_DISABLED',
    description: 'is disabled',
    howToFix: 'Enable the code, or start without it.',
  },
  not_started: {
    reason: 'REFERRAL_CODE_NOT_STARTED',
    description: 'cannot be used before its start',
    howToFix: 'Start again after the code’s startsAt, or start without it.',
  },
  expired: {
    reason: 'REFERRAL_CODE_EXPIRED',
    description: 'has expired',
    howToFix: 'Set a later expiresAt for the code, or start without it.',
  },
  limit_reached: {
    reason: 'REFERRAL_CODE_LIMIT_REACHED',
    description: 'has reached its usage limit',
    howToFix: 'Raise the code’s maxUses, or start without it.',
  },
  program_not_running: {
    reason: 'PROGRAM_NOT_RUNNING',
    description: 'belongs to a program that is not running',
    howToFix: 'Activate the program or change its dates, or start without the code.',
  },
  program_limit_reached: {
    reason: 'PROGRAM_LIMIT_REACHED',
    description: 'belongs to a program that has reached its referral limit',
    howToFix: 'Raise the program’s limits, or start without the code.',
  },
  budget_reached: {
    reason: 'PROGRAM_BUDGET_REACHED',
    description: 'belongs to a program whose remaining budget does not cover another referral',
    howToFix: 'Raise the program’s budget, or start without the code.',
  },
  user_type_mismatch: {
    reason: 'USER_TYPE_MISMATCH',
    description: 'belongs to a program for another user type',
    howToFix: 'Use a code of a program for this user type.',
  },
  self_referral: {
    reason: 'SELF_REFERRAL',
    description: 'belongs to the user; a referral needs the code of another user',
    howToFix: 'Use the code of another user, or start without one.',
  },
  already_referred: {
    reason: 'ALREADY_REFERRED',
    description: 'cannot be used because the user was already referred',
    howToFix:
      'Start without the code. The earlier referral stays as it is, even if it is reversed. To replace a mistyped ' +
      'code of a pending referral: PATCH /v1/referrals/{id}.',
  },
}

/** Every `reason` of a field violation that the API returns, with its meaning. */
export const fieldReasonText: Record<string, string> = {
  ...ownReasonText,
  ...Object.fromEntries(
    Object.values(ineligibleReasonText).map(({ reason, description }) => [
      reason,
      `The code ${description}.`,
    ]),
  ),
}

/** The reasons as violations of the field that carried the code. */
export function violationsOf(reasons: readonly IneligibleReason[], field: string): FieldViolation[] {
  return reasons.map((each) => {
    const { reason, description } = ineligibleReasonText[each]
    return { field, reason, description }
  })
}
