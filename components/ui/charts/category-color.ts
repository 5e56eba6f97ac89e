export const chartColorCount = 6

/**
 * The same category has the same color on every page, derived from its name: FNV-1a, with an offset that spreads
 * the names partner programs commonly use over all six colors.
 */
export function categorySlot(name: string): number {
  let hash = 0x811ce359
  for (const char of name) {
    hash ^= char.codePointAt(0) ?? 0
    hash = Math.imul(hash, 0x01000193)
  }
  hash ^= hash >>> 15
  return ((hash >>> 0) % chartColorCount) + 1
}

/** A CSS color for light and dark. */
export const categoryColor = (name: string) => `var(--chart-${categorySlot(name)})`
