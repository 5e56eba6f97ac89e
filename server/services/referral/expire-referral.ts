import { findReferralOfReferee, moveReferral, type ReferralRow } from '@/db/queries/referrals'
import { blocksAnother, isOverdue } from '@/domain/referral/referral'
import type { Transaction } from '@/server/services/transaction'
import { recordEvent } from './timeline'

/** Ends a pending referral that is overdue. Returns it; undefined when it was no longer pending. */
export async function expireReferral(
  tx: Transaction,
  { id }: Pick<ReferralRow, 'id'>,
): Promise<ReferralRow | undefined> {
  const expired = await moveReferral(tx.scope, id, 'pending', {
    state: 'expired',
    heldFor: null,
    decidedAt: tx.now,
  })
  if (!expired) return undefined
  await recordEvent(tx, id, 'expired')
  tx.partners.moveReferral(expired.referrerId, 'pending', 'expired')
  tx.outbox.add('referral.expired', expired)
  return expired
}

/** Expires an overdue referral that maintenance has not expired yet. Returns the referral after that. */
export async function expireIfOverdue(tx: Transaction, referral: ReferralRow): Promise<ReferralRow> {
  if (!isOverdue(referral, tx.now)) return referral
  return (await expireReferral(tx, referral)) ?? referral
}

/** The user's newest referral, which expires first if it is overdue. */
export async function newestReferralOf(tx: Transaction, userId: string): Promise<ReferralRow | undefined> {
  const newest = await findReferralOfReferee(tx.scope, userId)
  return newest && (await expireIfOverdue(tx, newest))
}

/** Whether a person cannot be referred again. The database holds this too (`isAlreadyReferred`). */
export async function isReferred(tx: Transaction, userId: string): Promise<boolean> {
  const newest = await newestReferralOf(tx, userId)
  return newest !== undefined && blocksAnother(newest, tx.now)
}
