import { deleteProviderEvents, insertProviderEvent, isDuplicateEvent } from '@/db/queries/provider-events'
import { outcomeOf, type ProviderEvent } from '@/domain/kyc/provider-event'
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

const keptMs = 30 * 24 * 3_600_000

/** Deletes the ids of events of a month ago and before; no provider retries that late. */
export async function purgeExpiredProviderEvents({ scope, now }: ServiceContext): Promise<void> {
  const before = new Date(now.getTime() - keptMs)
  await inSlices((limit) => scope.tx((writer) => deleteProviderEvents(writer, before, limit)))
}
