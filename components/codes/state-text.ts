import {
  CircleCheck,
  CirclePause,
  CircleSlash,
  Clock,
  Gauge,
  TimerOff,
  Wallet,
  type LucideIcon,
} from 'lucide-react'
import type { Tone } from '@/components/ui/tone'
import type { ReferralCodeState } from '@/domain/referral-code/validity'

interface StateWords {
  label: string
  tone: Tone
  icon: LucideIcon
  /** What it means for somebody who uses the code now. */
  meaning: string
}

export const stateText: Record<ReferralCodeState, StateWords> = {
  active: { label: 'Active', tone: 'success', icon: CircleCheck, meaning: 'Can be used now.' },
  not_started: {
    label: 'Not started',
    tone: 'neutral',
    icon: Clock,
    meaning: 'Cannot be used before its start.',
  },
  expired: {
    label: 'Expired',
    tone: 'warning',
    icon: TimerOff,
    meaning: 'Cannot be used any more: its expiry has passed.',
  },
  limit_reached: {
    label: 'Limit reached',
    tone: 'warning',
    icon: Gauge,
    meaning: 'Cannot be used any more: its limit is reached.',
  },
  program_not_running: {
    label: 'Program not running',
    tone: 'warning',
    icon: CirclePause,
    meaning: 'Cannot be used while its program is not running.',
  },
  program_limit_reached: {
    label: 'Program full',
    tone: 'warning',
    icon: Gauge,
    meaning: 'Cannot be used any more: its program has all the referrals it may have.',
  },
  budget_reached: {
    label: 'Budget spent',
    tone: 'warning',
    icon: Wallet,
    meaning: 'Cannot be used any more: what is left of its program’s budget cannot pay another referral.',
  },
  disabled: {
    label: 'Disabled',
    tone: 'danger',
    icon: CircleSlash,
    meaning: 'Cannot be used until somebody enables it.',
  },
}
