import { CalendarOff, CircleCheck, CirclePause, CircleStop, Clock, PencilLine } from 'lucide-react'
import type { StateLabel } from '@/components/ui/badge'
import { formatDate, formatMinor, formatNumber, plural } from '@/components/ui/format'
import type { ProgramStatus } from '@/domain/program/program'
import { isRunning, programStopReasonsOf, type RunnableProgram } from '@/domain/program/running'
import type { getProgram } from '@/server/services/program/get-program'

export type Program = Awaited<ReturnType<typeof getProgram>>

/** A program's status; for an active program, whether it is scheduled, running or over. */
export type ProgramState = ProgramStatus | 'not_started' | 'over'

export function stateOfProgram(
  program: { status: ProgramStatus; startsAt: Date | null; endsAt: Date | null },
  now: Date,
): ProgramState {
  if (program.status !== 'active') return program.status
  if (isRunning(program, now)) return 'active'
  return program.startsAt && now < program.startsAt ? 'not_started' : 'over'
}

/** In the order in which a program goes through them. */
export const programStateLabels: Record<ProgramState, StateLabel> = {
  draft: { label: 'Draft', tone: 'neutral', icon: PencilLine },
  not_started: { label: 'Not started', tone: 'neutral', icon: Clock },
  active: { label: 'Active', tone: 'success', icon: CircleCheck },
  paused: { label: 'Paused', tone: 'warning', icon: CirclePause },
  over: { label: 'Expired', tone: 'warning', icon: CalendarOff },
  ended: { label: 'Ended', tone: 'danger', icon: CircleStop },
}

/** Whether a program accepts new referrals; if not, why and how to fix it. */
export function explainProgram(
  program: RunnableProgram & { currency: string },
  now: Date,
  timeZone: string,
): string {
  const { startsAt, endsAt, approvedCount, maxReferrals, budgetMinor, spentMinor, currency } = program
  const day = (time: Date | null) => (time ? formatDate(time, timeZone) : 'an unknown day')
  switch (stateOfProgram(program, now)) {
    case 'draft':
      return 'Activate it to accept referrals.'
    case 'not_started':
      return `Takes referrals from ${day(startsAt)} on.`
    case 'paused':
      return 'Resume it to take new referrals.'
    case 'over':
      return `Its end was on ${day(endsAt)}. Set a later end to take new referrals.`
    case 'ended':
      return 'Reopen it to take new referrals.'
    case 'active':
  }
  const reasons = programStopReasonsOf(program, now)
  if (reasons.includes('program_limit_reached'))
    return `${formatNumber(approvedCount)} of ${plural(maxReferrals ?? 0, 'referral')}. Raise the limit to take new ones.`
  if (reasons.includes('budget_reached'))
    return `The remaining budget of ${formatMinor(currency)((budgetMinor ?? 0) - spentMinor)} does not cover another referral. Raise the budget to take new ones.`
  return 'Accepts new referrals.'
}
