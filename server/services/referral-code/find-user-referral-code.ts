import { findProgram } from '@/db/queries/programs'
import { findPersonalCode, findReferralCodeByKey, type ReferralCodeRow } from '@/db/queries/referral-codes'
import { DomainError } from '@/domain/errors'
import { codeKeyOf } from '@/domain/referral-code/code'
import { invalidReasonsOf, isLimitReason } from '@/domain/referral-code/validity'
import { authorize, authorizeActingFor, type ServiceContext } from '@/server/context'

export type FindUserReferralCode = ({ userId: string } | { referralCode: string }) & {
  programId?: string | undefined
  currencyId?: string | undefined
}

/**
 * A user's personal code, or any code of the company by its name (docs/api-contract.md, section 2), and whether a limit is
 * reached. Program and currency are filters; a code without a program matches any. Throws
 * REFERRAL_CODE_NOT_FOUND; PERMISSION_DENIED when the caller acts only for itself and names another user.
 */
export async function findUserReferralCode(
  context: ServiceContext,
  input: FindUserReferralCode,
): Promise<{ referralCode: ReferralCodeRow; limitReached: boolean }> {
  authorize(context, 'referral_codes:read')
  if ('userId' in input) authorizeActingFor(context, input)
  return await context.scope.read(async (scope) => {
    const referralCode =
      'userId' in input
        ? await findPersonalCode(scope, input.userId)
        : await findReferralCodeByKey(scope, codeKeyOf(input.referralCode))
    const program = referralCode?.programId
      ? ((await findProgram(scope, referralCode.programId)) ?? null)
      : null
    const isOther =
      program &&
      ((input.programId && input.programId !== program.id) ||
        (input.currencyId && input.currencyId !== program.currencyId))
    if (!referralCode || isOther)
      throw new DomainError('REFERRAL_CODE_NOT_FOUND', 'This company has no referral code that matches.')
    const limitReached = invalidReasonsOf(referralCode, program, context.now).some(isLimitReason)
    return { referralCode, limitReached }
  })
}
