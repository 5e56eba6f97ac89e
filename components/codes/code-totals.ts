import type { ListTotals } from '@/components/list/list-totals'
import { formatNumber } from '@/components/ui/format'
import type { Totals } from '@/domain/bounded-count'
import type { ReferralCodeSums } from '@/server/services/referral-code/sum-referral-codes'

/** The number of codes of a list, and their uses. */
export const codeTotals = ({ rows, part }: Totals<ReferralCodeSums>): ListTotals => ({
  label: 'Totals of codes',
  part,
  columns: [{ label: 'Codes' }, { label: 'Uses' }],
  rows: rows.map(({ count, usedCount }) => ({
    figures: [
      [{ text: formatNumber(count), isZero: count === 0, name: 'codes' }],
      [{ text: formatNumber(usedCount), isZero: usedCount === 0, name: 'uses' }],
    ],
  })),
})
