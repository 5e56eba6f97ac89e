import type { ReferralRow } from '@/db/queries/referrals'
import { changeCategoryTotals, changeReferralCodeUsage, changeUsageTotals } from '@/db/queries/usage'
import type { WriteScope } from '@/db/scope'
import { together } from '@/db/together'

type CountedReferral = Pick<ReferralRow, 'referralCodeId' | 'categoryId' | 'countedDay'>

/** Adds an approved referral to the uses of its code, category and day, or removes it. */
export async function changeUsage(
  scope: WriteScope,
  { referralCodeId, categoryId, countedDay }: CountedReferral,
  by: 1 | -1,
): Promise<void> {
  await together(
    changeReferralCodeUsage(scope, referralCodeId, countedDay!, by),
    changeCategoryUsage(scope, categoryId, countedDay!, by),
  )
}

/** Moves the use of a referral to another category, on its day. One that is not counted has none. */
export async function moveUse(
  scope: WriteScope,
  { counted, categoryId, countedDay }: Pick<ReferralRow, 'counted' | 'categoryId' | 'countedDay'>,
  toCategoryId: string,
): Promise<void> {
  if (!counted) return
  await changeCategoryUsage(scope, categoryId, countedDay!, -1)
  await changeCategoryUsage(scope, toCategoryId, countedDay!, 1)
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
