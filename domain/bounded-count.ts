/** A count with an upper bound, beyond which there are `more`. */
export interface BoundedCount {
  count: number
  more: boolean
}

/** Counts up to `max`, by a count that stops at the number it receives. */
export async function countUpTo(
  max: number,
  countRows: (max: number) => Promise<number>,
): Promise<BoundedCount> {
  return toBoundedCount(max, await countRows(max + 1))
}

/** A count up to `max`, of rows that were counted up to one more. */
export function toBoundedCount(max: number, counted: number): BoundedCount {
  return { count: Math.min(counted, max), more: counted > max }
}
