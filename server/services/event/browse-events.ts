import { findEvent, listNewestEvents, type EventRow } from '@/db/queries/events'
import { DomainError } from '@/domain/errors'
import type { EventType } from '@/domain/events'
import { authorize, type ServiceContext } from '@/server/context'
import { openCursor, sealCursor } from '@/server/services/paging'

/** An event with its message as data. */
export interface EventView extends Pick<EventRow, 'id' | 'type' | 'at'> {
  data: Record<string, unknown>
}

interface BrowseEvents {
  type?: EventType | undefined
  cursor?: string | undefined
  limit: number
}

/**
 * One page of the company's events for people, the newest first, and the cursor of the next page or null. Throws
 * INVALID_ARGUMENT for a cursor of another list; PERMISSION_DENIED.
 */
export async function browseEvents(
  context: ServiceContext,
  { type, cursor, limit }: BrowseEvents,
): Promise<{ events: EventView[]; nextCursor: string | null }> {
  authorize(context, 'events:read')
  const binding = ['newest events', context.scope.company.id, type]
  const beforePosition = cursor === undefined ? undefined : (openCursor(binding, cursor)[0] as number)
  const rows = await context.scope.read((scope) =>
    listNewestEvents(scope, { type, beforePosition, limit: limit + 1 }),
  )
  const page = rows.slice(0, limit)
  return {
    events: page.map(toView),
    nextCursor: rows.length > limit ? sealCursor(binding, [page.at(-1)!.position]) : null,
  }
}

/** The company's event with this id. Throws NOT_FOUND, also for one that is no longer kept; PERMISSION_DENIED. */
export async function getEvent(context: ServiceContext, id: string): Promise<EventView> {
  authorize(context, 'events:read')
  const row = await context.scope.read((scope) => findEvent(scope, id))
  if (!row) throw new DomainError('NOT_FOUND', 'This company has no such event.')
  return toView(row)
}

function toView({ id, type, at, data }: EventRow): EventView {
  return { id, type, at, data: JSON.parse(data) as Record<string, unknown> }
}
