import type { ListTotals } from '@/components/list/list-totals'
import { formatMoney } from '@/components/ui/format'
import type { Totals } from '@/domain/bounded-count'
import { toDecimalMoney } from '@/domain/money'
import type { BonusSums } from '@/server/services/bonus/sum-bonuses'
import { bonusStateLabels, type ShownBonusState } from './bonus-state'
import { bonusesList, type BonusFilters } from './bonuses-list'

const sumNames = {
  on_hold: 'onHoldMinor',
  payable: 'payableMinor',
  paid: 'paidMinor',
  recoverable: 'recoverableMinor',
  reversed: 'reversedMinor',
  deducted: 'deductedMinor',
} as const satisfies Record<ShownBonusState, keyof BonusSums>
const stateColumns: ShownBonusState[] = ['on_hold', 'payable', 'paid', 'recoverable']

/** The amounts of a list of bonuses by state, one row for each currency; every figure links to its bonuses. */
export function bonusTotals({ rows, part }: Totals<BonusSums>, filters: BonusFilters): ListTotals {
  const states = filters.state ? [filters.state] : stateColumns
  return {
    label: 'Totals by currency',
    part,
    head: 'Currency',
    columns: states.map((state) => bonusStateLabels[state]),
    rows: rows
      .filter((sums) => !filters.state || sums[sumNames[filters.state]] !== 0)
      .map((sums) => ({
        name: sums.currency,
        figures: states.map((state) => [figureOf(sums, state, filters)]),
      })),
  }
}

function figureOf(sums: BonusSums, state: ShownBonusState, filters: BonusFilters) {
  const { currency } = sums
  const amountMinor = sums[sumNames[state]]
  return {
    // The currency is in the first column.
    text: formatMoney(toDecimalMoney({ amountMinor, currency }).value, '').trim(),
    isZero: amountMinor === 0,
    href: bonusesList.href({ ...filters, state, currency }),
    name: `${currency} ${bonusStateLabels[state].label.toLowerCase()}`,
  }
}
