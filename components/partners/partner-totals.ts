import type { ListTotals, TotalFigure } from '@/components/list/list-totals'
import { formatAmount, formatNumber } from '@/components/ui/format'
import type { Totals } from '@/domain/bounded-count'
import type { PartnerSums } from '@/server/services/partner/list-partners'

/** What the partners of a list have together. */
export function partnerTotals({ rows, part }: Totals<PartnerSums>): ListTotals {
  return {
    label: 'Totals of partners',
    part,
    columns: [
      { label: 'Partners' },
      { label: 'Codes' },
      { label: 'Uses' },
      { label: 'Earned' },
      { label: 'Owed' },
    ],
    rows: rows.map(({ count, codesCount, usedCount, balances }) => ({
      figures: [
        [numberOf(count, 'partners')],
        [numberOf(codesCount, 'codes')],
        [numberOf(usedCount, 'uses')],
        balances.map(({ currency, earnedMinor }) =>
          amountOf({ currency, amountMinor: earnedMinor }, 'earned'),
        ),
        balances.map(({ currency, owedMinor }) => amountOf({ currency, amountMinor: owedMinor }, 'owed')),
      ],
    })),
  }
}

const numberOf = (count: number, name: string): TotalFigure => ({
  text: formatNumber(count),
  isZero: count === 0,
  name,
})

const amountOf = (money: { currency: string; amountMinor: number }, name: string): TotalFigure => ({
  text: formatAmount(money),
  isZero: money.amountMinor === 0,
  name,
})
