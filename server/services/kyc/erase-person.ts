import { eraseReasonsOf } from '@/db/queries/bonuses'
import { deleteAnswersOfPerson } from '@/db/queries/idempotent-answers'
import { deleteKycVerification, findKycVerification } from '@/db/queries/kyc-verifications'
import { changePartnerTags } from '@/db/queries/partner-tags'
import { findPartner, updatePartner } from '@/db/queries/partners'
import { deletePortalLinksOf } from '@/db/queries/portal-links'
import { listActiveCodesOf } from '@/db/queries/referral-codes'
import { eraseNotesOf, findReferralOfReferee, moveReferral } from '@/db/queries/referrals'
import { DomainError } from '@/domain/errors'
import { reopensWithCheck } from '@/domain/referral/referral'
import { authorize, type ServiceContext } from '@/server/context'
import { inSlices } from '@/server/services/in-slices'
import { keyedHashOf } from '@/server/services/keyed-hash'
import { disableReferralCode } from '@/server/services/referral-code/update-referral-code'
import { rejectReferral } from '@/server/services/referral/approve'
import { recordEvent } from '@/server/services/referral/timeline'
import { transaction, type Transaction } from '@/server/services/transaction'

/** Fewer than elsewhere: each code also writes an event for every webhook endpoint. */
const codesPerSlice = 50

/**
 * Erases what is known of a referred user or of the owner of a code (docs/api-contract.md, section 1,
 * `DELETE /v1/kyc/{userId}`): the identity check with its details and keyed hashes, the answers kept for an Idempotency-Key,
 * the comments of staff on the referrals and the reasons of manual entries, and the details and portal links of a partner. The
 * owner's codes are disabled. Referrals, their counts and the ledger stay, under the partner's own id. A pending referral, or one
 * that was rejected with the check, can no longer be approved and is rejected for good. Throws NOT_FOUND for a user whom the
 * company does not know; PERMISSION_DENIED.
 */
export async function erasePerson(context: ServiceContext, userId: string): Promise<void> {
  authorize(context, 'kyc:write')
  const personHash = (await keyedHashOf(context.scope))('person', userId)
  let isLogged = false
  await inSlices(async (limit) => {
    const { isFinished, hasErased } = await transaction(context, async (tx) => {
      await requireKnown(tx, userId)
      const codes = await listActiveCodesOf(tx.scope, userId, codesPerSlice)
      for (const code of codes) await disableReferralCode(tx, code)
      const counts = [
        await eraseNotesOf(tx.scope, userId, limit),
        await eraseReasonsOf(tx.scope, userId, limit),
        await deletePortalLinksOf(tx.scope, userId, limit),
      ]
      const answersCount = await deleteAnswersOfPerson(tx.scope, personHash, limit)
      const isFinished = codes.length < codesPerSlice && Math.max(...counts, answersCount) < limit
      // The check is deleted with the last of them, so that an interrupted call can be repeated.
      const hadDetails = isFinished && (await eraseDetails(tx, userId))
      const hadCheck = isFinished && (await eraseCheck(tx, userId))
      // Not the answers: one of them may be that of an erasure.
      const hasErased = codes.length > 0 || counts.some((count) => count > 0) || hadDetails || hadCheck
      if (hasErased && !isLogged) tx.audit.add('person.erased', { userId }, null)
      return { isFinished, hasErased }
    })
    isLogged ||= hasErased
    return isFinished ? 0 : limit
  })
}

const noDetails = {
  displayName: null,
  nameKey: null,
  email: null,
  emailKey: null,
  metadata: null,
  notes: null,
  tags: null,
}

async function requireKnown({ scope }: Transaction, userId: string): Promise<void> {
  const isKnown =
    (await findKycVerification(scope, userId)) ||
    (await findReferralOfReferee(scope, userId)) ||
    (await findPartner(scope, userId))
  if (!isKnown) throw new DomainError('NOT_FOUND', 'This company knows no such user.')
}

/** Returns whether the user is a partner who had details. */
async function eraseDetails({ scope, now }: Transaction, userId: string): Promise<boolean> {
  const partner = await findPartner(scope, userId)
  const { displayName, email, metadata, notes, tags } = partner ?? noDetails
  if ([displayName, email, metadata, notes, tags].every((detail) => detail === null)) return false
  await updatePartner(scope, userId, { ...noDetails, updatedAt: now })
  await changePartnerTags(scope, userId, tags, null)
  return true
}

/** Returns whether there was a check, or a referral that could still be approved. */
async function eraseCheck(tx: Transaction, userId: string): Promise<boolean> {
  const hadCheck = await deleteKycVerification(tx.scope, userId)
  const referral = await findReferralOfReferee(tx.scope, userId)
  if (!referral) return hadCheck
  if (hadCheck) await recordEvent(tx, referral.id, 'person_erased')
  if (!reopensWithCheck(referral))
    return (await rejectReferral(tx, referral, 'PERSON_ERASED')) !== undefined || hadCheck
  const erased = (await moveReferral(tx.scope, referral.id, 'rejected', { reason: 'PERSON_ERASED' }))!
  tx.outbox.addChange('referral.updated', referral, erased)
  return true
}
