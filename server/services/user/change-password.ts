import { findUser, updatePassword } from '@/db/queries/companies'
import { DomainError, invalidArgument } from '@/domain/errors'
import { hashPassword, verifyPassword } from '@/server/auth/password'
import { throttled } from '@/server/auth/throttle'
import { store } from '@/server/store'

/**
 * Changes a user's password and ends all sessions. Throws WRONG_PASSWORD when the current one is wrong, RATE_LIMITED
 * after too many wrong ones, and INVALID_ARGUMENT when the new one is the same.
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
    throw new DomainError('RATE_LIMITED', 'Too many attempts; try again in some minutes.', {
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
