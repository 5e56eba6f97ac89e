import type { SearchParams } from 'nuqs/server'

/** The address of a page as it was asked for, so that sign-in leads back to it. */
export function pathWithQuery(path: string, searchParams: SearchParams): string {
  const query = new URLSearchParams(
    Object.entries(searchParams).flatMap(([name, given]) =>
      [given ?? []].flat().map((value) => [name, value]),
    ),
  )
  return query.size > 0 ? `${path}?${query}` : path
}
