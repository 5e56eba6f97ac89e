import { and, asc, desc, sql } from 'drizzle-orm'
import { eq, gt, gte, lt } from '@/db/comparisons'
import { defineQuery, defineQueryByShape, type Inputs } from '@/db/query'
import type { ReadScope, WriteScope } from '@/db/scope'
import type { EventType } from '@/domain/events'
import { firstIdAt } from '@/domain/ids'
import { hourMs } from '@/domain/time'

const eventById = defineQuery((scope: ReadScope, { id }: Inputs<{ id: string }>) => {
  const { events } = scope.tables
  return scope.select(events, { where: eq(events.id, id), limit: 1 })
})

/** The company's event with this id. */
export async function findEvent(scope: ReadScope, id: string) {
  return await scope.first(eventById, { id })
}
export type EventRow = NonNullable<Awaited<ReturnType<typeof findEvent>>>
export type NewEventRow = Omit<EventRow, 'companyId' | 'position'>

/** Adds events at the next positions. */
export async function insertEvents(scope: WriteScope, rows: readonly NewEventRow[]): Promise<void> {
  await scope.insertAll(scope.tables.events, rows, { column: 'position' })
}

/** An event has the time at which its work began, and is written at the end of that work: less than this later. */
const longestWorkMs = hourMs

const positionBefore = defineQuery((scope: ReadScope, { id }: Inputs<{ id: string }>) => {
  const { events } = scope.tables
  const newestId = scope.subselect(events, sql`max(${events.id})`, lt(events.id, id))
  return scope.select(events, { fields: { position: events.position }, where: eq(events.id, newestId) })
})

/** A position before all events of this time or later, and after most of the earlier ones. */
export async function findPositionBefore(scope: ReadScope, time: Date): Promise<number> {
  const id = firstIdAt(new Date(time.getTime() - longestWorkMs))
  return (await scope.first(positionBefore, { id }))?.position ?? 0
}

export interface EventPage {
  type?: EventType | undefined
  /** Only events of this time or later. */
  since?: Date | undefined
  afterPosition: number
  limit: number
}

const eventPage = defineQueryByShape(
  (
    scope: ReadScope,
    inputs: Inputs<{ type?: EventType; firstId?: string; afterPosition: number }>,
    { hasType, hasSince, limit }: { hasType: boolean; hasSince: boolean; limit: number },
  ) => {
    const { events } = scope.tables
    return scope.select(events, {
      where: and(
        gt(events.position, inputs.afterPosition),
        hasType ? eq(events.type, inputs.type) : undefined,
        hasSince ? gte(events.id, inputs.firstId) : undefined,
      ),
      orderBy: [asc(events.position)],
      limit,
    })
  },
)

/** One page of the company's events in the order of commits, oldest first. */
export async function listEvents(
  scope: ReadScope,
  { type, since, afterPosition, limit }: EventPage,
): Promise<EventRow[]> {
  const query = eventPage({ hasType: type !== undefined, hasSince: since !== undefined, limit })
  return await scope.run(query, { type, firstId: since && firstIdAt(since), afterPosition })
}

const newestEvents = defineQueryByShape(
  (
    scope: ReadScope,
    inputs: Inputs<{ type?: EventType; beforePosition?: number }>,
    { hasType, hasBefore, limit }: { hasType: boolean; hasBefore: boolean; limit: number },
  ) => {
    const { events } = scope.tables
    return scope.select(events, {
      where: and(
        hasBefore ? lt(events.position, inputs.beforePosition) : undefined,
        hasType ? eq(events.type, inputs.type) : undefined,
      ),
      orderBy: [desc(events.position)],
      limit,
    })
  },
)

/** One page of the company's events in the order of commits, newest first. */
export async function listNewestEvents(
  scope: ReadScope,
  { type, beforePosition, limit }: Pick<EventPage, 'type' | 'limit'> & { beforePosition: number | undefined },
): Promise<EventRow[]> {
  const shape = { hasType: type !== undefined, hasBefore: beforePosition !== undefined, limit }
  return await scope.run(newestEvents(shape), { type, beforePosition })
}

/** Deletes at most `limit` events below this id, but never the newest: the next one counts its position from it. */
export async function deleteEventsBefore(scope: WriteScope, id: string, limit: number): Promise<number> {
  const { events } = scope.tables
  const isNotNewest = lt(events.position, scope.subselect(events, sql`max(${events.position})`))
  const where = and(lt(events.id, id), isNotNewest)!
  return await scope.deleteSlice(events, { key: [events.id], where, limit })
}
