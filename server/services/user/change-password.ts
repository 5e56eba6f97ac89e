import { updatePassword } from '@/db/queries/companies'
import { invalidArgument } from '@/domain/errors'
import { hashPassword } from '@/server/auth/password'
import { store } from '@/server/store'
import { provePassword } from './prove-password'

/**
 * Changes a user's password and ends all sessions. Throws WRONG_PASSWORD; RATE_LIMITED after too many attempts;
 * INVALID_ARGUMENT when the new password equals the current one.
 */
export async function changePassword(
  userId: string,
  currentPassword: string,
  newPassword: string,
): Promise<void> {
  await provePassword(userId, currentPassword)
  if (newPassword === currentPassword)
    throw invalidArgument('newPassword', 'SAME_PASSWORD', 'must differ from the current password')
  await updatePassword(store(), userId, await hashPassword(newPassword))
}
