import type { ProgramRow } from '@/db/queries/programs'
import type { ReferralCodeRow } from '@/db/queries/referral-codes'
import { limitOf, stateOf, type ReferralCodeState } from '@/domain/referral-code/validity'

/** A code as the dashboard shows it. */
export interface ReferralCodeView extends ReferralCodeRow {
  state: ReferralCodeState
  /** The tighter of its own limit and its program's; null when it has none. */
  limit: number | null
  program: { id: string; name: string } | null
}

/** Adds to a code what depends on its program and the time. */
export function toReferralCodeView(
  row: ReferralCodeRow,
  programs: readonly ProgramRow[],
  now: Date,
): ReferralCodeView {
  const program = programs.find(({ id }) => id === row.programId) ?? null
  return {
    ...row,
    state: stateOf(row, program, now),
    limit: limitOf(row, program),
    program: program && { id: program.id, name: program.name },
  }
}
