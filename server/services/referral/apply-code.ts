import { isAlreadyReferred, type ReferralRow } from '@/db/queries/referrals'
import { DomainError } from '@/domain/errors'
import { isLimitReason } from '@/domain/referral-code/validity'
import type { IneligibleReason } from '@/domain/referral/eligibility'
import type { UserType } from '@/domain/user-type'
import { authorize, authorizeActingFor, type ServiceContext } from '@/server/context'
import { transaction } from '@/server/services/transaction'
import { approveReferral } from './approve'
import { isReferred } from './expire-referral'
import { makeReferral } from './make-referral'

export interface ApplyReferralCode {
  userId: string
  userType: UserType | null
  referralCode: string
}

/**
 * Applies a code to a user: makes a referral and approves it at once, in one transaction (docs/api-contract.md, section 2,
 * `POST …/apply_referral_code`). Throws REFERRAL_CODE_NOT_VALID, SELF_REFERRAL, ALREADY_REFERRED or LIMIT_REACHED, and
 * records nothing; PERMISSION_DENIED.
 */
export async function applyReferralCode(
  context: ServiceContext,
  { userId, userType, referralCode }: ApplyReferralCode,
): Promise<ReferralRow> {
  authorize(context, 'kyc:write')
  authorizeActingFor(context, { userId, userType })
  try {
    return await transaction(context, async (tx) => {
      const referee = { userId, userType, isReferred: await isReferred(tx, userId) }
      const made = await makeReferral(tx, referralCode, referee, 'applied')
      if ('reasons' in made) throw rejection(made.reasons)
      const approved = (await approveReferral(tx, made.referral))!
      if (approved.state !== 'approved') throw rejection(['limit_reached'])
      return approved
    })
  } catch (error) {
    if (isAlreadyReferred(error)) throw rejection(['already_referred'])
    throw error
  }
}

/**
 * The most telling error for several reasons: first what is wrong with the code, then with the user, then a reached
 * limit.
 */
function rejection(reasons: IneligibleReason[]): DomainError {
  const aboutCode = reasons.filter(
    (reason) => reason !== 'self_referral' && reason !== 'already_referred' && !isLimitReason(reason),
  )
  if (aboutCode.length) return new DomainError('REFERRAL_CODE_NOT_VALID', 'The referral code is not valid.')
  if (reasons.includes('self_referral'))
    return new DomainError('SELF_REFERRAL', 'This is the user’s own code. Use the code of another user.')
  if (reasons.includes('already_referred'))
    return new DomainError('ALREADY_REFERRED', 'This user was already referred. Nothing was recorded.')
  return new DomainError(
    'LIMIT_REACHED',
    'The referral code has reached a usage limit. Raise the limit of the code or its program, or use another code.',
  )
}
