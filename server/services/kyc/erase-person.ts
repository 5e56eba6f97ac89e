import { deleteAnswersOfPerson } from '@/db/queries/idempotent-answers'
import { deleteKycVerification } from '@/db/queries/kyc-verifications'
import { eraseNotes, findReferralOfReferee } from '@/db/queries/referrals'
import { authorize, type ServiceContext } from '@/server/context'
import { keyedHashOf } from '@/server/services/keyed-hash'
import { inSlices } from '@/server/services/in-slices'
import { rejectReferral } from '@/server/services/referral/approve'
import { recordEvent } from '@/server/services/referral/timeline'
import { transaction, type Transaction } from '@/server/services/transaction'
import { requireKycVerification } from './internal'

/**
 * Erases what is known of a referred user: the identity check with its details and keyed hashes, the answers stored for
 * Idempotency-Keys, and the comments of staff on the referral. The referral, its counts and the ledger stay, under the
 * company's own id of the user. A pending referral can no longer be approved and is rejected. Throws NOT_FOUND for a user
 * without an identity check; PERMISSION_DENIED.
 */
export async function erasePerson(context: ServiceContext, userId: string): Promise<void> {
  authorize(context, 'kyc:write')
  const personHash = (await keyedHashOf(context.scope))('person', userId)
  await inSlices((limit) =>
    transaction(context, async (tx) => {
      await requireKycVerification(tx.scope, userId)
      const referral = await findReferralOfReferee(tx.scope, userId)
      const erasedCount = Math.max(
        referral ? await eraseNotes(tx.scope, referral.id, limit) : 0,
        await deleteAnswersOfPerson(tx.scope, personHash, limit),
      )
      // The check is deleted with the last of them, so that an interrupted call can be repeated.
      if (erasedCount < limit) await eraseCheck(tx, userId, referral?.id)
      return erasedCount
    }),
  )
}

async function eraseCheck(tx: Transaction, userId: string, referralId: string | undefined): Promise<void> {
  await deleteKycVerification(tx.scope, userId)
  if (referralId === undefined) return
  await recordEvent(tx, referralId, 'person_erased')
  await rejectReferral(tx, referralId, 'PERSON_ERASED')
}
