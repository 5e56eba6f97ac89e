'use server'

import { headers } from 'next/headers'
import { findOrigin } from '@/app/find-origin'
import { emailKeyOf, passwordRequest } from '@/domain/company/setup'
import { limitMailRequests } from '@/server/auth/limit-mail-requests'
import { publicAction } from '@/server/authed-action'
import { isMailSetUp } from '@/server/mail/mail'
import { requestPasswordReset } from '@/server/services/user/reset-password'

/** Mails a link to set a new password, if an account has this address; the answer is the same if none has. */
export async function requestPasswordAction(input: unknown) {
  return await publicAction(passwordRequest, input, async ({ email }) => {
    if (!isMailSetUp()) return
    await limitMailRequests(emailKeyOf(email), (await headers()).get('x-forwarded-for') ?? 'unknown')
    await requestPasswordReset(email, await findOrigin())
  })
}
