import { insertProgram } from '@/db/queries/programs'
import { newId } from '@/domain/ids'
import { newProgram, type NewProgram } from '@/domain/program/program'
import { authorize, type ServiceContext } from '@/server/context'

/** Creates a program and gives its id. Throws PERMISSION_DENIED, and zod's error for terms that cannot be. */
export async function createProgram(context: ServiceContext, input: NewProgram, id = newId(context.now)): Promise<{ id: string }> {
  authorize(context, 'programs:write')
  const { maxReferralsPerCode, ...program } = newProgram.parse(input)
  await context.scope.tx((scope) => insertProgram(scope, { ...program, id, maxReferralsPerCode: maxReferralsPerCode ?? null, createdAt: context.now }))
  return { id }
}
