import type { Role } from '@/domain/company/permissions'
import { authorize, type ServiceContext } from '@/server/context'

/** Throws PERMISSION_DENIED when one of the roles, of a member before or after a change, is one that the caller may not manage. */
export function authorizeRoles(context: ServiceContext, ...affected: Role[]): void {
  if (affected.includes('owner')) authorize(context, 'owners:write')
}
