import {
  createSerializer,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  type SearchParams,
} from 'nuqs/server'
import { isDomainError } from '@/domain/errors'
import type { Filter, Option } from './filters'

export type Filters = Readonly<Record<string, Filter>>
type ValueOf<Given> = Given extends Filter<infer Value> ? Value : never

/** The values of a list's filters. */
export type FilterValues<Given extends Filters = Filters> = {
  [Name in keyof Given]?: ValueOf<Given[Name]> | undefined
}

/** The choices of how many rows a page has. */
export const rowsPerPageChoices = [25, 50, 100] as const
export type RowsPerPage = (typeof rowsPerPageChoices)[number]

/** A position in a list. */
interface Position<Sort extends string> {
  /** Undefined for the list's own order. */
  sort?: Sort | undefined
  /** Rows a page; undefined for the list's own number. */
  rows?: RowsPerPage | undefined
  /** The view that was opened: its id, or `all` for none. Without parameters, a list opens the member's default view. */
  view?: string | undefined
  /** The cursors of the visited pages, this one's last: "Previous" goes back along them. */
  cursors?: readonly string[] | undefined
}

/** The options of the choices that differ by company, by the name of the filter. */
export type Choices = Readonly<Record<string, readonly Option[]>>

/** The state of a list, read from its URL. */
export interface ListQuery<Given extends Filters = Filters, Sort extends string = string> {
  values: FilterValues<Given>
  position: Position<Sort>
  /** The order of the rows; undefined for a list that has only one. */
  sort: Sort | undefined
  rowsPerPage: RowsPerPage
  choices: Choices
  /** The parameters of the URL that could not be read. */
  ignored: readonly string[]
  /** Whether the URL's cursor belongs to another list, so that this is the first page. */
  isCursorRejected: boolean
}

interface ListOptions<Given extends Filters, Sort extends string> {
  path: string
  /** The name of a row: "code", "codes". */
  one: string
  many: string
  filters: Given
  /** The parameters of other parts of its page. */
  otherParameters?: readonly string[]
  sorts?: Readonly<Record<Sort, string>>
  /** The default order. */
  defaultSort?: (values: FilterValues<Given>) => NoInfer<Sort>
  /** The default number of rows a page. */
  defaultRows?: RowsPerPage
}

/** The page of a list to find. */
export interface PageRequest<Sort extends string> {
  sort: Sort
  cursor: string | undefined
  limit: number
}

/** A list and its URL. */
export interface List<Given extends Filters = Filters, Sort extends string = string> extends Omit<
  ListOptions<Given, Sort>,
  'defaultSort'
> {
  /** The URL of the list with these filters. */
  href(values?: FilterValues<Given>, position?: Position<Sort>): string
  /** Reads the URL. A choice is checked against its options if they are passed. */
  read(searchParams: Promise<SearchParams>, choices?: Choices): Promise<ListQuery<Given, Sort>>
  /** Reads the URL and finds its page, or the first page if its cursor belongs to another list. */
  load<Page>(
    searchParams: Promise<SearchParams>,
    choices: Choices,
    find: (values: FilterValues<Given>, page: PageRequest<Sort>) => Promise<Page>,
  ): Promise<{ query: ListQuery<Given, Sort>; page: Page }>
}

/** Finds a page of a list's rows for the state of its URL. */
export type Find<Of, Row> =
  Of extends List<infer Given, infer Sort>
    ? (
        values: FilterValues<Given>,
        page: PageRequest<Sort>,
      ) => Promise<{ rows: readonly Row[]; nextCursor: string | null }>
    : never

/** The parameter of a detail page for the URL of the list that it was opened from. */
export const listParameter = 'list'

const cursorsParser = parseAsArrayOf(parseAsString)

/** Defines a list: the parameters of its URL, and their names in the filter bar and the chips. */
export function defineList<Given extends Filters, Sort extends string = never>(
  options: ListOptions<Given, Sort>,
): List<Given, Sort> {
  const { path, filters, sorts, defaultSort, defaultRows = 25, otherParameters = [] } = options
  const names = Object.keys(filters)
  const known = new Set([...names, 'sort', 'rows', 'view', 'cursor', listParameter, ...otherParameters])
  const isSort = (text: string): text is Sort => sorts !== undefined && Object.hasOwn(sorts, text)
  const serialize = createSerializer({
    ...Object.fromEntries(names.map((name) => [name, parseAsString])),
    sort: parseAsString,
    rows: parseAsInteger,
    view: parseAsString,
    cursor: cursorsParser,
  })

  const href: List<Given, Sort>['href'] = (values = {}, { cursors, ...position } = {}) =>
    serialize(path, { ...values, ...position, cursor: cursors?.length ? [...cursors] : null })

  const read: List<Given, Sort>['read'] = async (searchParams, choices = {}) => {
    const given = await searchParams
    const ignored = Object.keys(given).filter((name) => !known.has(name))
    const readOne = <Value>(name: string, parse: (text: string) => Value | undefined) => {
      const texts = [given[name] ?? []].flat().filter((text) => text.trim() !== '')
      const [text] = texts
      if (text === undefined) return undefined
      const value = texts.length === 1 ? parse(text.trim()) : undefined
      if (value === undefined) ignored.push(name)
      return value
    }
    const values = Object.fromEntries(
      names.map((name) => [name, readOne(name, (text) => parse(filters[name]!, text, choices[name]))]),
    ) as FilterValues<Given>
    const sort = sorts && readOne('sort', (text) => (isSort(text) ? text : undefined))
    const rows = readOne('rows', (text) => rowsPerPageChoices.find((choice) => String(choice) === text))
    const view = readOne('view', (text) => text)
    const cursors = cursorsParser.parse([given.cursor].flat()[0] ?? '')?.filter(Boolean)
    return {
      values,
      position: { sort, rows, view, cursors: cursors?.length ? cursors : undefined },
      sort: sort ?? defaultSort?.(values),
      rowsPerPage: rows ?? defaultRows,
      choices,
      ignored,
      isCursorRejected: false,
    }
  }

  const load: List<Given, Sort>['load'] = async (searchParams, choices, find) => {
    const query = await read(searchParams, choices)
    const page = (cursor: string | undefined) =>
      find(query.values, { sort: query.sort as Sort, cursor, limit: query.rowsPerPage })
    const cursor = query.position.cursors?.at(-1)
    try {
      return { query, page: await page(cursor) }
    } catch (error) {
      if (cursor === undefined || !isRejectedCursor(error)) throw error
      const position = { ...query.position, cursors: undefined }
      return { query: { ...query, position, isCursorRejected: true }, page: await page(undefined) }
    }
  }

  return { ...options, href, read, load }
}

function parse(filter: Filter, text: string, options: readonly Option[] | undefined) {
  const value = filter.parse(text)
  return filter.isOpen || !options || options.some((option) => option.value === value) ? value : undefined
}

const isRejectedCursor = (error: unknown) =>
  isDomainError(error) && error.details.violations?.some(({ field }) => field === 'cursor')

/** The URL of the list's first page with some filters changed: undefined clears one. */
export const hrefWith = (
  { href }: Pick<List, 'href'>,
  { values, position }: Pick<ListQuery, 'values' | 'position'>,
  changes: FilterValues,
) => href({ ...values, ...changes }, { ...position, cursors: undefined })

/** The URL of the list's first page without filters. */
export const hrefWithoutFilters = ({ href }: Pick<List, 'href'>, { position }: Pick<ListQuery, 'position'>) =>
  href({}, { ...position, cursors: undefined })

/** The query of a URL, without the question mark. */
export const queryOf = (href: string) => (href.includes('?') ? href.slice(href.indexOf('?') + 1) : '')

/** The filters that are set, in the order of the definition. */
export const setFilters = ({ filters }: Pick<List, 'filters'>, { values }: Pick<ListQuery, 'values'>) =>
  Object.entries(filters).flatMap(([name, filter]) => {
    const value = values[name]
    return value === undefined ? [] : [{ name, filter, value }]
  })
