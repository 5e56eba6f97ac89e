import { findProgram, type ProgramRow } from '@/db/queries/programs'
import { authorize, type ServiceContext } from '@/server/context'
import { programNotFound } from './update-program'

/** The company's program with this id. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function getProgram(context: ServiceContext, id: string): Promise<ProgramRow> {
  authorize(context, 'programs:read')
  const program = await context.scope.read((scope) => findProgram(scope, id))
  if (!program) throw programNotFound()
  return program
}
