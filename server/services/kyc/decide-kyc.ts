import {
  fillInKycVerification,
  updateKycVerification,
  type KycVerificationRow,
} from '@/db/queries/kyc-verifications'
import type { ReferralRow } from '@/db/queries/referrals'
import { DomainError } from '@/domain/errors'
import {
  isAccepted,
  isClosed,
  isInReview,
  isRejected,
  statusAfter,
  type KycOutcome,
} from '@/domain/kyc/verification'
import { authorize, type ServiceContext } from '@/server/context'
import { approveReferral, rejectReferral, reopenReferral } from '@/server/services/referral/approve'
import { newestReferralOf } from '@/server/services/referral/expire-referral'
import { recordEvent } from '@/server/services/referral/timeline'
import { transaction, type Transaction } from '@/server/services/transaction'
import { holdIfSamePerson } from './hold-if-same-person'
import { requireKycVerification } from './internal'

/**
 * Records the outcome of an identity check and, in the same transaction, decides the user's referral
 * (docs/api-contract.md, section 1, `POST /v1/kyc/decisions`): ACCEPT with CLOSED approves it, REJECT with CLOSED rejects
 * it, and any other decision after REJECT opens check and referral again. Repeating an approval only fills in an empty
 * participant id or account. `note` is the reviewer's comment. Throws NOT_FOUND for a user without an identity check;
 * KYC_ALREADY_DECIDED when the check was accepted; PERMISSION_DENIED.
 */
export async function decideKyc(
  context: ServiceContext,
  outcome: KycOutcome,
  note?: string | null,
): Promise<KycVerificationRow> {
  authorize(context, 'kyc:write')
  return await transaction(context, async (tx) =>
    decideKycWithin(tx, await requireKycVerification(tx.scope, outcome.userId), outcome, note),
  )
}

type Outcome = Pick<KycOutcome, 'decision'> & Partial<KycOutcome>

/** The same for this check, as a step of a transaction. */
export async function decideKycWithin(
  tx: Transaction,
  before: KycVerificationRow,
  outcome: Outcome,
  note?: string | null,
): Promise<KycVerificationRow> {
  const { decision, participantId = before.participantId, account = before.account } = outcome
  if (isAccepted(before)) {
    if (decision === 'ACCEPT') return await fillIn(tx, before, { participantId, account })
    throw new DomainError(
      'KYC_ALREADY_DECIDED',
      'This identity check was already accepted. That outcome is final.',
    )
  }
  const status = outcome.status ?? statusAfter(decision)
  const set = { decision, status, subStatus: outcome.subStatus ?? '', participantId, account }
  if (isUnchanged(before, set)) return before
  const after = (await updateKycVerification(tx.scope, before.userId, { updatedAt: tx.now, ...set }))!
  tx.outbox.add('kyc.status_changed', after)
  const referral = await newestReferralOf(tx, after.userId)
  if (referral) await decideReferral(tx, after, referral, note)
  return after
}

/** An approval that is repeated: providers open the account later. */
async function fillIn(
  tx: Transaction,
  before: KycVerificationRow,
  given: Pick<KycVerificationRow, 'participantId' | 'account'>,
): Promise<KycVerificationRow> {
  const isComplete = (name: keyof typeof given) => before[name] !== '' || given[name] === ''
  if (isComplete('participantId') && isComplete('account')) return before
  const after = await fillInKycVerification(tx.scope, before.userId, { updatedAt: tx.now, ...given })
  tx.outbox.add('kyc.status_changed', after)
  return after
}

function isUnchanged(before: KycVerificationRow, set: Partial<KycVerificationRow>): boolean {
  return JSON.stringify({ ...before, ...set }) === JSON.stringify(before)
}

async function decideReferral(
  tx: Transaction,
  verification: KycVerificationRow,
  given: ReferralRow,
  note: string | null | undefined,
): Promise<void> {
  const referral = isRejected(verification) ? given : await reopenReferral(tx, given)
  if (referral.state !== 'pending') return
  const { decision, subStatus } = verification
  const why = { note: note ?? (subStatus || null) }
  if (decision === 'RESUBMIT') await recordEvent(tx, referral.id, 'resubmission_requested', why)
  else if (isInReview(verification)) await recordEvent(tx, referral.id, 'sent_to_review', why)
  if (isAccepted(verification)) await approveUnlessHeld(tx, verification, referral, note)
  else if (isClosed(verification)) await rejectReferral(tx, referral, 'KYC_REJECTED', note)
}

/** Approves the pending referral of an accepted person, unless it is held for review. Returns it after that. */
export async function approveUnlessHeld(
  tx: Transaction,
  verification: KycVerificationRow,
  given: ReferralRow,
  note?: string | null,
): Promise<ReferralRow> {
  const referral = await holdIfSamePerson(tx, given, verification, { atApproval: true })
  if (!referral.heldFor) return (await approveReferral(tx, referral, note)) ?? referral
  await recordEvent(tx, referral.id, 'accepted_while_held', { note })
  return referral
}
