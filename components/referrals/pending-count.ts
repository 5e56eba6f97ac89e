import { formatNumber } from '@/components/ui/format'

/** The number of pending referrals; `more` when there are more than that. */
export interface PendingCount {
  count: number
  more: boolean
}

/** "3", or "100+" when there are more. */
export const formatPending = ({ count, more }: PendingCount) => `${formatNumber(count)}${more ? '+' : ''}`

/** What happens to the pending referrals of a code or program that accepts no new ones. */
export function describePending(pending: PendingCount): string {
  if (pending.count === 0) return 'No referral is pending.'
  return pending.count === 1 && !pending.more
    ? '1 pending referral continues.'
    : `${formatPending(pending)} pending referrals continue.`
}
