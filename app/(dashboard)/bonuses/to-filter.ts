import type { BonusFilters } from '@/components/bonuses/bonuses-list'
import type { ListBonuses } from '@/server/services/bonus/list-bonuses'

/** The filters of the URL, as the services name them. */
export function toFilter({ state, program, currency, side, person }: BonusFilters): ListBonuses['filter'] {
  return { state, programId: program, currency, side, beneficiaryId: person }
}
