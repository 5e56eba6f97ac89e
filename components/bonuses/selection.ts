import type { Money } from '@/domain/money'
import { formatAmount } from '@/components/ui/format'

/** The fields of a selected bonus that its sum needs when its page is no longer shown. */
export interface SelectedBonus extends Money {
  id: string
  beneficiaryId: string
  /** Of a partner who has one and from whom an amount is recoverable. */
  partnerName?: string | undefined
  /** What is recoverable from the same user in the same currency. */
  recoverableMinor: number
}

interface RecoverableSum extends Money, Pick<SelectedBonus, 'beneficiaryId' | 'partnerName'> {}

/** "600.00 USD and 45.00 EUR": amounts of different currencies do not add up. */
export function sumText(bonuses: Iterable<Money>): string {
  const sums = new Map<string, number>()
  for (const { currency, amountMinor } of bonuses) sums.set(currency, (sums.get(currency) ?? 0) + amountMinor)
  const texts = [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, amountMinor]) => formatAmount({ currency, amountMinor }))
  return new Intl.ListFormat('en-US').format(texts)
}

/** What is recoverable from the users of these bonuses, once for each user and currency. */
export function recoverableFrom(bonuses: Iterable<SelectedBonus>): RecoverableSum[] {
  const sums = new Map<string, RecoverableSum>()
  for (const { recoverableMinor, beneficiaryId, partnerName, currency } of bonuses)
    if (recoverableMinor > 0) {
      const sum = { beneficiaryId, partnerName, currency, amountMinor: recoverableMinor }
      sums.set(`${currency} ${beneficiaryId}`, sum)
    }
  return [...sums.values()]
}

/** "600.00 USD; 50.00 USD recoverable" */
export function runText(bonuses: readonly SelectedBonus[]): string {
  const recoverable = sumText(recoverableFrom(bonuses))
  return [sumText(bonuses), recoverable && `${recoverable} recoverable`].filter(Boolean).join('; ')
}
