import {
  createSerializer,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
  type inferParserType,
} from 'nuqs/server'
import { cursorPages } from '@/components/ui/cursor-pages'
import { referralCodeStates } from '@/domain/referral-code/validity'

export const codeSorts = ['newest', 'most_used', 'code'] as const
export type CodeSort = (typeof codeSorts)[number]

/** All state of the list, as it stands in the URL. */
export const listParameters = {
  /** How the code begins. */
  q: parseAsString,
  owner: parseAsString,
  category: parseAsString,
  /** The id of a program. */
  program: parseAsString,
  state: parseAsStringLiteral(referralCodeStates),
  /** Unset: see sortOf. */
  sort: parseAsStringLiteral(codeSorts),
  /** The cursors of the pages gone through, this one's last: what "Previous" goes back along. */
  cursor: parseAsArrayOf(parseAsString),
}
export type ListParameters = inferParserType<typeof listParameters>

/** The order of the list: as chosen, otherwise newest first, or what stays fast however many there are: by code while a code is searched, by use in a program. */
export function sortOf({ sort, q, program }: Pick<ListParameters, 'sort' | 'q' | 'program'>): CodeSort {
  if (sort !== null) return sort
  if (q !== null) return 'code'
  return program === null ? 'newest' : 'most_used'
}

const serialize = createSerializer(listParameters)

/** The list with these parameters; what is not named starts at the default. */
export const listHref = (parameters: Partial<ListParameters>) => serialize('/codes', parameters)

export const pageHrefs = (parameters: ListParameters, nextCursor: string | null) =>
  cursorPages(parameters.cursor, nextCursor, (cursor) => listHref({ ...parameters, cursor }))

export type FilterName = 'q' | 'owner' | 'category' | 'program' | 'state'
export const filterNames = [
  'q',
  'owner',
  'category',
  'program',
  'state',
] as const satisfies readonly FilterName[]

export const setFilters = (parameters: ListParameters) =>
  filterNames.filter((name) => parameters[name] !== null)
