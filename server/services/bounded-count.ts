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
  const counted = await countRows(max + 1)
  return { count: Math.min(counted, max), more: counted > max }
}
