import { updateKycVerification, type KycVerificationRow } from '@/db/queries/kyc-verifications'
import { findReferralOfReferee } from '@/db/queries/referrals'
import { DomainError } from '@/domain/errors'
import { isAccepted, isClosed, statusAfter, type KycOutcome } from '@/domain/kyc/verification'
import { authorize, type ServiceContext } from '@/server/context'
import { approveReferral, rejectReferral } from '@/server/services/referral/approve'
import { recordEvent } from '@/server/services/referral/timeline'
import { transaction, type Transaction } from '@/server/services/transaction'
import { requireKycVerification } from './internal'

/**
 * Records the outcome of an identity check and, in the same transaction, decides the user's referral
 * (docs/api-contract.md, section 1, `POST /v1/kyc/decisions`): ACCEPT with CLOSED approves it, REJECT with CLOSED rejects
 * it. Repeating a final outcome changes nothing. `note` is the reviewer's comment. Throws NOT_FOUND for a user without an
 * identity check; KYC_ALREADY_DECIDED when the check was closed with another outcome; PERMISSION_DENIED.
 */
export async function decideKyc(
  context: ServiceContext,
  outcome: KycOutcome,
  note?: string | null,
): Promise<KycVerificationRow> {
  authorize(context, 'kyc:write')
  return await transaction(context, (tx) => decideKycWithin(tx, outcome, note))
}

type Outcome = Pick<KycOutcome, 'userId' | 'decision'> & Partial<KycOutcome>

/** The same as a step of a transaction. */
export async function decideKycWithin(
  tx: Transaction,
  outcome: Outcome,
  note?: string | null,
): Promise<KycVerificationRow> {
  const { userId, decision } = outcome
  const before = await requireKycVerification(tx.scope, userId)
  if (isClosed(before)) {
    if (before.decision === decision) return before
    throw new DomainError(
      'KYC_ALREADY_DECIDED',
      `This identity check was already closed with ${before.decision}. That outcome is final.`,
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
  const after = (await updateKycVerification(tx.scope, userId, {
    decision,
    status,
    subStatus,
    participantId,
    account,
    updatedAt: tx.now,
  }))!
  tx.outbox.add('kyc.status_changed', after)
  await decideReferral(tx, after, note)
  return after
}

async function decideReferral(
  tx: Transaction,
  verification: KycVerificationRow,
  note: string | null | undefined,
): Promise<void> {
  const referral = await findReferralOfReferee(tx.scope, verification.userId)
  if (referral?.state !== 'pending') return
  if (verification.decision === 'REVIEW') await recordEvent(tx, referral.id, 'sent_to_review', { note })
  if (!isClosed(verification)) return
  if (!isAccepted(verification)) await rejectReferral(tx, referral.id, 'KYC_REJECTED', note)
  else if (referral.heldFor) await recordEvent(tx, referral.id, 'accepted_while_held', { note })
  else await approveReferral(tx, referral, note)
}
