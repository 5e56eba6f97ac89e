import { CircleCheck, CirclePause, CircleSlash, Clock, Gauge, TimerOff, Wallet } from 'lucide-react'
import type { StateLabel } from '@/components/ui/badge'
import type { CodeAttention } from '@/domain/referral-code/attention'
import type { ReferralCodeState } from '@/domain/referral-code/validity'

export const codeStates: Record<ReferralCodeState, StateLabel> = {
  active: { label: 'Active', tone: 'success', icon: CircleCheck },
  not_started: { label: 'Not started', tone: 'neutral', icon: Clock },
  expired: { label: 'Expired', tone: 'warning', icon: TimerOff },
  limit_reached: { label: 'Limit reached', tone: 'warning', icon: Gauge },
  program_not_running: { label: 'Program inactive', tone: 'warning', icon: CirclePause },
  program_limit_reached: { label: 'Program full', tone: 'warning', icon: Gauge },
  budget_reached: { label: 'Budget spent', tone: 'warning', icon: Wallet },
  disabled: { label: 'Disabled', tone: 'danger', icon: CircleSlash },
}

/** Codes that need a decision, which the list shows like a state of their own. */
export const codeAttentionLabels: Record<CodeAttention, StateLabel> = {
  near_limit: { label: 'Near or at limit', tone: 'warning', icon: Gauge },
  expires_soon: { label: 'Expires soon', tone: 'warning', icon: Clock },
  expired_in_use: { label: 'Tried after expiry', tone: 'warning', icon: TimerOff },
}
