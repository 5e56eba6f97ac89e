import { endAccountLinks } from '@/db/queries/account-links'
import { deleteInvitationsBy } from '@/db/queries/invitations'
import { deleteViewsOf } from '@/db/queries/saved-views'
import { deleteMember, findMember, hasOtherOwner, updateRole } from '@/db/queries/memberships'
import type { WriteScope } from '@/db/scope'
import type { Role } from '@/domain/company/permissions'
import { DomainError } from '@/domain/errors'
import { authorize, type ServiceContext } from '@/server/context'
import { transaction } from '@/server/services/transaction'
import { authorizeRoles } from './internal'

/** Changes a member's role. Their one-time links and invitations end. Throws NOT_FOUND; PERMISSION_DENIED, also for the last owner. */
export async function changeRole(context: ServiceContext, userId: string, role: Role): Promise<void> {
  authorize(context, 'team:write')
  await transaction(context, async ({ scope, audit }) => {
    const before = await authorizeChange(context, scope, userId, role)
    await updateRole(scope, userId, role)
    await endLinks(scope, userId)
    audit.add('member.updated', before, { userId, role })
  })
}

/**
 * Removes a member from the team, effective with the next request, and deletes the views that only the member sees. Throws the
 * same errors as `changeRole`.
 */
export async function removeMember(context: ServiceContext, userId: string): Promise<void> {
  authorize(context, 'team:write')
  await transaction(context, async ({ scope, audit }) => {
    const member = await authorizeChange(context, scope, userId, 'viewer')
    await endLinks(scope, userId)
    await deleteViewsOf(scope, userId)
    await deleteMember(scope, userId, context.now)
    audit.add('member.deleted', member, null)
  })
}

/** Ends the links to the member and those that the member made, whose rank was another then. */
async function endLinks(scope: WriteScope, userId: string): Promise<void> {
  await endAccountLinks(scope, userId)
  await deleteInvitationsBy(scope, userId)
}

/** The member, if the caller may give them this role. */
async function authorizeChange(context: ServiceContext, scope: WriteScope, userId: string, role: Role) {
  const member = await findMember(scope, userId)
  if (!member) throw new DomainError('NOT_FOUND', 'This team has no such member.')
  authorizeRoles(context, member.role, role)
  if (member.role === 'owner' && role !== 'owner' && !(await hasOtherOwner(scope, userId))) {
    throw new DomainError('PERMISSION_DENIED', 'This is the only owner. Make another member an owner first.')
  }
  return member
}
