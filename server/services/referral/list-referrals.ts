import { findReferralCodeByKey } from '@/db/queries/referral-codes'
import { listReferrals as findPage, type ReferralFilter } from '@/db/queries/referral-pages'
import type { ReferralRow } from '@/db/queries/referrals'
import { codeKeyOf } from '@/domain/referral-code/code'
import { authorize, type ServiceContext } from '@/server/context'
import { openCursor, sealCursor } from '@/server/services/paging'

export interface ListReferrals {
  /** The whole code, in any case. */
  code?: string | undefined
  filter: Omit<ReferralFilter, 'referralCodeId'>
  sort: 'oldest' | 'newest'
  cursor?: string | undefined
  limit: number
}

/**
 * One page of the company's referrals, and the cursor of the next page or null. Throws INVALID_ARGUMENT for a cursor of
 * another list; PERMISSION_DENIED, also for `identityHash` without permission to read identity checks.
 */
export async function listReferrals(
  context: ServiceContext,
  { code, filter, sort, cursor, limit }: ListReferrals,
): Promise<{ referrals: ReferralRow[]; nextCursor: string | null }> {
  authorize(context, 'referrals:read')
  if (filter.identityHash !== undefined) authorize(context, 'kyc:read')
  const codeKey = code === undefined ? undefined : codeKeyOf(code)
  const {
    refereeId,
    identityHash,
    referrerId,
    programId,
    category,
    state,
    held,
    from,
    before,
    decidedFrom,
    decidedBefore,
  } = filter
  const binding = [
    'referrals',
    context.scope.company.id,
    sort,
    codeKey,
    refereeId,
    identityHash,
    referrerId,
    programId,
    category,
    state,
    held,
    from,
    before,
    decidedFrom,
    decidedBefore,
  ]
  const after = cursor === undefined ? undefined : readPosition(openCursor(binding, cursor))
  const rows = await context.scope.read(async (scope) => {
    const referralCodeId =
      codeKey === undefined ? undefined : (await findReferralCodeByKey(scope, codeKey))?.id
    if (codeKey !== undefined && referralCodeId === undefined) return []
    return await findPage(scope, { filter: { ...filter, referralCodeId }, sort, after, limit: limit + 1 })
  })
  const referrals = rows.slice(0, limit)
  const last = referrals.at(-1)
  return {
    referrals,
    nextCursor:
      rows.length > limit && last
        ? sealCursor(binding, [last.position, last.createdAt.getTime(), last.decidedAt?.getTime() ?? null])
        : null,
  }
}

function readPosition([position, createdAtMs, decidedAtMs]: unknown[]) {
  return {
    position: position as number,
    createdAt: new Date(createdAtMs as number),
    decidedAt: typeof decidedAtMs === 'number' ? new Date(decidedAtMs) : null,
  }
}
