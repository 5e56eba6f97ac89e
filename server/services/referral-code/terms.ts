import { findProgram } from '@/db/queries/programs'
import type { ReadScope } from '@/db/scope'
import { invalidArgument } from '@/domain/errors'
import { userTypesMatch } from '@/domain/referral/decide'
import { takesCodes } from '@/domain/program/running'

/** Throws INVALID_ARGUMENT unless a code starts before it expires. */
export function requireTimeOrder(startsAt: Date | null, expiresAt: Date | null): void {
  if (startsAt && expiresAt && startsAt >= expiresAt) throw invalidArgument('expiresAt', 'EXPIRES_BEFORE_START', 'must be later than the start')
}

/** Throws INVALID_ARGUMENT unless the company has this program it is active, though its start may be to come, and its owner may refer in it. */
export async function requireActiveProgram(scope: ReadScope, programId: string, now: Date, ownerUserType: number | null = null): Promise<void> {
  const program = await findProgram(scope, programId)
  if (!program) throw invalidArgument('programId', 'PROGRAM_NOT_FOUND', 'names no program of this company')
  if (!takesCodes(program, now)) throw invalidArgument('programId', 'PROGRAM_NOT_RUNNING', 'names a program that is not running; choose an active one')
  if (!userTypesMatch(program, ownerUserType, null)) throw invalidArgument('programId', 'USER_TYPE_MISMATCH', 'names a program in which this type of user may not refer; choose another')
}
