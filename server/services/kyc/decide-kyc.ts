import { updateKycVerification, type KycVerificationRow } from '@/db/queries/kyc-verifications'
import { findReferralOf } from '@/db/queries/referrals'
import type { WriteScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'
import { statusAfter, type KycDecision, type KycOutcome, type KycStatus } from '@/domain/kyc/verification'
import { authorize, type ServiceContext } from '@/server/context'
import { approveReferral, rejectReferral } from '@/server/services/referral/approve'
import { recordEvent } from '@/server/services/referral/timeline'
import { emitKycStatus } from '@/server/services/webhook/emit'
import { requireKycVerification } from './internal'

/**
 * Records the outcome of an identity check and, in the same transaction, what follows for the person's referral
 * (docs/api-contract.md, section 1): ACCEPT with CLOSED approves it, REJECT with CLOSED rejects it. Sending a
 * final outcome again changes nothing. `note` is the reviewer's own words. Throws NOT_FOUND for a user who never
 * started; KYC_ALREADY_DECIDED for another outcome after the final one; PERMISSION_DENIED.
 */
export async function decideKyc(
  context: ServiceContext,
  outcome: KycOutcome,
  note?: string | null,
): Promise<KycVerificationRow> {
  authorize(context, 'kyc:write')
  return await context.scope.tx((scope) => decideKycWithin(scope, context, outcome, note))
}

type Outcome = Pick<KycOutcome, 'userId' | 'decision'> & Partial<KycOutcome>

/** The same inside the caller's transaction. */
export async function decideKycWithin(
  scope: WriteScope,
  context: ServiceContext,
  outcome: Outcome,
  note?: string | null,
): Promise<KycVerificationRow> {
  const { userId, decision } = outcome
  const before = await requireKycVerification(scope, userId)
  if (before.status === 'CLOSED') {
    if (before.decision === decision) return before
    throw new DomainError(
      'KYC_ALREADY_DECIDED',
      `This check was closed with ${before.decision} already; its outcome cannot change.`,
    )
  }
  const status = outcome.status ?? statusAfter(decision)
  const {
    subStatus = before.subStatus,
    participantId = before.participantId,
    account = before.account,
  } = outcome
  const isRepeated =
    before.decision === decision &&
    before.status === status &&
    before.subStatus === subStatus &&
    before.participantId === participantId &&
    before.account === account
  if (isRepeated) return before
  const after = (await updateKycVerification(scope, userId, {
    decision,
    status,
    subStatus,
    participantId,
    account,
    updatedAt: context.now,
  }))!
  await emitKycStatus(scope, context, after)
  await decideReferral(scope, context, userId, decision, status, note)
  return after
}

async function decideReferral(
  scope: WriteScope,
  context: ServiceContext,
  userId: string,
  decision: KycDecision,
  status: KycStatus,
  note: string | null | undefined,
): Promise<void> {
  const referral = await findReferralOf(scope, userId)
  if (referral?.state !== 'pending') return
  if (decision === 'REVIEW') await recordEvent(scope, context, referral.id, 'sent_to_review', { note })
  if (status !== 'CLOSED') return
  if (decision === 'REJECT') await rejectReferral(scope, context, referral.id, 'KYC_REJECTED', note)
  else if (referral.heldFor) await recordEvent(scope, context, referral.id, 'accepted_while_held', { note })
  else await approveReferral(scope, context, referral, note)
}
