import type { BonusRow } from '@/db/queries/bonuses'
import { listPaidReferrals } from '@/db/queries/stats'
import { decisionDayOf } from '@/domain/stats/counts'
import type { Transaction } from '@/server/services/transaction'

/**
 * Counts in reports which referrals of bonuses are paid: call it right after these were marked as paid, and with -1 right before
 * their payment is voided. Manual entries have no referral.
 */
export async function countPaid(
  { scope, stats }: Transaction,
  bonuses: readonly BonusRow[],
  by: 1 | -1 = 1,
): Promise<void> {
  const currencies = new Map<string, string>()
  for (const { referralId, currency } of bonuses)
    if (referralId !== null) currencies.set(referralId, currency)
  if (currencies.size === 0) return
  for (const referral of await listPaidReferrals(scope, [...currencies.keys()]))
    stats.addPaid(referral, { day: decisionDayOf(referral), currency: currencies.get(referral.id)! }, by)
}
