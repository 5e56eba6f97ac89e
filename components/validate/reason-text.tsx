import { SearchX, UserX, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { codeStates } from '@/components/codes/code-state'
import { formatNumber, plural } from '@/components/ui/format'
import { RelativeTime } from '@/components/ui/relative-time'
import type { InvalidReason } from '@/domain/referral-code/validity'
import type { ReferralCodeView } from '@/server/services/referral-code/present'

/** What reasons refer to. */
export type InvalidCode = Pick<
  ReferralCodeView,
  'program' | 'usedCount' | 'limit' | 'maxUses' | 'startsAt' | 'expiresAt'
>

interface ReasonText {
  icon: LucideIcon
  why: ReactNode
  nextStep: string
}

export const notFoundText: ReasonText = {
  icon: SearchX,
  why: 'Your company has no such code.',
  nextStep: 'Check for look-alike characters, such as O and 0 or I and 1, or create the code.',
}

/** Why a code is not valid, and what to do about it. Only staff see this. */
export const reasonText: Record<InvalidReason | 'user_type_mismatch', (code: InvalidCode) => ReasonText> = {
  user_type_mismatch: ({ program }) => ({
    icon: UserX,
    why: `${program?.name} does not accept partners of this user type.`,
    nextStep: 'Move the code to a program that does, or change who may refer.',
  }),
  disabled: () => ({
    icon: codeStates.disabled.icon,
    why: 'Disabled.',
    nextStep: 'Enable the code to use it again.',
  }),
  not_started: ({ startsAt }) => ({
    icon: codeStates.not_started.icon,
    why: startsAt && (
      <>
        Starts <RelativeTime value={startsAt} />.
      </>
    ),
    nextStep: 'Wait until then, or set an earlier start.',
  }),
  expired: ({ expiresAt }) => ({
    icon: codeStates.expired.icon,
    why: expiresAt && (
      <>
        Expired <RelativeTime value={expiresAt} />.
      </>
    ),
    nextStep: 'Set a later expiry to use it again.',
  }),
  limit_reached: ({ usedCount, limit, maxUses, program }) => ({
    icon: codeStates.limit_reached.icon,
    why: `${formatNumber(usedCount)} of ${plural(limit ?? usedCount, 'use')}.`,
    nextStep:
      limit === maxUses
        ? 'Raise the limit to use it again.'
        : `Raise the limit per code of ${program?.name} to use it again.`,
  }),
  program_limit_reached: ({ program }) => ({
    icon: codeStates.program_limit_reached.icon,
    why: `${program?.name} has reached its referral limit.`,
    nextStep: 'Raise the program’s limit, or move the code to another program.',
  }),
  budget_reached: ({ program }) => ({
    icon: codeStates.budget_reached.icon,
    why: `The remaining budget of ${program?.name} does not cover another referral.`,
    nextStep: 'Raise the program’s budget, or move the code to another program.',
  }),
  program_not_running: ({ program }) => ({
    icon: codeStates.program_not_running.icon,
    why: `${program?.name} is not running.`,
    nextStep: 'Wait until the program runs, or move the code to a running program.',
  }),
}
