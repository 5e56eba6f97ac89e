/** What protective limits have counted; it belongs to no company. */
import { and, gt, inArray, sql } from 'drizzle-orm'
import { eq, lte } from '@/db/comparisons'
import type { Schema } from '@/db/schema'
import type { Store } from '@/db/store'

export type LimitWindow = Schema['limitWindows']['$inferSelect']

/**
 * Adds `count` to the window with this key and returns the window. One that has ended by `now` is replaced by the given one, so
 * that it starts again.
 */
export async function addToLimitWindow(store: Store, window: LimitWindow, now: Date): Promise<LimitWindow> {
  const { limitWindows } = store.tables
  const { count, endsAt } = limitWindows
  const hasEnded = lte(endsAt, now)
  return await store.tx(async (writer) => {
    const counted = await writer
      .insert(limitWindows)
      .values(window)
      .onConflictDoUpdate({
        target: limitWindows.key,
        set: {
          count: sql`case when ${hasEnded} then excluded.count else ${count} + excluded.count end`,
          endsAt: sql`case when ${hasEnded} then excluded.ends_at else ${endsAt} end`,
        },
      })
      .returning()
    return counted[0]!
  })
}

/** Deletes the window of `endedKey`, and takes one off that of `otherKey`. */
export async function forgiveAttempt(store: Store, endedKey: string, otherKey: string): Promise<void> {
  const { limitWindows } = store.tables
  const { key, count } = limitWindows
  await store.tx(async (writer) => {
    await writer.delete(limitWindows).where(eq(key, endedKey))
    await writer
      .update(limitWindows)
      .set({ count: sql`${count} - 1` })
      .where(and(eq(key, otherKey), gt(count, 0)))
  })
}

/** Deletes at most `limit` windows that have ended, and returns how many. */
export async function deleteEndedLimitWindows(store: Store, before: Date, limit: number): Promise<number> {
  const { limitWindows } = store.tables
  const { key, endsAt } = limitWindows
  return await store.tx(async (writer) => {
    const ended = writer.select({ key }).from(limitWindows).where(lte(endsAt, before)).limit(limit)
    return (await writer.delete(limitWindows).where(inArray(key, ended)).returning({ key })).length
  })
}
