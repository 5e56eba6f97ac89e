import { randomBytes } from 'node:crypto'
import { insertMember } from '@/db/queries/companies'
import { emailKeyOf } from '@/domain/company/setup'
import type { Role } from '@/domain/company/permissions'
import { DomainError } from '@/domain/errors'
import { newId } from '@/domain/ids'
import { hashPassword } from '@/server/auth/password'
import { authorize, type ServiceContext } from '@/server/context'
import { store } from '@/server/store'
import { authorizeRoles } from './internal'

/**
 * Adds a member to the team. Returns the first password of a new user, which is not shown again; a user of another company
 * keeps the existing password, and `password` is null. Throws EMAIL_TAKEN for an existing member; PERMISSION_DENIED.
 */
export async function addMember(
  context: ServiceContext,
  { name, email, role }: { name: string; email: string; role: Role },
): Promise<{ userId: string; password: string | null }> {
  authorize(context, 'team:write')
  authorizeRoles(context, role)
  const password = randomBytes(12).toString('base64url')
  const user = {
    id: newId(context.now),
    name,
    email,
    emailKey: emailKeyOf(email),
    passwordHash: await hashPassword(password),
    createdAt: context.now,
  }
  const added = await insertMember(store(), user, {
    companyId: context.scope.company.id,
    role,
    createdAt: context.now,
  })
  if (!added) {
    const description = 'belongs to an existing member of the team'
    throw new DomainError('EMAIL_TAKEN', `email: ${description}`, {
      violations: [{ field: 'email', reason: 'EMAIL_TAKEN', description }],
    })
  }
  return { userId: added.userId, password: added.userId === user.id ? password : null }
}
