import { findEvent, findPositionBefore, listEvents as findPage, type EventRow } from '@/db/queries/events'
import type { ReadScope } from '@/db/scope'
import type { EventType } from '@/domain/events'
import { invalidArgument } from '@/domain/errors'
import { authorize, type ServiceContext } from '@/server/context'
import { openCursor, sealCursor } from '@/server/services/paging'

export interface ListEvents {
  type?: EventType | undefined
  since?: Date | undefined
  /** The id of an event: only later ones. */
  after?: string | undefined
  cursor?: string | undefined
  limit: number
}

/**
 * One page of the company's events, in the order in which they were committed (docs/api-contract.md, section 4). Throws
 * INVALID_ARGUMENT for a cursor of another list, and for an `after` that the company does not or no longer has;
 * PERMISSION_DENIED.
 */
export async function listEvents(
  context: ServiceContext,
  { type, since, after, cursor, limit }: ListEvents,
): Promise<{ events: EventRow[]; nextCursor: string | null }> {
  authorize(context, 'events:read')
  const binding = ['events', context.scope.company.id, type, since, after]
  const rows = await context.scope.read(async (scope) => {
    const afterPosition =
      cursor === undefined
        ? Math.max(await positionOf(scope, after), since ? await findPositionBefore(scope, since) : 0)
        : (openCursor(binding, cursor)[0] as number)
    return await findPage(scope, { type, since, afterPosition, limit: limit + 1 })
  })
  const events = rows.slice(0, limit)
  return { events, nextCursor: rows.length > limit ? sealCursor(binding, [events.at(-1)!.position]) : null }
}

async function positionOf(scope: ReadScope, id: string | undefined): Promise<number> {
  if (id === undefined) return 0
  const event = await findEvent(scope, id)
  if (!event) throw invalidArgument('after', 'EVENT_NOT_FOUND', 'is no event of the last 90 days; use since')
  return event.position
}
