'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { newApiKeyForm } from '@/domain/company/credentials'
import { idSchema } from '@/domain/ids'
import { authedAction } from '@/server/authed-action'
import { createApiKey } from '@/server/services/api-key/create-api-key'
import { revokeApiKey } from '@/server/services/api-key/revoke-api-key'

export async function createKey(input: unknown) {
  return await authedAction(newApiKeyForm, input, async ({ context }, form) => {
    const created = await createApiKey(context, form)
    revalidatePath('/api-keys')
    return created
  })
}

export async function revokeKey(id: unknown) {
  return await authedAction(z.object({ id: idSchema }), { id }, async ({ context }, input) => {
    await revokeApiKey(context, input.id)
    revalidatePath('/api-keys')
    return undefined
  })
}
