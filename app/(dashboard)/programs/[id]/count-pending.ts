import type { Pending } from '@/components/programs/pending-text'
import type { ServiceContext } from '@/server/context'
import { listReferrals } from '@/server/services/referral/list-referrals'

/** The program's referrals that wait for approval, counted no further than a page: more need no exact number. */
export async function countPending(context: ServiceContext, programId: string): Promise<Pending> {
  const { referrals, nextCursor } = await listReferrals(context, {
    filter: { programId, state: 'pending' },
    sort: 'newest',
    limit: 100,
  })
  return { count: referrals.length, more: nextCursor !== null }
}
