import {
  createSerializer,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
  type inferParserType,
} from 'nuqs/server'
import { cursorPages } from '@/components/ui/cursor-pages'
import { bonusSides, bonusStates } from '@/domain/bonus/bonus'

/** What the list, its figures and its export are narrowed by. */
export const filterParameters = {
  state: parseAsStringLiteral(bonusStates),
  program: parseAsString,
  currency: parseAsString,
  side: parseAsStringLiteral(bonusSides),
  /** The whole user id of whom it is owed to. */
  person: parseAsString,
}
export type BonusFilters = inferParserType<typeof filterParameters>

/** All state of the list, as it stands in the URL. */
export const bonusParameters = {
  ...filterParameters,
  /** The cursors of the pages gone through, this one's last: what "Previous" goes back along. */
  cursor: parseAsArrayOf(parseAsString),
}
export type BonusParameters = inferParserType<typeof bonusParameters>

const serialize = createSerializer(bonusParameters)
const serializeFilters = createSerializer(filterParameters)

/** The list with these parameters; what is not named starts at the default. */
export const bonusesHref = (parameters: Partial<BonusParameters> = {}) => serialize('/bonuses', parameters)

/** The same list, all of it, as a file. */
export const exportHref = ({ state, program, currency, side, person }: BonusFilters) =>
  serializeFilters('/bonuses/export', { state, program, currency, side, person })

export const pageHrefs = (parameters: BonusParameters, nextCursor: string | null) =>
  cursorPages(parameters.cursor, nextCursor, (cursor) => bonusesHref({ ...parameters, cursor }))

export type FilterName = keyof BonusFilters
export const filterNames = [
  'person',
  'state',
  'program',
  'currency',
  'side',
] as const satisfies readonly FilterName[]

export const setFilters = (parameters: BonusFilters) =>
  filterNames.filter((name) => parameters[name] !== null)
