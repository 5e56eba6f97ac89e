import { isAlreadyReferred, type ReferralRow } from '@/db/queries/referrals'
import { DomainError } from '@/domain/errors'
import { isAccepted, isRejected } from '@/domain/kyc/verification'
import type { NewReferral } from '@/domain/referral/referral'
import { authorize, type ServiceContext } from '@/server/context'
import { approveUnlessHeld } from '@/server/services/kyc/decide-kyc'
import { holdIfSamePerson } from '@/server/services/kyc/hold-if-same-person'
import { requireKycVerification } from '@/server/services/kyc/internal'
import { transaction } from '@/server/services/transaction'
import { isReferred } from './expire-referral'
import { codeRejected } from './internal'
import { makeReferral } from './make-referral'

/**
 * Adds a code that a person forgot (docs/api-contract.md, section 1, `POST /v1/referrals`): the referral is approved at once
 * for an accepted person, and pending while the identity check is open. Throws NOT_FOUND for a user without an identity
 * check; KYC_ALREADY_DECIDED when the check was rejected; INVALID_ARGUMENT with every reason why the code cannot be used;
 * PERMISSION_DENIED.
 */
export async function addReferral(
  context: ServiceContext,
  { userId, referralCode }: NewReferral,
): Promise<ReferralRow> {
  authorize(context, 'referrals:write')
  try {
    return await transaction(context, async (tx) => {
      const check = await requireKycVerification(tx.scope, userId)
      if (isRejected(check))
        throw new DomainError(
          'KYC_ALREADY_DECIDED',
          'This identity check was rejected. Add the code when the check is opened again.',
        )
      const referee = { userId, userType: null, isReferred: await isReferred(tx, userId) }
      const made = await makeReferral(tx, referralCode, referee, 'kyc')
      if ('reasons' in made) throw codeRejected(made.reasons)
      const added = isAccepted(check)
        ? await approveUnlessHeld(tx, check, made.referral)
        : await holdIfSamePerson(tx, made.referral, check)
      tx.audit.add('referral.created', null, added)
      return added
    })
  } catch (error) {
    if (isAlreadyReferred(error)) throw codeRejected(['already_referred'])
    throw error
  }
}
