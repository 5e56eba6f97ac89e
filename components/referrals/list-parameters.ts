import {
  createParser,
  createSerializer,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
  type inferParserType,
} from 'nuqs/server'
import { cursorPages } from '@/components/ui/cursor-pages'
import { shownStates } from './referral-state'

/** A calendar day that exists: "2026-02-28". */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  )
}

const parseAsDay = createParser({ parse: (text) => (isDay(text) ? text : null), serialize: (day) => day })

/** All state of the list, as it stands in the URL. */
export const listParameters = {
  /** The whole user id of the person who was referred. */
  person: parseAsString,
  /** The whole code, in whatever case. */
  code: parseAsString,
  referrer: parseAsString,
  state: parseAsStringLiteral(shownStates),
  /** The program's id. */
  program: parseAsString,
  category: parseAsString,
  /** Made on this UTC day or later, and no later than on the other. */
  from: parseAsDay,
  to: parseAsDay,
  /** The cursors of the pages gone through, this one's last: what "Previous" goes back along. */
  cursor: parseAsArrayOf(parseAsString),
}
export type ListParameters = inferParserType<typeof listParameters>

const serialize = createSerializer(listParameters)

/** The list with these parameters; what is not named is not filtered by. */
export const referralsHref = (parameters: Partial<ListParameters>) => serialize('/referrals', parameters)

export const pageHrefs = (parameters: ListParameters, nextCursor: string | null) =>
  cursorPages(parameters.cursor, nextCursor, (cursor) => referralsHref({ ...parameters, cursor }))

export const filterNames = [
  'person',
  'code',
  'referrer',
  'state',
  'program',
  'category',
  'from',
  'to',
] as const satisfies readonly (keyof ListParameters)[]
export type FilterName = (typeof filterNames)[number]
export type TextFilterName = Exclude<FilterName, 'state' | 'from' | 'to'>
export const textFilterNames = [
  'person',
  'code',
  'referrer',
  'program',
  'category',
] as const satisfies readonly TextFilterName[]

export const setFilters = (parameters: ListParameters) =>
  filterNames.filter((name) => parameters[name] !== null)
