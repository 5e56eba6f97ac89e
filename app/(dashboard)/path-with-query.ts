import type { SearchParams } from 'nuqs/server'

/** The requested URL of a page without its origin, for the way back after sign-in. */
export function pathWithQuery(path: string, searchParams: SearchParams): string {
  const query = new URLSearchParams(
    Object.entries(searchParams).flatMap(([name, given]) =>
      [given ?? []].flat().map((value) => [name, value]),
    ),
  )
  return query.size > 0 ? `${path}?${query}` : path
}
