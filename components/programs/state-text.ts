import {
  CalendarOff,
  CircleCheck,
  CirclePause,
  CircleStop,
  Clock,
  PencilLine,
  type LucideIcon,
} from 'lucide-react'
import type { Tone } from '@/components/ui/tone'
import type { ProgramStopReason } from '@/domain/program/running'
import type { ProgramState } from './program-state'

interface StateWords {
  label: string
  tone: Tone
  icon: LucideIcon
  /** What it means for new referrals. */
  meaning: string
}

export const stateText: Record<ProgramState, StateWords> = {
  draft: {
    label: 'Draft',
    tone: 'neutral',
    icon: PencilLine,
    meaning: 'Takes no referrals until somebody activates it.',
  },
  not_started: {
    label: 'Not started',
    tone: 'neutral',
    icon: Clock,
    meaning: 'Takes no referrals before its start.',
  },
  active: { label: 'Active', tone: 'success', icon: CircleCheck, meaning: 'Takes new referrals.' },
  paused: {
    label: 'Paused',
    tone: 'warning',
    icon: CirclePause,
    meaning: 'Takes no new referrals until somebody resumes it.',
  },
  over: {
    label: 'Over',
    tone: 'warning',
    icon: CalendarOff,
    meaning: 'Takes no new referrals: its end has passed.',
  },
  ended: { label: 'Ended', tone: 'danger', icon: CircleStop, meaning: 'Takes no new referrals.' },
}

const meaningOfStop: Record<Exclude<ProgramStopReason, 'program_not_running'>, string> = {
  program_limit_reached: 'Takes no new referrals: it has all that it may have.',
  budget_reached: 'Takes no new referrals: what is left of the budget cannot pay another.',
}

/** In a sentence, whether the program takes new referrals, and if not, why. */
export function meaningOf({
  state,
  stops,
}: {
  state: ProgramState
  stops: readonly ProgramStopReason[]
}): string {
  const [stop] = stops
  return stop === undefined || stop === 'program_not_running' ? stateText[state].meaning : meaningOfStop[stop]
}
