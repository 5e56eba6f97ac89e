'use server'

import { passwordReset } from '@/domain/company/setup'
import { actionResult, type ActionResult } from '@/server/authed-action'
import { parsePart } from '@/server/http/parse'
import { resetPassword } from '@/server/services/user/reset-password'

/** Sets a new password with a one-time link, and ends all sessions of the account. */
export async function resetPasswordAction(input: unknown): Promise<ActionResult> {
  return await actionResult(async () => {
    const { token, newPassword } = parsePart(passwordReset, input as object) as Record<string, string>
    await resetPassword(token!, newPassword!)
    return { ok: true, value: undefined }
  })
}
