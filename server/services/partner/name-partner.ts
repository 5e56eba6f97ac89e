import { findPartner } from '@/db/queries/partners'
import { authorize, type ServiceContext } from '@/server/context'

/** The display name of a partner; undefined for one without a name. Throws PERMISSION_DENIED. */
export async function namePartner(context: ServiceContext, userId: string): Promise<string | undefined> {
  authorize(context, 'partners:read')
  return (await context.scope.read((scope) => findPartner(scope, userId)))?.displayName ?? undefined
}
