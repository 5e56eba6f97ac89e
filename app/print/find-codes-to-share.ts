import type { SearchParams } from 'nuqs/server'
import { findCodes } from '@/app/(dashboard)/codes/find-codes'
import { rowsPerPage } from '@/app/list-csv'
import { codesList } from '@/components/codes/codes-list'
import { codesInQuery, maxSharedCodes } from '@/components/codes/print-paths'
import type { ServiceContext } from '@/server/context'
import { findNamedCodes } from '@/server/services/referral-code/get-referral-code'
import type { ReferralCodeView } from '@/server/services/referral-code/present'

export interface CodesToShare {
  codes: readonly string[]
  /** The codes that are left out, because they can no longer be used. */
  leftOut: readonly string[]
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
    return toShare(await findNamedCodes(context, given.slice(0, maxSharedCodes)), false)
  }
  const { values, sort, ignored } = await codesList.read(Promise.resolve(searchParams))
  if (ignored.length > 0) return undefined
  const find = findCodes(context)
  const codes: ReferralCodeView[] = []
  for (let cursor: string | undefined; ;) {
    const { rows, nextCursor } = await find(values, { sort: sort!, cursor, limit: rowsPerPage })
    codes.push(...rows)
    if (nextCursor === null || codes.length >= maxSharedCodes)
      return toShare(codes.slice(0, maxSharedCodes), nextCursor !== null || codes.length > maxSharedCodes)
    cursor = nextCursor
  }
}

function toShare(found: readonly ReferralCodeView[], hasMore: boolean): CodesToShare {
  const namesOf = (codes: readonly ReferralCodeView[]) => codes.map(({ code }) => code)
  return {
    codes: namesOf(found.filter(({ canStillBeUsed }) => canStillBeUsed)),
    leftOut: namesOf(found.filter(({ canStillBeUsed }) => !canStillBeUsed)),
    hasMore,
  }
}
