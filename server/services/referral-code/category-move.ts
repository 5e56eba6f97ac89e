import {
  deleteCategoryMove,
  findCategoryMove,
  moveReferrals,
  saveCategoryMove,
} from '@/db/queries/category-moves'
import type { WriteScope } from '@/db/scope'
import type { ServiceContext } from '@/server/context'
import { inSlices, rowsPerSlice } from '@/server/services/in-slices'

interface Move {
  referralCodeId: string
  category: string | null
  after: number
}

/**
 * Moves a code's referrals to its new category inside the caller's transaction, up to one slice. `finishCategoryMoves`
 * moves the rest. Totals are always up to date.
 */
export async function beginCategoryMove(
  scope: WriteScope,
  { id, category }: { id: string; category: string | null },
): Promise<void> {
  await moveSlice(scope, { referralCodeId: id, category, after: 0 })
}

/** Moves the referrals that `beginCategoryMove` left, each slice in its own transaction, also after a crash. */
export async function finishCategoryMoves({ scope }: Pick<ServiceContext, 'scope'>): Promise<void> {
  const movesPerSlice = 1
  await inSlices(
    () =>
      scope.tx(async (writer) => {
        const move = await findCategoryMove(writer)
        if (!move) return 0
        const { referralCodeId, category, movedPosition } = move
        await moveSlice(writer, { referralCodeId, category, after: movedPosition })
        return movesPerSlice
      }),
    movesPerSlice,
  )
}

async function moveSlice(scope: WriteScope, move: Move): Promise<void> {
  const movedPosition = await moveReferrals(scope, move, rowsPerSlice)
  if (movedPosition === undefined) await deleteCategoryMove(scope, move.referralCodeId)
  else await saveCategoryMove(scope, move.referralCodeId, movedPosition)
}
