import {
  findLatestCurrency,
  listProgramNames as findNames,
  listPrograms as findAll,
  listProgramsAfter,
  type ProgramRow,
} from '@/db/queries/programs'
import { authorize, type ServiceContext } from '@/server/context'
import { openCursor, sealCursor } from '@/server/services/paging'

/** The company's programs, oldest first. Throws PERMISSION_DENIED. */
export async function listPrograms(context: ServiceContext): Promise<ProgramRow[]> {
  authorize(context, 'programs:read')
  return await context.scope.read(findAll)
}

/** The names of the company's programs, for choosing one. Throws PERMISSION_DENIED. */
export async function listProgramNames(context: ServiceContext): Promise<{ id: string; name: string }[]> {
  authorize(context, 'programs:read')
  return await context.scope.read(findNames)
}

/** The currency of the newest program, as the default for the next one. Throws PERMISSION_DENIED. */
export async function getLatestCurrency(context: ServiceContext): Promise<string | undefined> {
  authorize(context, 'programs:read')
  return await context.scope.read(findLatestCurrency)
}

/**
 * One page of the company's programs, and the cursor of the next page or null. Throws INVALID_ARGUMENT for a cursor of
 * another list; PERMISSION_DENIED.
 */
export async function pagePrograms(
  context: ServiceContext,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ programs: ProgramRow[]; nextCursor: string | null }> {
  authorize(context, 'programs:read')
  const binding = ['programs', context.scope.company.id]
  const after = cursor === undefined ? 0 : (openCursor(binding, cursor)[0] as number)
  const rows = await context.scope.read((scope) => listProgramsAfter(scope, after, limit + 1))
  const programs = rows.slice(0, limit)
  return {
    programs,
    nextCursor: rows.length > limit ? sealCursor(binding, [programs.at(-1)!.position]) : null,
  }
}
