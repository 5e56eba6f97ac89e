import { moveReferral, type ReferralRow } from '@/db/queries/referrals'
import type { WriteScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'
import type { KycDecision } from '@/domain/kyc/verification'
import { authorize, type ServiceContext } from '@/server/context'
import { decideKycWithin } from '@/server/services/kyc/decide-kyc'
import { requireKycVerification } from '@/server/services/kyc/internal'
import { approveReferral, rejectReferral } from './approve'
import { requireReferral } from './internal'
import { recordEvent } from './timeline'

/**
 * Decides the identity check behind a pending referral, as staff do where no verification provider is connected. Throws
 * NOT_FOUND; REFERRAL_NOT_PENDING; KYC_ALREADY_DECIDED; PERMISSION_DENIED.
 */
export async function decideReferral(
  context: ServiceContext,
  id: string,
  decision: Exclude<KycDecision, 'RESUBMIT'>,
  note?: string | null,
): Promise<ReferralRow> {
  authorize(context, 'kyc:write')
  return await context.scope.tx(async (scope) => {
    const referral = await requireReferral(scope, id)
    if (referral.state !== 'pending')
      throw new DomainError('REFERRAL_NOT_PENDING', `This referral is ${referral.state} already.`)
    await decideKycWithin(scope, context, { userId: referral.refereeId, decision }, note)
    return await requireReferral(scope, id)
  })
}

/**
 * Lets a held referral go on: it is approved at once when the person was accepted meanwhile, and otherwise waits for that.
 * Throws NOT_FOUND; REFERRAL_NOT_HELD; PERMISSION_DENIED.
 */
export async function releaseReferral(
  context: ServiceContext,
  id: string,
  note?: string | null,
): Promise<ReferralRow> {
  authorize(context, 'kyc:write')
  return await context.scope.tx(async (scope) => {
    const held = await requireHeld(scope, id)
    const verification = await requireKycVerification(scope, held.refereeId)
    const released = (await moveReferral(scope, id, 'pending', { heldFor: null }))!
    await recordEvent(scope, context, id, 'released', { note })
    const isAccepted = verification.decision === 'ACCEPT' && verification.status === 'CLOSED'
    return isAccepted ? (await approveReferral(scope, context, released))! : released
  })
}

/** Rejects a held referral as one of a person who was here before. Throws NOT_FOUND; REFERRAL_NOT_HELD; PERMISSION_DENIED. */
export async function refuseReferral(
  context: ServiceContext,
  id: string,
  note?: string | null,
): Promise<ReferralRow> {
  authorize(context, 'kyc:write')
  return await context.scope.tx(async (scope) => {
    await requireHeld(scope, id)
    return (await rejectReferral(scope, context, id, 'SAME_PERSON', note))!
  })
}

async function requireHeld(scope: WriteScope, id: string): Promise<ReferralRow> {
  const referral = await requireReferral(scope, id)
  if (referral.state !== 'pending' || !referral.heldFor)
    throw new DomainError('REFERRAL_NOT_HELD', 'This referral is not held for review.')
  return referral
}
