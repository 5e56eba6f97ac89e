import type { PendingCount } from '@/components/referrals/pending-count'
import type { ServiceContext } from '@/server/context'
import { listReferrals } from '@/server/services/referral/list-referrals'

const maxCounted = 100

/** Counts the pending referrals of a code or program, and those of them that are held for review, up to one page. */
export async function countPending(
  context: ServiceContext,
  { code, programId }: { code?: string; programId?: string },
): Promise<PendingCount & { heldCount: number }> {
  const { referrals, nextCursor } = await listReferrals(context, {
    code,
    filter: { programId, state: 'pending' },
    sort: 'newest',
    limit: maxCounted,
  })
  const heldCount = referrals.filter(({ heldFor }) => heldFor).length
  return { count: referrals.length, more: nextCursor !== null, heldCount }
}
