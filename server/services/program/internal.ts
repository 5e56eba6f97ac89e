import { findProgram, type ProgramRow } from '@/db/queries/programs'
import type { ReadScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'

/** The company's program with this id. Throws NOT_FOUND, the same for another company's program. */
export async function requireProgram(scope: ReadScope, id: string): Promise<ProgramRow> {
  const program = await findProgram(scope, id)
  if (!program) throw new DomainError('NOT_FOUND', 'This company has no such program.')
  return program
}
