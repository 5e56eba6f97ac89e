import { countReferrals, type ReferralFilter } from '@/db/queries/referral-pages'
import type { ReadScope } from '@/db/scope'
import { authorize, type ServiceContext } from '@/server/context'
import { countUpTo, type BoundedCount } from '@/domain/bounded-count'

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
    pending: await countOpen(scope, { state: 'pending' }),
    held: await countOpen(scope, { held: true }),
  }
}

const countOpen = (scope: ReadScope, filter: Pick<ReferralFilter, 'state' | 'held'>) =>
  countUpTo(maxCounted, (max) => countReferrals(scope, filter, max))
