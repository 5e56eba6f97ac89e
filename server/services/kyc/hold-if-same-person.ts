import { findSamePerson, type PersonHashes } from '@/db/queries/kyc-verifications'
import { moveReferral, type ReferralRow } from '@/db/queries/referrals'
import type { ReadScope } from '@/db/scope'
import type { HoldReason } from '@/domain/referral/referral'
import { recordEvent } from '@/server/services/referral/timeline'
import type { Transaction } from '@/server/services/transaction'

/**
 * Why a pending referral of this user is held for review: another identity check is about the same person
 * (docs/api-contract.md, section 1). At approval, someone whose own referral is held does not hold the first one. A hold that
 * staff released is not repeated for the same sign, unless something new identifies the person.
 */
export async function findHoldReason(
  scope: ReadScope,
  { refereeId, releasedFor }: Pick<ReferralRow, 'refereeId' | 'releasedFor'>,
  hashes: PersonHashes,
  { isNewlyIdentified = false, atApproval = false } = {},
): Promise<HoldReason | undefined> {
  const reason = await findSamePerson(scope, refereeId, hashes, { ignoringHeld: atApproval })
  return reason === releasedFor && !isNewlyIdentified ? undefined : reason
}

/** Holds a pending referral for review if there is a reason (`findHoldReason`). Returns the referral after that. */
export async function holdIfSamePerson(
  tx: Transaction,
  referral: ReferralRow,
  hashes: PersonHashes,
  options: Parameters<typeof findHoldReason>[3] = {},
): Promise<ReferralRow> {
  if (referral.heldFor) return referral
  const heldFor = await findHoldReason(tx.scope, referral, hashes, options)
  if (!heldFor) return referral
  const held = await moveReferral(tx.scope, referral.id, 'pending', { heldFor })
  if (!held) return referral
  await recordEvent(tx, referral.id, 'held', { reason: heldFor })
  tx.outbox.add('referral.held', held)
  return held
}
