import { and, asc } from 'drizzle-orm'
import { eq, gt, lte } from '@/db/comparisons'
import { defineQuery, defineQueryByShape, type Inputs } from '@/db/query'
import type { ReadScope, WriteScope } from '@/db/scope'

const positionsOfCode = defineQueryByShape(
  (
    scope: ReadScope,
    { referralCodeId, after }: Inputs<{ referralCodeId: string; after: number }>,
    { limit }: { limit: number },
  ) => {
    const { referrals } = scope.tables
    return scope.select(referrals, {
      fields: { position: referrals.position },
      where: and(eq(referrals.referralCodeId, referralCodeId), gt(referrals.position, after)),
      orderBy: [asc(referrals.position)],
      limit,
    })
  },
)

/**
 * Sets the category of a code's next `limit` referrals after a position. Returns the position of the last one, or nothing
 * when no more are left.
 */
export async function moveReferrals(
  scope: WriteScope,
  { referralCodeId, category, after }: { referralCodeId: string; category: string | null; after: number },
  limit: number,
): Promise<number | undefined> {
  const positions = await scope.run(positionsOfCode({ limit }), { referralCodeId, after })
  const last = positions.at(-1)?.position
  if (last === undefined) return undefined
  const { referrals } = scope.tables
  const where = and(
    eq(referrals.referralCodeId, referralCodeId),
    gt(referrals.position, after),
    lte(referrals.position, last),
  )!
  await scope.updateSlice(referrals, { category }, { key: [referrals.id], where, limit })
  return positions.length < limit ? undefined : last
}

/** Notes up to which position a code's referrals have moved. */
export async function saveCategoryMove(
  scope: WriteScope,
  referralCodeId: string,
  movedPosition: number,
): Promise<void> {
  const { categoryMoves } = scope.tables
  await scope
    .upsert(
      categoryMoves,
      { referralCodeId, movedPosition },
      [categoryMoves.companyId, categoryMoves.referralCodeId],
      { movedPosition },
    )
    .execute()
}

export async function deleteCategoryMove(scope: WriteScope, referralCodeId: string): Promise<void> {
  const { categoryMoves } = scope.tables
  await scope.delete(categoryMoves, eq(categoryMoves.referralCodeId, referralCodeId)).execute()
}

const nextMove = defineQuery((scope: ReadScope, { after }: Inputs<{ after: string }>) => {
  const { categoryMoves, referralCodes } = scope.tables
  const { referralCodeId, movedPosition } = categoryMoves
  return scope.select(categoryMoves, {
    fields: { referralCodeId, movedPosition },
    leftJoin: {
      table: referralCodes,
      on: eq(referralCodes.id, referralCodeId),
      fields: { category: referralCodes.category },
    },
    where: gt(referralCodeId, after),
    orderBy: [asc(referralCodeId)],
    limit: 1,
  })
})

/** The next code whose referrals have not all moved, in the order of ids, with the category that they move to. */
export async function findCategoryMove(scope: ReadScope, after = '') {
  return await scope.first(nextMove, { after })
}
