import type { Role } from '@/domain/company/permissions'
import { DomainError } from '@/domain/errors'
import type { ServiceContext } from '@/server/context'

/** Throws PERMISSION_DENIED when somebody who is not an owner would make, change or remove one. */
export function authorizeRole({ actor }: ServiceContext, ...touched: Role[]): void {
  const isOwner = actor.type === 'system' || (actor.type === 'staff' && actor.role === 'owner')
  if (touched.includes('owner') && !isOwner)
    throw new DomainError('PERMISSION_DENIED', 'Only an owner can make, change or remove an owner.')
}
