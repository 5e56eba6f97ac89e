import { deleteProviderEvents, insertProviderEvent, isEventKnown } from '@/db/queries/provider-events'
import { outcomeOf, type ProviderEvent } from '@/domain/kyc/provider-event'
import { authorize, type ServiceContext } from '@/server/context'
import { inSlices } from '@/server/services/in-slices'
import { decideKycWithin } from './decide-kyc'

/**
 * Applies an event of the verification provider once, whatever is sent again. Approval and rejection decide the person's
 * check as `decideKyc` does. Throws NOT_FOUND for a user who never started, with nothing recorded, so that the provider tries
 * again; KYC_ALREADY_DECIDED for another outcome after the final one, so that nobody takes it for done; PERMISSION_DENIED.
 */
export async function applyProviderEvent(context: ServiceContext, event: ProviderEvent): Promise<void> {
  authorize(context, 'kyc:write')
  const outcome = outcomeOf(event)
  try {
    await context.scope.tx(async (scope) => {
      await insertProviderEvent(scope, event.event_id, context.now)
      if (outcome) await decideKycWithin(scope, context, outcome, outcome.note)
    })
  } catch (error) {
    if (!isEventKnown(error)) throw error
  }
}

const keptMs = 30 * 24 * 3_600_000

/** Forgets which events came a month ago and before; no provider sends one again that late. */
export async function purgeExpiredProviderEvents({ scope, now }: ServiceContext): Promise<void> {
  const before = new Date(now.getTime() - keptMs)
  await inSlices((limit) => scope.tx((writer) => deleteProviderEvents(writer, before, limit)))
}
