import { updateKycVerification } from '@/db/queries/kyc-verifications'
import { deleteProviderEvents, insertProviderEvent, isDuplicateEvent } from '@/db/queries/provider-events'
import { findReferralOfReferee } from '@/db/queries/referrals'
import { isAccepted } from '@/domain/kyc/verification'
import { outcomeOf, type ProviderEvent, type ReportedOutcome } from '@/domain/kyc/provider-event'
import { dayMs } from '@/domain/time'
import { authorize, type ServiceContext } from '@/server/context'
import { inSlices } from '@/server/services/in-slices'
import { recordEvent } from '@/server/services/referral/timeline'
import { transaction, type Transaction } from '@/server/services/transaction'
import { decideKycWithin } from './decide-kyc'
import { requireKycVerification } from './internal'

/**
 * Applies an event of the verification provider once, however often it is sent (docs/api-contract.md, section 1,
 * `POST /v1/kyc/provider-events`). An approval or rejection decides the identity check as `decideKyc` does. What trying again
 * would not change is recorded and changes nothing: a stale event, a rejection after the approval, an unknown type. Throws
 * NOT_FOUND for a user without an identity check and records nothing, so that the provider retries; PERMISSION_DENIED.
 */
export async function applyProviderEvent(context: ServiceContext, event: ProviderEvent): Promise<void> {
  authorize(context, 'kyc:write')
  const outcome = outcomeOf(event)
  try {
    await transaction(context, async (tx) => {
      await insertProviderEvent(tx.scope, event.event_id, tx.now)
      if (outcome) await applyOutcome(tx, outcome)
    })
  } catch (error) {
    if (!isDuplicateEvent(error)) throw error
  }
}

async function applyOutcome(
  tx: Transaction,
  { userId, decision, reason, at }: ReportedOutcome,
): Promise<void> {
  const check = await requireKycVerification(tx.scope, userId)
  const isStale = at !== null && check.lastEventAt !== null && at < check.lastEventAt
  if (isStale || (isAccepted(check) && decision !== 'ACCEPT'))
    return await recordIgnored(tx, userId, isStale ? 'STALE_EVENT' : 'CHECK_ACCEPTED', decision)
  if (at !== null) await updateKycVerification(tx.scope, userId, { lastEventAt: at })
  await decideKycWithin(tx, check, { decision, subStatus: reason }, reason)
}

/** Tells staff, in the referral's timeline, of an event that was not applied. */
async function recordIgnored(tx: Transaction, userId: string, reason: string, note: string): Promise<void> {
  const referral = await findReferralOfReferee(tx.scope, userId)
  if (referral) await recordEvent(tx, referral.id, 'provider_event_ignored', { reason, note })
}

const retentionMs = 30 * dayMs

/** Deletes the ids of events that are older than a month. No provider resends an event that late. */
export async function purgeExpiredProviderEvents({ scope, now }: ServiceContext): Promise<void> {
  const before = new Date(now.getTime() - retentionMs)
  await inSlices((limit) => scope.tx((writer) => deleteProviderEvents(writer, before, limit)))
}
