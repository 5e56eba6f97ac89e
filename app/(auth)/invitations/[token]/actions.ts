'use server'

import { z } from 'zod'
import { invitedAccount } from '@/domain/company/setup'
import { invitedContext } from '@/server/auth/authenticate'
import { authedAction, publicAction } from '@/server/authed-action'
import { acceptInvitation, acceptWithNewAccount } from '@/server/services/team/accept-invitation'

const tokenForm = z.object({ token: z.string().max(200) })

/** Makes the signed-in person a member of the company. */
export async function acceptInvitationAction(token: unknown) {
  return await authedAction(tokenForm, { token }, async ({ person, context }, input) => {
    const { scope } = await invitedContext(input.token)
    await acceptInvitation({ ...context, scope }, input.token, person)
    return undefined
  })
}

/** Creates an account with the address of the invitation, and makes it a member of the company. */
export async function createAccountAction(input: unknown) {
  return await publicAction(invitedAccount, input, async ({ token, ...account }) =>
    acceptWithNewAccount(await invitedContext(token), token, account),
  )
}
