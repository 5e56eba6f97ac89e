import { listOverdueReferrals } from '@/db/queries/referrals'
import { authorize, type ServiceContext } from '@/server/context'
import { inSlices } from '@/server/services/in-slices'
import { expireReferral } from './approve'

/** Each is an event for every webhook endpoint, too. */
const referralsPerSlice = 50

/** Expires the company's pending referrals whose time is over, and returns how many. Throws PERMISSION_DENIED. */
export async function expireReferrals(context: ServiceContext): Promise<number> {
  authorize(context, 'kyc:write')
  return await inSlices(
    (limit) =>
      context.scope.tx(async (scope) => {
        const overdue = await listOverdueReferrals(scope, context.now, limit)
        for (const referral of overdue) await expireReferral(scope, context, referral)
        return overdue.length
      }),
    referralsPerSlice,
  )
}
