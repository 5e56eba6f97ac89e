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

/** How many rows of a list are added up where its totals are not kept. */
export const maxTotaled = 10_000

/** What the rows of a list add up to. */
export interface Totals<Row> {
  rows: Row[]
  /** What was added up if that may not be all: the first rows in an order. Null for all of them. */
  part: { count: number; from: TotaledFrom } | null
}
export type TotaledFrom = 'newest' | 'oldest' | 'first'

/** Totals of what matches in a window of `limit` rows, whose rows are added up apart from those that do not match. */
export function toTotals<Row extends { matches: boolean; rowsCount: number }>(
  window: readonly Row[],
  { limit, from }: { limit: number; from: TotaledFrom },
): Totals<Row> {
  const countOf = (rows: readonly Row[]) => rows.reduce((count, { rowsCount }) => count + rowsCount, 0)
  const rows = window.filter(({ matches }) => matches)
  return { rows, part: countOf(window) < limit ? null : { count: countOf(rows), from } }
}
