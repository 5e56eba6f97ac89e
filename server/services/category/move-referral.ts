import { listBonusesOfReferral } from '@/db/queries/bonuses'
import { setReferralCategory, type ReferralRow } from '@/db/queries/referrals'
import type { Transaction } from '@/server/services/transaction'
import { moveUse } from '@/server/services/usage/change-usage'

/** Moves a referral to another category, with its use and what it adds to the reports. */
export async function moveReferralToCategory(
  { scope, stats }: Transaction,
  referral: ReferralRow,
  categoryId: string,
): Promise<void> {
  await setReferralCategory(scope, referral.id, categoryId)
  await moveUse(scope, referral, categoryId)
  const bonuses = referral.programId === null ? [] : await listBonusesOfReferral(scope, referral.id)
  stats.replaceReferral(referral, { ...referral, categoryId }, bonuses)
}
