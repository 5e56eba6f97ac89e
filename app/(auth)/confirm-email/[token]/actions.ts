'use server'

import { z } from 'zod'
import { publicAction } from '@/server/authed-action'
import { confirmEmail } from '@/server/services/user/change-profile'

const tokenForm = z.object({ token: z.string().max(200) })

/** Makes the address of a one-time link the one of its account. */
export async function confirmEmailAction(token: unknown) {
  return await publicAction(tokenForm, { token }, (input) => confirmEmail(input.token))
}
