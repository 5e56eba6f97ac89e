import type { Role } from '@/domain/company/permissions'
import { authorize, type ServiceContext } from '@/server/context'

/** Throws PERMISSION_DENIED when the caller may not manage one of these roles of a member before or after a change. */
export function authorizeRoles(context: ServiceContext, ...affected: Role[]): void {
  if (affected.includes('owner')) authorize(context, 'owners:write')
}
