import { CircleCheck, Clock, HandCoins, Undo2, type LucideIcon } from 'lucide-react'
import { formatDay } from '@/components/ui/format'
import type { Tone } from '@/components/ui/tone'
import type { BonusState } from '@/domain/bonus/bonus'

export const stateText: Record<BonusState, { label: string; tone: Tone; icon: LucideIcon }> = {
  on_hold: { label: 'On hold', tone: 'neutral', icon: Clock },
  payable: { label: 'Payable', tone: 'accent', icon: HandCoins },
  paid: { label: 'Paid', tone: 'success', icon: CircleCheck },
  reversed: { label: 'Reversed', tone: 'danger', icon: Undo2 },
}

/** "Dec 3", or with the year when it is not this one. Days are those of UTC, as everywhere. */
export function dayUntil(payableAt: string, now: Date): string {
  const day = payableAt.slice(0, 10)
  return formatDay(day, { year: !now.toISOString().startsWith(day.slice(0, 4)) })
}
