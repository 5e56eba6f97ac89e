import { moveReferral, type ReferralRow } from '@/db/queries/referrals'
import type { WriteScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'
import { isAccepted, type KycDecision } from '@/domain/kyc/verification'
import { authorize, type ServiceContext } from '@/server/context'
import { decideKycWithin } from '@/server/services/kyc/decide-kyc'
import { requireKycVerification } from '@/server/services/kyc/internal'
import { transaction } from '@/server/services/transaction'
import { approveReferral, rejectReferral } from './approve'
import { isUndecided, requireReferral } from './internal'
import { recordEvent } from './timeline'

/**
 * Decides the identity check of a referral that is pending or was rejected with the check, as staff do without a verification
 * provider. Throws NOT_FOUND; REFERRAL_NOT_PENDING; KYC_ALREADY_DECIDED; PERMISSION_DENIED.
 */
export async function decideReferral(
  context: ServiceContext,
  id: string,
  decision: Exclude<KycDecision, 'RESUBMIT'>,
  note?: string | null,
): Promise<ReferralRow> {
  authorize(context, 'kyc:write')
  return await transaction(context, async (tx) => {
    const referral = await requireReferral(tx.scope, id)
    if (!(await isUndecided(tx.scope, referral)))
      throw new DomainError(
        'REFERRAL_NOT_PENDING',
        `This referral is already ${referral.state}. Only a pending referral can be decided.`,
      )
    const check = await requireKycVerification(tx.scope, referral.refereeId)
    await decideKycWithin(tx, check, { decision }, note)
    return await requireReferral(tx.scope, id)
  })
}

/**
 * Releases a held referral: approves it at once when the identity check is already accepted; otherwise it stays pending
 * until then. Throws NOT_FOUND; REFERRAL_NOT_HELD; PERMISSION_DENIED.
 */
export async function releaseReferral(
  context: ServiceContext,
  id: string,
  note?: string | null,
): Promise<ReferralRow> {
  authorize(context, 'kyc:write')
  return await transaction(context, async (tx) => {
    const held = await requireHeldReferral(tx.scope, id)
    const verification = await requireKycVerification(tx.scope, held.refereeId)
    const released = (await moveReferral(tx.scope, id, 'pending', {
      heldFor: null,
      releasedFor: held.heldFor,
    }))!
    await recordEvent(tx, id, 'released', { note })
    return isAccepted(verification) ? (await approveReferral(tx, released))! : released
  })
}

/** Rejects a held referral as a duplicate of the same person. Throws NOT_FOUND; REFERRAL_NOT_HELD; PERMISSION_DENIED. */
export async function rejectHeldReferral(
  context: ServiceContext,
  id: string,
  note?: string | null,
): Promise<ReferralRow> {
  authorize(context, 'kyc:write')
  return await transaction(context, async (tx) => {
    await requireHeldReferral(tx.scope, id)
    return (await rejectReferral(tx, id, 'SAME_PERSON', note))!
  })
}

async function requireHeldReferral(scope: WriteScope, id: string): Promise<ReferralRow> {
  const referral = await requireReferral(scope, id)
  if (referral.state !== 'pending' || !referral.heldFor)
    throw new DomainError('REFERRAL_NOT_HELD', `This referral is ${referral.state} and not held for review.`)
  return referral
}
