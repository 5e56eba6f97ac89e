import { deleteKycVerification } from '@/db/queries/kyc-verifications'
import { eraseNotes, findReferralOf } from '@/db/queries/referrals'
import { authorize, type ServiceContext } from '@/server/context'
import { rejectReferral } from '@/server/services/referral/approve'
import { recordEvent } from '@/server/services/referral/timeline'
import { kycNotFound } from './internal'

/**
 * Erases what is known of a person: the identity check, the details, the keyed hashes, and what staff wrote about the
 * referral. The referral itself, its counts and the ledger stay, under the partner's own id; one still pending can no
 * longer be approved and is rejected. Throws NOT_FOUND for a user without an identity check; PERMISSION_DENIED.
 */
export async function erasePerson(context: ServiceContext, userId: string): Promise<void> {
  authorize(context, 'kyc:write')
  await context.scope.tx(async (scope) => {
    if (!(await deleteKycVerification(scope, userId))) throw kycNotFound()
    const referral = await findReferralOf(scope, userId)
    if (!referral) return
    await eraseNotes(scope, referral.id)
    await recordEvent(scope, context, referral.id, 'person_erased')
    await rejectReferral(scope, context, referral.id, 'PERSON_ERASED')
  })
}
