import { findSamePerson, type PersonHashes } from '@/db/queries/kyc-verifications'
import { moveReferral, type ReferralRow } from '@/db/queries/referrals'
import { recordEvent } from '@/server/services/referral/timeline'
import type { Transaction } from '@/server/services/transaction'

/**
 * Holds a pending referral for review when another identity check is about the same person (docs/api-contract.md,
 * section 1). At approval, someone whose own referral is held does not hold the first one. A hold that staff released is
 * not repeated for the same sign, unless something new identifies the person. Returns the referral after that.
 */
export async function holdIfSamePerson(
  tx: Transaction,
  referral: ReferralRow,
  hashes: PersonHashes,
  { isNewlyIdentified = false, atApproval = false } = {},
): Promise<ReferralRow> {
  if (referral.heldFor) return referral
  const heldFor = await findSamePerson(tx.scope, referral.refereeId, hashes, {
    ignoringHeld: atApproval,
  })
  if (!heldFor || (heldFor === referral.releasedFor && !isNewlyIdentified)) return referral
  const held = await moveReferral(tx.scope, referral.id, 'pending', { heldFor })
  if (!held) return referral
  await recordEvent(tx, referral.id, 'held', { reason: heldFor })
  tx.outbox.add('referral.held', held)
  return held
}
