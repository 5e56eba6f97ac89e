import type { BonusFilters } from '@/components/bonuses/bonuses-list'
import type { ListBonuses } from '@/server/services/bonus/list-bonuses'

/** Converts the filters of the URL to the filter of the use cases. */
export function toFilter({
  state,
  kind,
  program,
  currency,
  side,
  person,
}: BonusFilters): ListBonuses['filter'] {
  const shown = state === 'recoverable' ? { recoverable: true as const } : { state }
  return { ...shown, kind, programId: program, currency, side, beneficiaryId: person }
}
