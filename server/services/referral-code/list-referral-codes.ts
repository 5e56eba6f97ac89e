import {
  listReferralCodes as findPage,
  referralCodeSorts,
  type ReferralCodeFilter,
  type ReferralCodePageRequest,
  type ReferralCodePosition,
  type ReferralCodeSort,
} from '@/db/queries/referral-code-pages'
import type { ReadScope } from '@/db/scope'
import { nameKeyOf } from '@/domain/partner/partner'
import { codeKeyOf, searchTextOf } from '@/domain/referral-code/code'
import type { CodeAttention } from '@/domain/referral-code/attention'
import type { ReferralCodeState, ReferralCodeStatus } from '@/domain/referral-code/validity'
import { trimInvisible } from '@/domain/text'
import { requirePeriod } from '@/domain/time'
import { authorize, isAllowed, type ServiceContext } from '@/server/context'
import { openCursor, sealCursor } from '@/server/services/paging'

export { referralCodeSorts }

export interface ListReferralCodes {
  userId?: string | undefined
  category?: string | undefined
  /** The whole code, in any case. */
  code?: string | undefined
  /** The start of the code, in any case. */
  codePrefix?: string | undefined
  /**
   * A text in the code, its owner's id or its description, in any case, or in the owner's name for who may read partners. One or two
   * characters are the start of the code.
   */
  query?: string | undefined
  /** Fastest with the sort `most_used`. */
  programId?: string | undefined
  /** Both inclusive. */
  createdFrom?: Date | undefined
  createdTo?: Date | undefined
  status?: ReferralCodeStatus | undefined
  state?: ReferralCodeState | undefined
  attention?: CodeAttention | undefined
  sort: ReferralCodeSort
  cursor?: string | undefined
  limit: number
}

/** A page of codes, and the cursor of the next page or null. */
export interface ReferralCodePage<Row> {
  referralCodes: Row[]
  nextCursor: string | null
}
export type ListedReferralCode = Awaited<ReturnType<typeof findPage>>[number]

/**
 * One page of the company's codes (docs/api-contract.md, section 1). Throws INVALID_ARGUMENT for a cursor of
 * another list; PERMISSION_DENIED.
 */
export async function listReferralCodes(
  context: ServiceContext,
  input: ListReferralCodes,
): Promise<ReferralCodePage<ListedReferralCode>> {
  return await pageOf(context, input, findPage)
}

/** The same for the rows that `find` returns. */
export async function pageOf<Row extends ReferralCodePosition>(
  context: ServiceContext,
  input: ListReferralCodes,
  find: (scope: ReadScope, request: ReferralCodePageRequest) => Promise<Row[]>,
): Promise<ReferralCodePage<Row>> {
  authorize(context, 'referral_codes:read')
  requirePeriod(input.createdFrom, input.createdTo, ['createdFrom', 'createdTo'])
  const filter = toFilter({ ...input, findsNames: isAllowed(context.actor, 'partners:read') })
  const binding = [
    'referral codes',
    context.scope.company.id,
    input.sort,
    filter.ownerId,
    filter.category,
    filter.codeKey,
    filter.codePrefix,
    filter.text,
    filter.attention ?? filter.state,
    filter.programId,
    filter.status,
    filter.createdFrom?.getTime(),
    filter.createdTo?.getTime(),
  ]
  const after = input.cursor === undefined ? undefined : readPosition(openCursor(binding, input.cursor))
  const rows = await context.scope.read((scope) =>
    find(scope, { filter, sort: input.sort, after, limit: input.limit + 1, now: context.now }),
  )
  const referralCodes = rows.slice(0, input.limit)
  const last = referralCodes.at(-1)
  const nextCursor =
    rows.length > input.limit && last
      ? sealCursor(binding, [last.position, last.usedCount, last.codeKey])
      : null
  return { referralCodes, nextCursor }
}

/** The filter of a list as the query takes it. */
export function toFilter(
  input: Omit<ListReferralCodes, 'sort' | 'cursor' | 'limit'> & { findsNames?: boolean | undefined },
): ReferralCodeFilter {
  const { userId, category, code, codePrefix, query, findsNames, programId } = input
  const { createdFrom, createdTo, status, state, attention } = input
  return {
    ownerId: userId,
    category,
    codeKey: code === undefined ? undefined : codeKeyOf(code),
    codePrefix: codePrefix === undefined ? undefined : searchTextOf(codePrefix),
    text: query === undefined ? undefined : searchTextOf(query),
    ownerNameKey: query === undefined || !findsNames ? undefined : nameKeyOf(trimInvisible(query)),
    programId,
    createdFrom,
    createdTo,
    status,
    state,
    attention,
  }
}

function readPosition([position, usedCount, codeKey]: unknown[]): ReferralCodePosition {
  return { position: position as number, usedCount: usedCount as number, codeKey: codeKey as string }
}
