import { listPrograms as findAll, type ProgramRow } from '@/db/queries/programs'
import { authorize, type ServiceContext } from '@/server/context'

/** The company's programs, oldest first. Throws PERMISSION_DENIED. */
export async function listPrograms(context: ServiceContext): Promise<ProgramRow[]> {
  authorize(context, 'programs:read')
  return await context.scope.read(findAll)
}
