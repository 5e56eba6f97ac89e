import { listOverdueReferrals } from '@/db/queries/referrals'
import { authorize, type ServiceContext } from '@/server/context'
import { inSlices } from '@/server/services/in-slices'
import { transaction } from '@/server/services/transaction'
import { expireReferral } from './expire-referral'

/** Fewer than elsewhere: each referral also writes an event for every webhook endpoint. */
const referralsPerSlice = 50

/** Expires the company's overdue pending referrals. Returns how many. Throws PERMISSION_DENIED. */
export async function expireReferrals(context: ServiceContext): Promise<number> {
  authorize(context, 'kyc:write')
  return await inSlices(
    (limit) =>
      transaction(context, async (tx) => {
        const overdue = await listOverdueReferrals(tx.scope, tx.now, limit)
        for (const referral of overdue) await expireReferral(tx, referral)
        return overdue.length
      }),
    referralsPerSlice,
  )
}
