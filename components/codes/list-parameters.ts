import { createSerializer, parseAsArrayOf, parseAsString, parseAsStringLiteral, type inferParserType } from 'nuqs/server'
import { referralCodeStates } from '@/domain/referral-code/validity'

export const codeSorts = ['newest', 'most_used', 'code'] as const
export type CodeSort = (typeof codeSorts)[number]

/** All state of the list, as it stands in the URL. */
export const listParameters = {
  /** How the code begins. */
  q: parseAsString,
  owner: parseAsString,
  category: parseAsString,
  state: parseAsStringLiteral(referralCodeStates),
  /** Unset: see sortOf. */
  sort: parseAsStringLiteral(codeSorts),
  /** The cursors of the pages gone through, this one's last: what "Previous" goes back along. */
  cursor: parseAsArrayOf(parseAsString),
}
export type ListParameters = inferParserType<typeof listParameters>

/** The order of the list: as chosen, otherwise newest first, or by code while a code is searched, which stays fast however many there are. */
export const sortOf = ({ sort, q }: Pick<ListParameters, 'sort' | 'q'>): CodeSort => sort ?? (q === null ? 'newest' : 'code')

const serialize = createSerializer(listParameters)

/** The list with these parameters; what is not named starts at the default. */
export const listHref = (parameters: Partial<ListParameters>) => serialize('/codes', parameters)

/** Long chains would outgrow what a URL may hold; beyond this, "Previous" leads to the first page at last. */
const longestChain = 20

export function pageHrefs(parameters: ListParameters, nextCursor: string | null) {
  const chain = parameters.cursor ?? []
  const back = chain.slice(0, -1)
  return {
    first: listHref({ ...parameters, cursor: null }),
    previous: chain.length > 0 ? listHref({ ...parameters, cursor: back.length > 0 ? back : null }) : null,
    next: nextCursor === null ? null : listHref({ ...parameters, cursor: [...chain, nextCursor].slice(-longestChain) }),
  }
}

export type FilterName = 'q' | 'owner' | 'category' | 'state'
export const filterNames = ['q', 'owner', 'category', 'state'] as const satisfies readonly FilterName[]

export const setFilters = (parameters: ListParameters) => filterNames.filter((name) => parameters[name] !== null)
