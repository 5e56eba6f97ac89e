import { CircleCheck, Clock, HandCoins, Undo2 } from 'lucide-react'
import type { StateLabel } from '@/components/ui/badge'
import { formatDay } from '@/components/ui/format'
import type { BonusSide, BonusState } from '@/domain/bonus/bonus'
import { dayOf } from '@/domain/usage/days'

export const bonusStateLabels: Record<BonusState, StateLabel> = {
  on_hold: { label: 'On hold', tone: 'neutral', icon: Clock },
  payable: { label: 'Payable', tone: 'accent', icon: HandCoins },
  paid: { label: 'Paid', tone: 'success', icon: CircleCheck },
  reversed: { label: 'Reversed', tone: 'danger', icon: Undo2 },
}

export const bonusSideLabels: Record<BonusSide, { label: string }> = {
  referrer: { label: 'Partner' },
  referee: { label: 'Referred user' },
}

/** "Dec 3", with the year if it is not this year. Days are in UTC. */
export function formatPayableDay(payableAt: Date, now: Date): string {
  return formatDay(dayOf(payableAt), { year: payableAt.getUTCFullYear() !== now.getUTCFullYear() })
}
