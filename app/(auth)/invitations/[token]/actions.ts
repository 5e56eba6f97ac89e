'use server'

import { z } from 'zod'
import { invitedAccount } from '@/domain/company/setup'
import { actionResult, authedAction, type ActionResult } from '@/server/authed-action'
import { parsePart } from '@/server/http/parse'
import { acceptInvitation, acceptWithNewAccount } from '@/server/services/team/accept-invitation'

const tokenForm = z.object({ token: z.string().max(200) })

/** Makes the signed-in person a member of the company. */
export async function acceptInvitationAction(token: unknown): Promise<ActionResult> {
  return await authedAction(tokenForm, { token }, async ({ person }, input) => {
    await acceptInvitation(input.token, person)
    return undefined
  })
}

/** Creates an account with the address of the invitation, and makes it a member of the company. */
export async function createAccountAction(input: unknown): Promise<ActionResult> {
  return await actionResult(async () => {
    const { token, name, password } = parsePart(invitedAccount, input as object) as z.output<
      typeof invitedAccount
    >
    await acceptWithNewAccount(token, { name, password })
    return { ok: true, value: undefined }
  })
}
