import type { ReferralRow } from '@/db/queries/referrals'
import { changeCategoryTotals, changeReferralCodeUsage, changeUsageTotals } from '@/db/queries/usage'
import type { WriteScope } from '@/db/scope'
import { dayOf } from '@/domain/usage/days'

/** Adds a referral to the uses of its code, category and UTC day, or removes it. */
export async function changeUsage(
  scope: WriteScope,
  { referralCodeId, categoryId }: Pick<ReferralRow, 'referralCodeId' | 'categoryId'>,
  at: Date,
  by: 1 | -1,
): Promise<void> {
  const day = dayOf(at)
  await changeReferralCodeUsage(scope, referralCodeId, day, by)
  await changeUsageTotals(scope, categoryId, day, by)
  await changeCategoryTotals(scope, categoryId, { codesCount: 0, activeCodesCount: 0, usedCount: by })
}
