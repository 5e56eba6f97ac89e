import { maxBonusesPerRun } from '@/domain/bonus/bonus'
import type { Money } from '@/domain/money'
import { formatAmount } from '@/components/ui/format'

/** The fields of a selected bonus that its sum needs when its page is no longer shown. */
export interface SelectedBonus extends Money {
  id: string
}
export type Selection = ReadonlyMap<string, SelectedBonus>

/** Adds these bonuses, up to the maximum of a payment run. */
export function add(selection: Selection, bonuses: readonly SelectedBonus[]): Selection {
  const all = new Map([...selection, ...bonuses.map((bonus) => [bonus.id, bonus] as const)])
  return new Map([...all].slice(0, maxBonusesPerRun))
}

/** Removes these bonuses. */
export function remove(selection: Selection, ids: readonly string[]): Selection {
  const left = new Map(selection)
  for (const id of ids) left.delete(id)
  return left
}

/** "600.00 USD and 45.00 EUR": amounts of different currencies do not add up. */
export function sumText(bonuses: Iterable<SelectedBonus>): string {
  const sums = new Map<string, number>()
  for (const { currency, amountMinor } of bonuses) sums.set(currency, (sums.get(currency) ?? 0) + amountMinor)
  const texts = [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, amountMinor]) => formatAmount({ currency, amountMinor }))
  return new Intl.ListFormat('en-US').format(texts)
}
