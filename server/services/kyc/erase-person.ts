import { deleteKycVerification } from '@/db/queries/kyc-verifications'
import { eraseNotes, findReferralOf } from '@/db/queries/referrals'
import type { WriteScope } from '@/db/scope'
import { authorize, type ServiceContext } from '@/server/context'
import { inSlices } from '@/server/services/in-slices'
import { rejectReferral } from '@/server/services/referral/approve'
import { recordEvent } from '@/server/services/referral/timeline'
import { requireKycVerification } from './internal'

/**
 * Erases what is known of a person: the identity check, the details, the keyed hashes, and what staff wrote about the
 * referral. The referral itself, its counts and the ledger stay, under the partner's own id; one still pending can no
 * longer be approved and is rejected. Throws NOT_FOUND for a user without an identity check; PERMISSION_DENIED.
 */
export async function erasePerson(context: ServiceContext, userId: string): Promise<void> {
  authorize(context, 'kyc:write')
  await inSlices((limit) =>
    context.scope.tx(async (scope) => {
      await requireKycVerification(scope, userId)
      const referral = await findReferralOf(scope, userId)
      const erasedCount = referral ? await eraseNotes(scope, referral.id, limit) : 0
      // The check goes with the last notes: until then, erasing can be repeated.
      if (erasedCount < limit) await eraseCheck(scope, context, userId, referral?.id)
      return erasedCount
    }),
  )
}

async function eraseCheck(
  scope: WriteScope,
  context: ServiceContext,
  userId: string,
  referralId: string | undefined,
): Promise<void> {
  await deleteKycVerification(scope, userId)
  if (referralId === undefined) return
  await recordEvent(scope, context, referralId, 'person_erased')
  await rejectReferral(scope, context, referralId, 'PERSON_ERASED')
}
