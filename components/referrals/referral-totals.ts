import type { ListTotals } from '@/components/list/list-totals'
import { formatNumber } from '@/components/ui/format'
import type { FilterValues } from '@/components/list/define-list'
import type { Totals } from '@/domain/bounded-count'
import { referralStates } from '@/domain/referral/referral'
import type { ReferralCount } from '@/server/services/referral/count-by-state'
import { referralStateLabels } from './referral-state'
import { referralsList } from './referrals-list'

type Filters = FilterValues<(typeof referralsList)['filters']>

/** How many referrals of a list are in each state; every figure links to them. */
export function referralTotals({ rows, part }: Totals<ReferralCount>, filters: Filters): ListTotals {
  const states = filters.state ? [filters.state] : referralStates
  const figureOf = (state: (typeof states)[number]) => {
    // A held referral is pending.
    const count = rows.find((row) => row.state === (state === 'held' ? 'pending' : state))?.count ?? 0
    return {
      text: formatNumber(count),
      isZero: count === 0,
      href: referralsList.href({ ...filters, state }),
      name: referralStateLabels[state].label.toLowerCase(),
    }
  }
  return {
    label: 'Totals by state',
    part,
    columns: states.map((state) => referralStateLabels[state]),
    rows: part?.count === 0 ? [] : [{ figures: states.map((state) => [figureOf(state)]) }],
  }
}
