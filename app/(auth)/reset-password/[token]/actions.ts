'use server'

import { passwordReset } from '@/domain/company/setup'
import { publicAction } from '@/server/authed-action'
import { resetPassword } from '@/server/services/user/reset-password'

/** Sets a new password with a one-time link, and ends all sessions of the account. */
export async function resetPasswordAction(input: unknown) {
  return await publicAction(passwordReset, input, ({ token, newPassword }) =>
    resetPassword(token, newPassword),
  )
}
