import { toDecimalMoney, type Money } from '@/domain/money'
import { formatMoney } from './format'

/** Formats amounts in minor units of a currency: 5000 → "50.00 USD". Beyond what a number holds exactly, "more than" that. */
export const formatMinor =
  (currency: string) =>
  (amountMinor: number): string =>
    Number.isSafeInteger(amountMinor)
      ? formatAmount({ amountMinor, currency })
      : `more than ${formatAmount({ amountMinor: Number.MAX_SAFE_INTEGER, currency })}`

/** "3,750.00 USD" */
export function formatAmount(money: Money): string {
  const { value, currency } = toDecimalMoney(money)
  return formatMoney(value, currency)
}
