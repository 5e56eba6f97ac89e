import type { ProgramRow } from '@/db/queries/programs'
import { authorize, type ServiceContext } from '@/server/context'
import { requireProgram } from './internal'

/** The company's program with this id. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function getProgram(context: ServiceContext, id: string): Promise<ProgramRow> {
  authorize(context, 'programs:read')
  return await context.scope.read((scope) => requireProgram(scope, id))
}
