import type { SearchParams } from 'nuqs/server'
import { findCodes } from '@/app/(dashboard)/codes/find-codes'
import { rowsPerPage } from '@/app/list-csv'
import { codesList } from '@/components/codes/codes-list'
import { codesInQuery, maxSharedCodes } from '@/components/codes/print-paths'
import type { ServiceContext } from '@/server/context'
import { findCodeNames } from '@/server/services/referral-code/get-referral-code'

export interface CodesToShare {
  codes: readonly string[]
  /** Whether there are more than can be shared at once. */
  hasMore: boolean
}

/**
 * The codes that a URL names with `codes`, or those that match its filters of the list of codes. Undefined for a filter that
 * is unknown or cannot be read: without it, more would match than was asked for.
 */
export async function findCodesToShare(
  context: ServiceContext,
  { codes: names, ...searchParams }: SearchParams,
): Promise<CodesToShare | undefined> {
  if (names !== undefined) {
    const given = [names].flat().flatMap(codesInQuery)
    return { codes: await findCodeNames(context, given.slice(0, maxSharedCodes)), hasMore: false }
  }
  const { values, sort, ignored } = await codesList.read(Promise.resolve(searchParams))
  if (ignored.length > 0) return undefined
  const find = findCodes(context)
  const codes: string[] = []
  for (let cursor: string | undefined; ;) {
    const { rows, nextCursor } = await find(values, { sort: sort!, cursor, limit: rowsPerPage })
    codes.push(...rows.map((row) => row.code))
    if (nextCursor === null || codes.length >= maxSharedCodes)
      return {
        codes: codes.slice(0, maxSharedCodes),
        hasMore: nextCursor !== null || codes.length > maxSharedCodes,
      }
    cursor = nextCursor
  }
}
