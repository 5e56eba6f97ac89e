import { DomainError, isDomainError, type FieldViolation } from '@/domain/errors'
import { explainInvalidCode, ineligibleReasonText } from '@/domain/reasons'
import type { IneligibleReason } from '@/domain/referral/eligibility'
import type { ServiceContext } from '@/server/context'
import { readReferralCode } from '@/server/services/referral-code/get-referral-code'

const userProblems: Readonly<Record<string, string>> = {
  NOT_FOUND:
    'This user has not started an identity check. Check the id, or add the code once the check has started.',
  KYC_ALREADY_DECIDED:
    'The identity check of this user was rejected. Add the code once the check is opened again.',
}

/**
 * Runs `work`, which refers a user by a code. When it fails, the fields `userId` and `referralCode` tell staff why, with the
 * figures and dates of the code, and what to do about it.
 */
export async function explainRejection<Result>(
  context: ServiceContext,
  referralCode: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!isDomainError(error)) throw error
    const violations = await explain(context, referralCode, error)
    throw violations.length ? new DomainError(error.code, error.message, { violations }) : error
  }
}

async function explain(
  context: ServiceContext,
  referralCode: string,
  { code, details }: DomainError,
): Promise<FieldViolation[]> {
  const problem = userProblems[code]
  if (problem) return [{ field: 'userId', reason: 'NOT_VALID', description: problem }]
  const reasons = (Object.keys(ineligibleReasonText) as IneligibleReason[]).filter((each) =>
    details.violations?.some(({ reason }) => reason === ineligibleReasonText[each].reason),
  )
  return await Promise.all(
    reasons.map(async (each) => ({
      field: each === 'already_referred' ? 'userId' : 'referralCode',
      reason: ineligibleReasonText[each].reason,
      description: await describe(context, referralCode, each),
    })),
  )
}

const referralProblems = {
  not_found: 'There is no such code. Copy it from the Codes page.',
  self_referral: 'This is the referred user’s own code. Enter the code of another user.',
  already_referred:
    'This user is already referred. While that referral is pending, change the code on its page.',
  user_type_mismatch:
    'The program of this code is for another user type. Enter a code of a program for this user.',
} satisfies Partial<Record<IneligibleReason, string>>

const isOfReferral = (reason: IneligibleReason): reason is keyof typeof referralProblems =>
  Object.hasOwn(referralProblems, reason)

async function describe(context: ServiceContext, code: string, reason: IneligibleReason): Promise<string> {
  if (isOfReferral(reason)) return referralProblems[reason]
  const { timeZone } = context.scope.company
  const { why, nextStep } = explainInvalidCode(reason, {
    ...(await readReferralCode(context, code)),
    timeZone,
  })
  return `${why} ${nextStep}`
}
