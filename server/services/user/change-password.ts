import { updatePassword } from '@/db/queries/account-links'
import { invalidArgument } from '@/domain/errors'
import { hashPassword } from '@/server/auth/password'
import { store } from '@/server/store'
import { verifyCurrentPassword } from './verify-current-password'

/**
 * Changes a user's password, and ends all sessions and one-time links of the account. Throws WRONG_PASSWORD; RATE_LIMITED
 * after too many attempts; INVALID_ARGUMENT when the new password equals the current one.
 */
export async function changePassword(
  userId: string,
  currentPassword: string,
  newPassword: string,
): Promise<void> {
  await verifyCurrentPassword(userId, currentPassword)
  if (newPassword === currentPassword)
    throw invalidArgument('newPassword', 'SAME_PASSWORD', 'must differ from the current password')
  await updatePassword(store(), userId, await hashPassword(newPassword))
}
