import { findUser, updatePassword } from '@/db/queries/companies'
import { DomainError } from '@/domain/errors'
import { hashPassword, verifyPassword } from '@/server/auth/password'
import { store } from '@/server/store'

/** Gives a person a new password and ends all sessions. Throws WRONG_PASSWORD when the current one is not right. */
export async function changePassword(userId: string, currentPassword: string, newPassword: string): Promise<void> {
  const user = await findUser(store(), userId)
  if (!(await verifyPassword(currentPassword, user?.passwordHash))) {
    const description = 'is not your current password'
    throw new DomainError('WRONG_PASSWORD', `currentPassword: ${description}`, { violations: [{ field: 'currentPassword', reason: 'WRONG_PASSWORD', description }] })
  }
  await updatePassword(store(), userId, await hashPassword(newPassword))
}
