import { formatMoney } from '@/components/ui/format'
import { toDecimalMoney } from '@/domain/money'

const decimal = (amountMinor: number, currency: string) => toDecimalMoney({ amountMinor, currency }).value

/** Words amounts of minor units: 5000 → "50.00 USD". Beyond what a number holds exactly, only that it is more than anybody has. */
export const formatMinor =
  (currency: string) =>
  (amountMinor: number): string =>
    Number.isSafeInteger(amountMinor)
      ? formatMoney(decimal(amountMinor, currency), currency)
      : `more than ${formatMoney(decimal(Number.MAX_SAFE_INTEGER, currency), currency)}`
