import { SearchX, UserX, type LucideIcon } from 'lucide-react'
import { stateText } from '@/components/codes/state-text'
import type { InvalidReason } from '@/domain/referral-code/validity'

export type ReasonAgainst = InvalidReason | 'not_found' | 'user_type_mismatch'

/** Why a code is not valid, for the company's own people, and the way out. */
export const reasonText: Record<ReasonAgainst, { icon: LucideIcon; why: string; whatToDo: string }> = {
  not_found: {
    icon: SearchX,
    why: 'Your company has no such code.',
    whatToDo: 'Check for letters that look alike, such as O and 0 or I and 1, or create it.',
  },
  user_type_mismatch: {
    icon: UserX,
    why: 'Its program is for another type of user than its owner.',
    whatToDo: 'Move it to a program that its owner may refer in, or change who may refer.',
  },
  disabled: {
    icon: stateText.disabled.icon,
    why: 'It is disabled.',
    whatToDo: 'Enable it on its page to let it be used again.',
  },
  not_started: {
    icon: stateText.not_started.icon,
    why: 'Its start is still to come.',
    whatToDo: 'Wait for its start, or set an earlier one on its page.',
  },
  expired: {
    icon: stateText.expired.icon,
    why: 'Its expiry has passed.',
    whatToDo: 'Set a later expiry on its page, or create a new code.',
  },
  limit_reached: {
    icon: stateText.limit_reached.icon,
    why: 'It has been used as often as it may be.',
    whatToDo: 'Raise its limit, or the limit of its program.',
  },
  program_limit_reached: {
    icon: stateText.program_limit_reached.icon,
    why: 'Its program has all the referrals it may have.',
    whatToDo: 'Raise the limit of its program, or move it to another one.',
  },
  budget_reached: {
    icon: stateText.budget_reached.icon,
    why: 'What is left of its program’s budget cannot pay another referral.',
    whatToDo: 'Raise the budget of its program, or move it to another one.',
  },
  program_not_running: {
    icon: stateText.program_not_running.icon,
    why: 'Its program is not running.',
    whatToDo: 'It is valid again once the program runs, or in a program that does.',
  },
}
