import { formatDay, type Explanation } from '@/domain/reasons'
import type { UserReason } from '@/domain/referral/eligibility'
import { describeUserType } from '@/domain/user-type'
import type { ReferralState } from './referral'

/** The facts that an explanation names about a user whom a code cannot refer. */
interface ExplainedUser {
  userId: string
  userType: number | null
  /** The referral because of which the user cannot be referred again. */
  referral: { code: string; state: ReferralState; createdAt: Date } | undefined
  /** The time zone in which dates are named. */
  timeZone: string
}

interface ExplainedCode {
  code: string
  programName: string | undefined
}

const explanations: Record<UserReason, (code: ExplainedCode, user: ExplainedUser) => Explanation> = {
  user_type_mismatch: ({ programName = 'Its program' }, { userId, userType }) => ({
    why: `${programName} does not refer ${userId}${userType === null ? '' : `, who is ${describeUserType(userType)}`}.`,
    nextStep: 'Use a code of a program for this type of user.',
  }),
  self_referral: (_, { userId }) => ({
    why: `The code belongs to ${userId}.`,
    nextStep: 'A referral needs the code of another user.',
  }),
  already_referred: ({ code }, { userId, referral, timeZone }) => ({
    why: referral
      ? `${userId} was referred by ${referral.code} on ${formatDay(referral.createdAt, timeZone)}. That referral is ${referral.state}.`
      : `${userId} was already referred.`,
    nextStep:
      referral?.code === code
        ? 'No action is needed: this code referred the user.'
        : referral?.state === 'pending'
          ? 'Change the code of that referral while it is pending.'
          : 'A user can be referred only once, even if the referral is reversed.',
  }),
}

/** Why a code cannot refer this user in particular, with dates, and what to do about it. For staff. */
export function explainUserReason(reason: UserReason, code: ExplainedCode, user: ExplainedUser): Explanation {
  return explanations[reason](code, user)
}
