import type { Action } from '@/components/form/action-result'
import type { BonusFilters } from './bonus-parameters'
import type { SelectedBonus } from './selection'

/** A bonus that kept a payment run from being marked, in words: "The bonus of user_1, 50.00 USD, was reversed meanwhile." */
export interface RefusedBonus {
  id: string
  words: string
}

/** Marks all of them or none; `refused` names those that stood in the way. */
export type MarkPaid = Action<
  { bonusIds: readonly string[]; reference: string },
  { refused: readonly RefusedBonus[] }
>

/** The payable bonuses of a filter, on whatever page, oldest first, no more than one payment run takes. */
export type FindPayable = Action<BonusFilters, readonly SelectedBonus[]>
