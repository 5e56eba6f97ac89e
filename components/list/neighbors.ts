import type { SearchParams } from 'nuqs/server'
import { listParameter, queryOf, type Filters, type Find, type List } from './define-list'
import { pageHrefs } from './pager'

/** The URL of a row's page, with its place in the list: `/codes/ABC?list=state%3Dactive`. */
export function hrefFromList(href: string, listHref: string): string {
  const query = queryOf(listHref)
  return query ? `${href}?${new URLSearchParams({ [listParameter]: query })}` : href
}

/** The URL of the list at `path` that a detail page was opened from, with its filters and page. */
export function listHrefFrom(path: string, searchParams: SearchParams): string {
  const query = [searchParams[listParameter]].flat()[0]
  return query ? `${path}?${query}` : path
}

/** The links of a detail page: back to its place in the list, and to the rows beside it, null at the ends. */
export interface Neighbors {
  back: string
  previous: string | null
  next: string | null
}

/**
 * Finds the rows before and after a row in the list that its page was opened from, across the list's pages. If the row no
 * longer matches the filters, such as a referral that was approved, the next one is the first that matches.
 */
export async function findNeighbors<Given extends Filters, Sort extends string, Row>(
  list: List<Given, Sort>,
  searchParams: SearchParams,
  find: Find<List<Given, Sort>, Row>,
  hrefOf: (row: Row) => string,
  currentHref: string,
): Promise<Neighbors> {
  const load = (href: string) =>
    list.load(Promise.resolve(Object.fromEntries(new URLSearchParams(queryOf(href)))), {}, find)
  const from = listHrefFrom(list.path, searchParams)
  const { query, page } = await load(from)
  const back = list.href(query.values, query.position)
  const linkTo = (row: Row | undefined, listHref = back) => (row ? hrefFromList(hrefOf(row), listHref) : null)

  const index = page.rows.findIndex((row) => isSame(hrefOf(row), currentHref))
  if (index < 0) return { back, previous: null, next: from === list.path ? null : linkTo(page.rows[0]) }
  const pages = pageHrefs(list, query, page.nextCursor)
  const rowOn = async (href: string | null, at: 0 | -1) =>
    href === null ? null : linkTo((await load(href)).page.rows.at(at), href)
  return {
    back,
    previous: index > 0 ? linkTo(page.rows[index - 1]) : await rowOn(pages.previous, -1),
    next: index < page.rows.length - 1 ? linkTo(page.rows[index + 1]) : await rowOn(pages.next, 0),
  }
}

/** Codes are the same in upper and lower case. */
const isSame = (href: string, other: string) => href.toLowerCase() === other.toLowerCase()
