import { moveReferral, type ReferralRow } from '@/db/queries/referrals'
import { DomainError } from '@/domain/errors'
import { isAccepted, type KycDecision } from '@/domain/kyc/verification'
import { reopensWithCheck } from '@/domain/referral/referral'
import type { SeenReferral } from '@/domain/referral/seen'
import { authorize, type ServiceContext } from '@/server/context'
import { decideKycWithin } from '@/server/services/kyc/decide-kyc'
import { requireKycVerification } from '@/server/services/kyc/internal'
import { transaction } from '@/server/services/transaction'
import { approveReferral, rejectReferral } from './approve'
import { requireReferralAsSeen } from './as-seen'
import { isUndecided, notPending, requireReferral } from './internal'
import { recordEvent } from './timeline'

/**
 * Decides the identity check of a referral that is pending or was rejected with the check, as staff do without a verification
 * provider. Throws NOT_FOUND; REFERRAL_NOT_PENDING; KYC_ALREADY_DECIDED; REFERRAL_CHANGED when it is no
 * longer as `seen`; PERMISSION_DENIED.
 */
export async function decideReferral(
  context: ServiceContext,
  id: string,
  decision: Exclude<KycDecision, 'RESUBMIT'>,
  note?: string | null,
  seen?: SeenReferral,
): Promise<ReferralRow> {
  authorize(context, 'kyc:write')
  return await transaction(context, async (tx) => {
    const referral = await requireReferralAsSeen(tx, id, seen)
    if (!(await isUndecided(tx.scope, referral))) throw notPending(referral)
    const check = await requireKycVerification(tx.scope, referral.refereeId)
    await decideKycWithin(tx, check, { decision }, note)
    const decided = await requireReferral(tx.scope, id)
    tx.audit.add('referral.updated', referral, decided)
    return decided
  })
}

/**
 * Releases a held referral: approves it at once when the identity check is already accepted; otherwise it stays pending
 * until then. One that is pending or approved and not held stays as it is. Throws NOT_FOUND; REFERRAL_NOT_HELD;
 * PERMISSION_DENIED.
 */
export async function releaseReferral(
  context: ServiceContext,
  id: string,
  note?: string | null,
  seen?: SeenReferral,
): Promise<ReferralRow> {
  authorize(context, 'referrals:write')
  return await transaction(context, async (tx) => {
    const referral = await requireReferralAsSeen(tx, id, seen)
    if (!referral.heldFor) {
      if (referral.state === 'pending' || referral.state === 'approved') return referral
      throw new DomainError(
        'REFERRAL_NOT_HELD',
        `This referral is ${referral.state} and not held for review.`,
      )
    }
    const verification = await requireKycVerification(tx.scope, referral.refereeId)
    const released = (await moveReferral(tx.scope, id, 'pending', {
      heldFor: null,
      releasedFor: referral.heldFor,
    }))!
    await recordEvent(tx, id, 'released', { note })
    const after = isAccepted(verification) ? (await approveReferral(tx, released))! : released
    tx.audit.add('referral.updated', referral, after)
    return after
  })
}

/**
 * Rejects a pending referral, a held one as a duplicate of the same person. The identity check goes on. Repeating it changes
 * nothing. Throws NOT_FOUND; REFERRAL_NOT_PENDING, also for one that was rejected with its identity check, which may be
 * pending again; PERMISSION_DENIED.
 */
export async function rejectPendingReferral(
  context: ServiceContext,
  id: string,
  note?: string | null,
  seen?: SeenReferral,
): Promise<ReferralRow> {
  authorize(context, 'referrals:write')
  return await transaction(context, async (tx) => {
    const referral = await requireReferralAsSeen(tx, id, seen)
    if (referral.state === 'rejected' && !reopensWithCheck(referral)) return referral
    if (referral.state !== 'pending') throw notPending(referral)
    const reason = referral.heldFor ? 'SAME_PERSON' : 'REJECTED_MANUALLY'
    const rejected = (await rejectReferral(tx, referral, reason, note))!
    tx.audit.add('referral.updated', referral, rejected)
    return rejected
  })
}
