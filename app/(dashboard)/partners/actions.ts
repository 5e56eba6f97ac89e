'use server'

import { revalidatePath } from 'next/cache'
import { partnerChanges, tagChange } from '@/domain/partner/partner'
import { ownerIdSchema } from '@/domain/referral-code/code'
import { authedAction } from '@/server/authed-action'
import { tagPartners } from '@/server/services/partner/tag-partners'
import { editPartner } from '@/server/services/partner/update-partner'

const change = partnerChanges.extend({ userId: ownerIdSchema })

export async function savePartner(input: unknown) {
  return await authedAction(change, input, async ({ context }, { userId, ...edit }) => {
    await editPartner(context, userId, edit)
    revalidatePath('/', 'layout')
    return undefined
  })
}

export async function changeTag(input: unknown) {
  return await authedAction(tagChange, input, async ({ context }, change) => {
    const count = await tagPartners(context, change)
    revalidatePath('/partners', 'layout')
    return { count }
  })
}
