import { listMembers as findAll } from '@/db/queries/memberships'
import { authorize, type ServiceContext } from '@/server/context'

/** The company's team, oldest first. Throws PERMISSION_DENIED. */
export async function listMembers(context: ServiceContext) {
  authorize(context, 'team:read')
  return await context.scope.read(findAll)
}
