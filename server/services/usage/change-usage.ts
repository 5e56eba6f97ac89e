import type { ReferralCodeRow } from '@/db/queries/referral-codes'
import { changeCategoryTotals, changeReferralCodeUsage, changeUsageTotals } from '@/db/queries/usage'
import type { WriteScope } from '@/db/scope'
import { dayOf } from '@/domain/usage/days'

/** Adds a use of a code, or removes one, in the totals of its code, category and UTC day. */
export async function changeUsage(
  scope: WriteScope,
  { id, category }: Pick<ReferralCodeRow, 'id' | 'category'>,
  at: Date,
  by: 1 | -1,
): Promise<void> {
  const day = dayOf(at)
  await changeReferralCodeUsage(scope, id, day, by)
  await changeUsageTotals(scope, category, day, by)
  await changeCategoryTotals(scope, category, { codesCount: 0, activeCodesCount: 0, usedCount: by })
}
