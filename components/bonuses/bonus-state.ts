import { CircleAlert, CircleCheck, CircleMinus, Clock, HandCoins, Undo2 } from 'lucide-react'
import type { StateLabel } from '@/components/ui/badge'
import { formatDay } from '@/components/ui/format'
import {
  bonusStateOf,
  isRecoverable,
  type BonusKind,
  type BonusSide,
  type BonusState,
} from '@/domain/bonus/bonus'
import { dayOf } from '@/domain/days'

/** The states that people tell apart: a recoverable bonus is paid too, but the money should come back. */
export type ShownBonusState = BonusState | 'recoverable'

export const shownBonusStateOf = (bonus: Parameters<typeof bonusStateOf>[0], now: Date): ShownBonusState =>
  isRecoverable(bonus) ? 'recoverable' : bonusStateOf(bonus, now)

export const bonusStateLabels: Record<ShownBonusState, StateLabel> = {
  on_hold: { label: 'On hold', tone: 'neutral', icon: Clock },
  payable: { label: 'Payable', tone: 'accent', icon: HandCoins },
  paid: { label: 'Paid', tone: 'success', icon: CircleCheck },
  recoverable: { label: 'Recoverable', tone: 'warning', icon: CircleAlert },
  deducted: { label: 'Deducted', tone: 'neutral', icon: CircleMinus },
  reversed: { label: 'Reversed', tone: 'danger', icon: Undo2 },
}

export const bonusSideLabels: Record<BonusSide, { label: string }> = {
  referrer: { label: 'Partner' },
  referee: { label: 'Referred user' },
}

export const bonusKindLabels: Record<BonusKind, { label: string }> = {
  referral: { label: 'Of a referral' },
  manual: { label: 'Added by hand' },
  deduction: { label: 'Deduction' },
}

/** "Dec 3", with the year if it is not this year. */
export function formatPayableDay(payableAt: Date, now: Date, timeZone: string): string {
  const day = dayOf(payableAt, timeZone)
  return formatDay(day, { year: day.slice(0, 4) !== dayOf(now, timeZone).slice(0, 4) })
}
