import { deleteProviderEvents, insertProviderEvent, isDuplicateEvent } from '@/db/queries/provider-events'
import { outcomeOf, type ProviderEvent } from '@/domain/kyc/provider-event'
import { dayMs } from '@/domain/time'
import { authorize, type ServiceContext } from '@/server/context'
import { inSlices } from '@/server/services/in-slices'
import { transaction } from '@/server/services/transaction'
import { decideKycWithin } from './decide-kyc'

/**
 * Applies an event of the verification provider once, however often it is sent. An approval or rejection decides the
 * identity check as `decideKyc` does. Throws NOT_FOUND for a user without an identity check and records nothing, so that
 * the provider retries; KYC_ALREADY_DECIDED when the check was closed with another outcome; PERMISSION_DENIED.
 */
export async function applyProviderEvent(context: ServiceContext, event: ProviderEvent): Promise<void> {
  authorize(context, 'kyc:write')
  const outcome = outcomeOf(event)
  try {
    await transaction(context, async (tx) => {
      await insertProviderEvent(tx.scope, event.event_id, tx.now)
      if (outcome) await decideKycWithin(tx, outcome, outcome.note)
    })
  } catch (error) {
    if (!isDuplicateEvent(error)) throw error
  }
}

const retentionMs = 30 * dayMs

/** Deletes the ids of events that are older than a month. No provider resends an event that late. */
export async function purgeExpiredProviderEvents({ scope, now }: ServiceContext): Promise<void> {
  const before = new Date(now.getTime() - retentionMs)
  await inSlices((limit) => scope.tx((writer) => deleteProviderEvents(writer, before, limit)))
}
