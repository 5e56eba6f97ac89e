import { setImmediate } from 'node:timers/promises'

/**
 * How many rows a transaction changes at most where their number is unbounded: a few milliseconds, so that other writers
 * and the event loop have their turn in between.
 */
export const rowsPerSlice = 500

/**
 * Runs `slice`, which changes at most `limit` rows in a transaction of its own and returns how many it changed, until it
 * changes fewer. Returns how many were changed in all. What a killed process has left undone, the next call does.
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
