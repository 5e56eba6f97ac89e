import { findUser, updatePassword } from '@/db/queries/companies'
import { DomainError, invalidArgument } from '@/domain/errors'
import { hashPassword, verifyPassword } from '@/server/auth/password'
import { throttled } from '@/server/auth/throttle'
import { store } from '@/server/store'

/**
 * Changes a user's password and ends all sessions. Throws WRONG_PASSWORD; RATE_LIMITED after too many attempts;
 * INVALID_ARGUMENT when the new password equals the current one.
 */
export async function changePassword(
  userId: string,
  currentPassword: string,
  newPassword: string,
): Promise<void> {
  const proved = await throttled(userId, 'password change', async () => {
    const user = await findUser(store(), userId)
    return (await verifyPassword(currentPassword, user?.passwordHash)) || undefined
  })
  if (proved === 'too_many')
    throw new DomainError('RATE_LIMITED', 'Too many attempts. Try again in a minute.', {
      retryAfterSeconds: 60,
    })
  if (!proved) {
    const description = 'is not your current password'
    throw new DomainError('WRONG_PASSWORD', `currentPassword: ${description}`, {
      violations: [{ field: 'currentPassword', reason: 'WRONG_PASSWORD', description }],
    })
  }
  if (newPassword === currentPassword)
    throw invalidArgument('newPassword', 'SAME_PASSWORD', 'must differ from the current password')
  await updatePassword(store(), userId, await hashPassword(newPassword))
}
