'use server'

import { z } from 'zod'
import { actionResult, type ActionResult } from '@/server/authed-action'
import { parsePart } from '@/server/http/parse'
import { confirmEmail } from '@/server/services/user/change-profile'

const tokenForm = z.object({ token: z.string().max(200) })

/** Makes the address of a one-time link the one of its account. */
export async function confirmEmailAction(token: unknown): Promise<ActionResult> {
  return await actionResult(async () => {
    await confirmEmail((parsePart(tokenForm, { token }) as z.output<typeof tokenForm>).token)
    return { ok: true, value: undefined }
  })
}
