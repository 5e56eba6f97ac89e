import type { ProgramStatus } from '@/domain/program/program'
import { isRunning } from '@/domain/program/running'

/** In the order in which a program goes through them. */
export const programStates = ['draft', 'not_started', 'active', 'paused', 'over', 'ended'] as const
export type ProgramState = (typeof programStates)[number]

/** How a program stands at a moment: its status, or for an active one what its start and end make of it. */
export function stateOfProgram(
  program: { status: ProgramStatus; startsAt: Date | null; endsAt: Date | null },
  now: Date,
): ProgramState {
  if (program.status !== 'active') return program.status
  if (isRunning(program, now)) return 'active'
  return program.startsAt && now < program.startsAt ? 'not_started' : 'over'
}
