export const chartColourCount = 6

/**
 * The same category has the same colour on every page: its name alone decides. FNV-1a, begun at a number that spreads
 * the names partner programs commonly use over all six colours.
 */
export function categorySlot(name: string): number {
  let hash = 0x811ce359
  for (const char of name) {
    hash ^= char.codePointAt(0) ?? 0
    hash = Math.imul(hash, 0x01000193)
  }
  hash ^= hash >>> 15
  return ((hash >>> 0) % chartColourCount) + 1
}

/** A CSS colour, good in light and dark. */
export const categoryColour = (name: string) => `var(--chart-${categorySlot(name)})`
