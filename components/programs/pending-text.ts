import { formatNumber } from '@/components/ui/format'

/** How many referrals wait for approval, counted no further than a page. */
export interface Pending {
  count: number
  /** There are more than that. */
  more: boolean
}

/** "3", or "100+" where more were not counted. */
export const pendingText = ({ count, more }: Pending) => `${formatNumber(count)}${more ? '+' : ''}`

/** What happens when a program is ended: to new referrals, to those that wait, and to its codes. */
export function consequencesOfEnding(pending: Pending): string {
  const waiting =
    pending.count === 0
      ? 'No referral is pending.'
      : pending.count === 1 && !pending.more
        ? '1 pending one continues.'
        : `${pendingText(pending)} pending ones continue.`
  return `Ending stops new referrals. ${waiting} Both APIs answer that its codes are not valid; bonuses that are booked stay. You can reopen it later.`
}
