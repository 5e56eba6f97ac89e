import {
  createParser,
  createSerializer,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
  type inferParserType,
} from 'nuqs/server'
import { isDay } from '@/components/referrals/list-parameters'
import { cursorPages } from '@/components/ui/cursor-pages'

const parseAsDay = createParser({ parse: (text) => (isDay(text) ? text : null), serialize: (day) => day })

export const statusClasses = ['2xx', '3xx', '4xx', '5xx'] as const
export type StatusClass = (typeof statusClasses)[number]

/** All state of the log, as it stands in the URL. */
export const requestParameters = {
  /** The whole request id. */
  request: parseAsString,
  /** The API key's id. */
  key: parseAsString,
  status: parseAsStringLiteral(statusClasses),
  /** As documented. */
  route: parseAsString,
  /** Answered on this UTC day or later, and no later than on the other. */
  from: parseAsDay,
  to: parseAsDay,
  /** The cursors of the pages gone through, this one's last: what "Previous" goes back along. */
  cursor: parseAsArrayOf(parseAsString),
}
export type RequestParameters = inferParserType<typeof requestParameters>

const serialize = createSerializer(requestParameters)

/** The log with these parameters; what is not named is not filtered by. */
export const requestsHref = (parameters: Partial<RequestParameters>) => serialize('/requests', parameters)

export const pageHrefs = (parameters: RequestParameters, nextCursor: string | null) =>
  cursorPages(parameters.cursor, nextCursor, (cursor) => requestsHref({ ...parameters, cursor }))

export const filterNames = [
  'request',
  'key',
  'status',
  'route',
  'from',
  'to',
] as const satisfies readonly (keyof RequestParameters)[]
export type FilterName = (typeof filterNames)[number]

export const setFilters = (parameters: RequestParameters) =>
  filterNames.filter((name) => parameters[name] !== null)
