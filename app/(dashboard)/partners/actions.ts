'use server'

import { revalidatePath } from 'next/cache'
import { partnerEdit } from '@/domain/partner/partner'
import { ownerIdSchema } from '@/domain/referral-code/code'
import { authedAction } from '@/server/authed-action'
import { editPartner } from '@/server/services/partner/update-partner'

const change = partnerEdit.extend({ userId: ownerIdSchema })

export async function savePartner(input: unknown) {
  return await authedAction(change, input, async ({ context }, { userId, ...edit }) => {
    await editPartner(context, userId, edit)
    revalidatePath('/', 'layout')
    return undefined
  })
}
