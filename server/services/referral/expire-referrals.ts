import { listOverdueReferrals } from '@/db/queries/referrals'
import { authorize, type ServiceContext } from '@/server/context'
import { expireReferral } from './approve'

const referralsAtOnce = 200

/** Ends the company's pending referrals whose time is over, and gives how many. Throws PERMISSION_DENIED. */
export async function expireReferrals(context: ServiceContext): Promise<number> {
  authorize(context, 'kyc:write')
  for (let expired = 0; ;) {
    const overdue = await context.scope.read((scope) =>
      listOverdueReferrals(scope, context.now, referralsAtOnce),
    )
    if (!overdue.length) return expired
    await context.scope.tx(async (scope) => {
      for (const referral of overdue) if (await expireReferral(scope, context, referral)) expired++
    })
  }
}
