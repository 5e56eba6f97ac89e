import { setImmediate } from 'node:timers/promises'

/**
 * The maximum number of rows in one transaction where the total is unbounded. A slice takes a few milliseconds, so that
 * other writers and the event loop are not blocked.
 */
export const rowsPerSlice = 500

/**
 * Runs `slice`, which changes at most `limit` rows in a transaction of its own and returns how many it changed, until it
 * changes fewer. Returns the total. After a crash, the next call continues.
 */
export async function inSlices(
  slice: (limit: number) => Promise<number>,
  limit = rowsPerSlice,
): Promise<number> {
  for (let total = 0; ;) {
    const count = await slice(limit)
    total += count
    if (count < limit) return total
    await setImmediate()
  }
}
