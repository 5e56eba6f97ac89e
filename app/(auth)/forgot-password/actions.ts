'use server'

import { headers } from 'next/headers'
import { findOrigin } from '@/app/find-origin'
import { emailKeyOf, passwordRequest } from '@/domain/company/setup'
import { limitMailRequests } from '@/server/auth/limit-mail-requests'
import { actionResult, type ActionResult } from '@/server/authed-action'
import { parsePart } from '@/server/http/parse'
import { isMailSetUp } from '@/server/mail/mail'
import { requestPasswordReset } from '@/server/services/user/reset-password'

/** Mails a link to set a new password, if an account has this address; the answer is the same if none has. */
export async function requestPasswordAction(input: unknown): Promise<ActionResult> {
  return await actionResult(async () => {
    const { email } = parsePart(passwordRequest, input as object) as { email: string }
    if (isMailSetUp()) {
      await limitMailRequests(emailKeyOf(email), (await headers()).get('x-forwarded-for') ?? 'unknown')
      await requestPasswordReset(email, await findOrigin())
    }
    return { ok: true, value: undefined }
  })
}
