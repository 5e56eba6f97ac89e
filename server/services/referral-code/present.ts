import type { ProgramRow } from '@/db/queries/programs'
import type { ReferralCodeFields } from '@/db/queries/referral-codes'
import { canStillBeUsed, limitOf, stateOf, type ReferralCodeState } from '@/domain/referral-code/validity'

/** A code with what pages show. */
export interface ReferralCodeView extends ReferralCodeFields {
  state: ReferralCodeState
  canStillBeUsed: boolean
  /** The lower of its own limit and its program's; null without either. */
  limit: number | null
  program: { id: string; name: string } | null
}

/** Adds what depends on the program and the time. */
export function toReferralCodeView(
  row: ReferralCodeFields,
  programs: readonly ProgramRow[],
  now: Date,
): ReferralCodeView {
  const program = programs.find(({ id }) => id === row.programId) ?? null
  return {
    state: stateOf(row, program, now),
    canStillBeUsed: canStillBeUsed(row, program, now),
    limit: limitOf(row, program),
    program: program && { id: program.id, name: program.name },
    ...row,
  }
}
