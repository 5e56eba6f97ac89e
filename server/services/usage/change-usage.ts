import type { ReferralRow } from '@/db/queries/referrals'
import { changeCategoryTotals, changeReferralCodeUsage, changeUsageTotals } from '@/db/queries/usage'
import type { WriteScope } from '@/db/scope'
import { together } from '@/db/together'
import { dayOf } from '@/domain/usage/days'

/** Adds a referral to the uses of its code, category and UTC day, or removes it. */
export async function changeUsage(
  scope: WriteScope,
  { referralCodeId, categoryId }: Pick<ReferralRow, 'referralCodeId' | 'categoryId'>,
  at: Date,
  by: 1 | -1,
): Promise<void> {
  const day = dayOf(at)
  await together(
    changeReferralCodeUsage(scope, referralCodeId, day, by),
    changeCategoryUsage(scope, categoryId, day, by),
  )
}

/** Moves the use of a referral to another category, on its day. One that is not counted has none. */
export async function moveUse(
  scope: WriteScope,
  { counted, categoryId, decidedAt }: Pick<ReferralRow, 'counted' | 'categoryId' | 'decidedAt'>,
  toCategoryId: string,
): Promise<void> {
  if (!counted) return
  const day = dayOf(decidedAt!)
  await changeCategoryUsage(scope, categoryId, day, -1)
  await changeCategoryUsage(scope, toCategoryId, day, 1)
}

async function changeCategoryUsage(
  scope: WriteScope,
  categoryId: string | null,
  day: string,
  by: 1 | -1,
): Promise<void> {
  await together(
    changeUsageTotals(scope, categoryId, day, by),
    changeCategoryTotals(scope, categoryId, { codesCount: 0, activeCodesCount: 0, usedCount: by }),
  )
}
