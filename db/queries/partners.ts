import { and, asc } from 'drizzle-orm'
import { eq, gt, gte, lt } from '@/db/comparisons'
import { defineQuery, defineQueryByShape, type Inputs } from '@/db/query'
import type { ReadScope } from '@/db/scope'
import type { RowOf } from '@/db/scoped-tables'

const nextOwner = defineQueryByShape(
  (
    scope: ReadScope,
    { from, end }: Inputs<{ from: string; end: string }>,
    { isInclusive }: { isInclusive: boolean },
  ) => {
    const { ownerId } = scope.tables.referralCodes
    return scope.select(scope.tables.referralCodes, {
      fields: { ownerId },
      where: and(isInclusive ? gte(ownerId, from) : gt(ownerId, from), lt(ownerId, end))!,
      orderBy: [asc(ownerId)],
      limit: 1,
    })
  },
)

/**
 * At most `limit` user ids of partners that begin with `prefix`, in their order. Looked up one by one, because `distinct` would
 * read every code of each partner.
 */
export async function listOwnerIds(scope: ReadScope, prefix: string, limit: number): Promise<string[]> {
  const found: string[] = []
  const end = `${prefix}\u{10FFFF}`
  while (found.length < limit) {
    const last = found.at(-1)
    const next = await scope.first(nextOwner({ isInclusive: last === undefined }), {
      from: last ?? prefix,
      end,
    })
    if (!next) break
    found.push(next.ownerId)
  }
  return found
}

/** A partner with the totals of their codes and referrals. */
export type PartnerRow = RowOf<ReadScope['tables']['partners']>

const partnerByUser = defineQuery((scope: ReadScope, { userId }: Inputs<{ userId: string }>) => {
  const { partners } = scope.tables
  return scope.select(partners, { where: eq(partners.userId, userId), limit: 1 })
})

/** The company's partner with this user id. */
export async function findPartner(scope: ReadScope, userId: string): Promise<PartnerRow | undefined> {
  return await scope.first(partnerByUser, { userId })
}
