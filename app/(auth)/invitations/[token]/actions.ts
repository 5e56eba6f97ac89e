'use server'

import { z } from 'zod'
import { invitedAccount } from '@/domain/company/setup'
import { authedAction, publicAction } from '@/server/authed-action'
import { acceptInvitation, acceptWithNewAccount } from '@/server/services/team/accept-invitation'

const tokenForm = z.object({ token: z.string().max(200) })

/** Makes the signed-in person a member of the company. */
export async function acceptInvitationAction(token: unknown) {
  return await authedAction(tokenForm, { token }, async ({ person, context: { actor } }, input) => {
    const address = actor.type === 'staff' ? actor.address : undefined
    await acceptInvitation(input.token, { ...person, address })
    return undefined
  })
}

/** Creates an account with the address of the invitation, and makes it a member of the company. */
export async function createAccountAction(input: unknown) {
  return await publicAction(invitedAccount, input, ({ token, ...account }) =>
    acceptWithNewAccount(token, account),
  )
}
