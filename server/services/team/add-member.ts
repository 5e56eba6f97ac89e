import { randomBytes } from 'node:crypto'
import { insertMember, isEmailTaken } from '@/db/queries/companies'
import { emailKeyOf } from '@/domain/company/founding'
import type { Role } from '@/domain/company/permissions'
import { DomainError } from '@/domain/errors'
import { newId } from '@/domain/ids'
import { hashPassword } from '@/server/auth/password'
import { authorize, type ServiceContext } from '@/server/context'
import { store } from '@/server/store'
import { authorizeRole } from './authorize-role'

/**
 * Adds a person to the team, with a first password that is given back for the only time. Throws EMAIL_TAKEN when
 * somebody signs in with this address already; PERMISSION_DENIED.
 */
export async function addMember(context: ServiceContext, { name, email, role }: { name: string; email: string; role: Role }): Promise<{ userId: string; password: string }> {
  authorize(context, 'team:write')
  authorizeRole(context, role)
  const userId = newId(context.now)
  const password = randomBytes(12).toString('base64url')
  const passwordHash = await hashPassword(password)
  const user = { id: userId, name, email, emailKey: emailKeyOf(email), passwordHash, createdAt: context.now }
  try {
    await insertMember(store(), user, { companyId: context.scope.company.id, userId, role, createdAt: context.now })
  } catch (error) {
    if (isEmailTaken(error)) {
      const description = 'is in use already; give another address'
      throw new DomainError('EMAIL_TAKEN', `email: ${description}`, { violations: [{ field: 'email', reason: 'EMAIL_TAKEN', description }] })
    }
    throw error
  }
  return { userId, password }
}
