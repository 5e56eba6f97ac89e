import type { ReferralRow } from '@/db/queries/referrals'
import { changeCategoryTotals, changeReferralCodeUsage, changeUsageTotals } from '@/db/queries/usage'
import type { WriteScope } from '@/db/scope'
import { together } from '@/db/together'
import { countedDayOf } from '@/domain/referral/counted-day'

type CountedReferral = Pick<ReferralRow, 'referralCodeId' | 'categoryId' | 'countedDay' | 'decidedAt'>

/** Adds an approved referral to the uses of its code, category and day, or removes it. */
export async function changeUsage(scope: WriteScope, referral: CountedReferral, by: 1 | -1): Promise<void> {
  const day = countedDayOf(referral)
  await together(
    changeReferralCodeUsage(scope, referral.referralCodeId, day, by),
    changeCategoryUsage(scope, referral.categoryId, day, by),
  )
}

/** Moves the use of a referral to another category, on its day. One that is not counted has none. */
export async function moveUse(
  scope: WriteScope,
  referral: Pick<ReferralRow, 'counted' | 'categoryId' | 'countedDay' | 'decidedAt'>,
  toCategoryId: string,
): Promise<void> {
  if (!referral.counted) return
  const day = countedDayOf(referral)
  await changeCategoryUsage(scope, referral.categoryId, day, -1)
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
