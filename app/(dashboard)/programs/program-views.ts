import { stateOfProgram } from '@/components/programs/program-state'
import type { ProgramView } from '@/components/programs/program-view'
import { programStopReasonsOf } from '@/domain/program/running'
import type { getProgram } from '@/server/services/program/get-program'

type Program = Awaited<ReturnType<typeof getProgram>>

export function toProgramView(program: Program, now: Date): ProgramView {
  const { id, name, status, currency, referrerUserType, refereeUserType, referrerBonus, refereeBonus } =
    program
  const {
    maxReferralsPerCode,
    maxReferrals,
    budgetMinor,
    holdDays,
    pendingDays,
    onReversal,
    approvedCount,
    spentMinor,
  } = program
  return {
    id,
    name,
    status,
    state: stateOfProgram(program, now),
    stops: programStopReasonsOf(program, now),
    currency,
    startsAt: program.startsAt,
    endsAt: program.endsAt,
    referrerUserType,
    refereeUserType,
    referrerBonus,
    refereeBonus,
    maxReferralsPerCode,
    maxReferrals,
    budgetMinor,
    holdDays,
    pendingDays,
    onReversal,
    approvedCount,
    spentMinor,
    createdAt: program.createdAt,
  }
}
