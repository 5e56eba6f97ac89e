'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { findOrigin } from '@/app/find-origin'
import { portalPath } from '@/components/paths'
import { idSchema } from '@/domain/ids'
import { newPortalLink } from '@/domain/portal-link'
import { ownerIdSchema } from '@/domain/referral-code/code'
import { authedAction } from '@/server/authed-action'
import {
  createPortalLink,
  revokePortalLink,
  revokePortalLinks,
} from '@/server/services/portal-link/portal-links'

const partner = z.object({ userId: ownerIdSchema })

export async function createLink(userId: unknown, input: unknown) {
  const schema = newPortalLink.extend(partner.shape)
  return await authedAction(schema, { ...(input as object), userId }, async ({ context }, form) => {
    const { token } = await createPortalLink(context, form.userId, form)
    revalidatePath('/partners', 'layout')
    return { url: (await findOrigin()) + portalPath(token) }
  })
}

export async function revokeLink(userId: unknown, id: unknown) {
  const schema = partner.extend({ id: idSchema })
  return await authedAction(schema, { userId, id }, async ({ context }, link) => {
    await revokePortalLink(context, link.userId, link.id)
    revalidatePath('/partners', 'layout')
    return undefined
  })
}

export async function revokeLinks(userId: unknown) {
  return await authedAction(partner, { userId }, async ({ context }, input) => {
    await revokePortalLinks(context, input.userId)
    revalidatePath('/partners', 'layout')
    return undefined
  })
}
