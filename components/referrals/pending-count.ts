import { formatNumber } from '@/components/ui/format'

/** How many referrals are pending; `more` when they were not all counted. */
export interface PendingCount {
  count: number
  more: boolean
}

/** "3", or "100+" where more were not counted. */
export const formatPending = ({ count, more }: PendingCount) => `${formatNumber(count)}${more ? '+' : ''}`

/** What happens to the pending referrals of a code or program that takes no new ones. */
export function describePending(pending: PendingCount): string {
  if (pending.count === 0) return 'No referral is pending.'
  return pending.count === 1 && !pending.more
    ? '1 pending referral continues.'
    : `${formatPending(pending)} pending referrals continue.`
}
