import { lt } from '@/db/comparisons'
import type { WriteScope } from '@/db/scope'
import { isUniqueViolation } from '@/db/violations'

/** Records an event of the verification provider. Throws the driver's unique violation when it was recorded before. */
export async function insertProviderEvent(
  scope: WriteScope,
  eventId: string,
  receivedAt: Date,
): Promise<void> {
  await scope.insert(scope.tables.providerEvents, { eventId, receivedAt })
}

/** Whether `insertProviderEvent` failed because the event was recorded before. */
export function isDuplicateEvent(error: unknown): boolean {
  return isUniqueViolation(error, {
    name: 'provider_events_company_id_event_id_pk',
    columns: 'provider_events.company_id, provider_events.event_id',
  })
}

/** Deletes at most `limit` events from before this time, and returns how many. */
export async function deleteProviderEvents(scope: WriteScope, before: Date, limit: number): Promise<number> {
  const { providerEvents } = scope.tables
  const { eventId, receivedAt } = providerEvents
  return await scope.deleteSlice(providerEvents, { key: [eventId], where: lt(receivedAt, before), limit })
}
