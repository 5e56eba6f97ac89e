import { countReferrals, type ReferralFilter } from '@/db/queries/referral-pages'
import type { ReadScope } from '@/db/scope'
import { authorize, type ServiceContext } from '@/server/context'

/** A count with an upper bound, beyond which there are `more`. */
export interface BoundedCount {
  count: number
  more: boolean
}

/** The pending referrals, and those of them that are held for review. */
export interface OpenReferrals {
  pending: BoundedCount
  held: BoundedCount
}

const maxCounted = 1_000

/** How many referrals are pending, and how many of them are held. Throws PERMISSION_DENIED. */
export async function countOpenReferrals(context: ServiceContext): Promise<OpenReferrals> {
  authorize(context, 'referrals:read')
  return await context.scope.read(countOpenReferralsIn)
}

/** The same for a caller that has checked the permission. */
export async function countOpenReferralsIn(scope: ReadScope): Promise<OpenReferrals> {
  return {
    pending: await countUpTo(scope, { state: 'pending' }),
    held: await countUpTo(scope, { held: true }),
  }
}

async function countUpTo(
  scope: ReadScope,
  filter: Pick<ReferralFilter, 'state' | 'held'>,
): Promise<BoundedCount> {
  const counted = await countReferrals(scope, filter, maxCounted + 1)
  return { count: Math.min(counted, maxCounted), more: counted > maxCounted }
}
