import { findReferralOf, isAlreadyReferred, type ReferralRow } from '@/db/queries/referrals'
import { DomainError } from '@/domain/errors'
import type { ReasonAgainstReferral } from '@/domain/referral/decide'
import type { UserType } from '@/domain/user-type'
import { authorize, authorizeActingFor, type ServiceContext } from '@/server/context'
import { approveReferral } from './approve'
import { makeReferral } from './make-referral'

export interface ApplyReferralCode {
  userId: string
  userType: UserType | null
  referralCode: string
}

/**
 * Applies a code to a person: a referral that is approved at once, counted and booked in one transaction (docs/api-contract.md,
 * section 2). Throws REFERRAL_CODE_NOT_VALID, SELF_REFERRAL, ALREADY_REFERRED or LIMIT_REACHED, with
 * nothing recorded; PERMISSION_DENIED.
 */
export async function applyReferralCode(
  context: ServiceContext,
  { userId, userType, referralCode }: ApplyReferralCode,
): Promise<ReferralRow> {
  authorize(context, 'kyc:write')
  authorizeActingFor(context, userId)
  try {
    return await context.scope.tx(async (scope) => {
      const isReferred = (await findReferralOf(scope, userId)) !== undefined
      const made = await makeReferral(
        scope,
        context,
        referralCode,
        { userId, userType, isReferred },
        'applied',
      )
      if ('reasons' in made) throw refusal(made.reasons)
      const approved = (await approveReferral(scope, context, made.referral))!
      if (approved.state !== 'approved') throw refusal(['limit_reached'])
      return approved
    })
  } catch (error) {
    if (isAlreadyReferred(error)) throw refusal(['already_referred'])
    throw error
  }
}

const limits: readonly ReasonAgainstReferral[] = ['limit_reached', 'program_limit_reached', 'budget_reached']

/** The refusal that says most: what is wrong with the code comes first, then with the person, then that it is used up. */
function refusal(reasons: ReasonAgainstReferral[]): DomainError {
  const others = reasons.filter(
    (reason) => !limits.includes(reason) && reason !== 'self_referral' && reason !== 'already_referred',
  )
  if (others.length) return new DomainError('REFERRAL_CODE_NOT_VALID', 'The referral code is not valid.')
  if (reasons.includes('self_referral'))
    return new DomainError('SELF_REFERRAL', 'The code is the person’s own; a referral needs somebody else’s.')
  if (reasons.includes('already_referred'))
    return new DomainError('ALREADY_REFERRED', 'The person has been referred already.')
  return new DomainError('LIMIT_REACHED', 'The referral code has been used as often as it may be.')
}
