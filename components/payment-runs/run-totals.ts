import type { FilterValues } from '@/components/list/define-list'
import type { ListTotals } from '@/components/list/list-totals'
import { formatMoney, plural } from '@/components/ui/format'
import type { Totals } from '@/domain/bounded-count'
import { toDecimalMoney } from '@/domain/money'
import { paymentRunStates } from '@/domain/payment-run/payment-run'
import type { PaymentRunSum } from '@/server/services/payment-run/payment-runs'
import { paymentRunStateLabels } from './run-state'
import { paymentRunsList } from './runs-list'

/** What a list of payment runs pays by state, one row for each currency; every figure links to the runs in the state. */
export function paymentRunTotals(
  { rows, part }: Totals<PaymentRunSum>,
  filters: FilterValues<(typeof paymentRunsList)['filters']>,
): ListTotals {
  const states = filters.state ? [filters.state] : paymentRunStates
  const currencies = [...new Set(rows.map(({ currency }) => currency as string))].sort()
  const figureOf = (currency: string, state: (typeof states)[number]) => {
    const sum = rows.find((row) => row.currency === currency && row.state === state)
    const { value } = toDecimalMoney({ amountMinor: sum?.totalMinor ?? 0, currency })
    return {
      text: formatMoney(value, '').trim(),
      isZero: !sum?.totalMinor,
      href: paymentRunsList.href({ state }),
      name: `${currency} ${paymentRunStateLabels[state].label.toLowerCase()}, ${plural(sum?.rowsCount ?? 0, 'payment run')}`,
    }
  }
  return {
    label: 'Totals by currency',
    part,
    head: 'Currency',
    columns: states.map((state) => paymentRunStateLabels[state]),
    rows: currencies.map((currency) => ({
      name: currency,
      figures: states.map((state) => [figureOf(currency, state)]),
    })),
  }
}
