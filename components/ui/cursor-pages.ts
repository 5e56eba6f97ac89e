/** Long chains would outgrow what a URL may hold; beyond this, "Previous" leads to the first page at last. */
const longestChain = 20

/**
 * Where a keyset-paged list's pages are. Its URL holds the cursors of the pages gone through, this one's last: what
 * "Previous" goes back along. `hrefOf` gives the list's URL with these cursors, null for the first page.
 */
export function cursorPages(
  cursors: string[] | null,
  nextCursor: string | null,
  hrefOf: (cursors: string[] | null) => string,
): { first: string; previous: string | null; next: string | null } {
  const chain = cursors ?? []
  const back = chain.slice(0, -1)
  return {
    first: hrefOf(null),
    previous: chain.length > 0 ? hrefOf(back.length > 0 ? back : null) : null,
    next: nextCursor === null ? null : hrefOf([...chain, nextCursor].slice(-longestChain)),
  }
}
