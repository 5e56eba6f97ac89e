'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { newSigningSecretForm } from '@/domain/company/credentials'
import { newMember, passwordChange } from '@/domain/company/setup'
import { roles } from '@/domain/company/permissions'
import { rateLimits } from '@/domain/company/rate-limits'
import { idSchema } from '@/domain/ids'
import { authedAction } from '@/server/authed-action'
import { rotateProviderSecret as rotate, setRateLimits } from '@/server/services/company/settings'
import { createSigningSecret } from '@/server/services/jwt-secret/create-signing-secret'
import { retireSigningSecret } from '@/server/services/jwt-secret/retire-signing-secret'
import { addMember } from '@/server/services/team/add-member'
import { changeRole, removeMember } from '@/server/services/team/change-member'
import { changePassword } from '@/server/services/user/change-password'
import { signOutEverywhere } from '@/server/services/user/sign-out-everywhere'

const oneId = z.object({ id: idSchema })

export async function createSecret(input: unknown) {
  return await authedAction(newSigningSecretForm, input, async ({ context }, form) => {
    const created = await createSigningSecret(context, form)
    revalidatePath('/settings')
    return created
  })
}

export async function retireSecret(id: unknown) {
  return await authedAction(oneId, { id }, async ({ context }, input) => {
    await retireSigningSecret(context, input.id)
    revalidatePath('/settings')
    return undefined
  })
}

export async function rotateProviderSecret() {
  return await authedAction(z.object({}), {}, async ({ context }) => {
    const secret = await rotate(context)
    revalidatePath('/settings')
    return { secret }
  })
}

export async function saveRateLimits(input: unknown) {
  return await authedAction(rateLimits, input, async ({ context }, limits) => {
    await setRateLimits(context, limits)
    revalidatePath('/settings')
    return undefined
  })
}

export async function addTeamMember(input: unknown) {
  return await authedAction(newMember, input, async ({ context }, member) => {
    const added = await addMember(context, member)
    revalidatePath('/settings')
    return added
  })
}

export async function changeTeamRole(id: unknown, role: unknown) {
  return await authedAction(
    oneId.extend({ role: z.enum(roles) }),
    { id, role },
    async ({ context }, input) => {
      await changeRole(context, input.id, input.role)
      revalidatePath('/settings')
      return undefined
    },
  )
}

export async function removeTeamMember(id: unknown) {
  return await authedAction(oneId, { id }, async ({ context }, input) => {
    await removeMember(context, input.id)
    revalidatePath('/settings')
    return undefined
  })
}

/** Ends all sessions of the person, including this one; the browser then redirects to sign-in. */
export async function changeOwnPassword(input: unknown) {
  return await authedAction(passwordChange, input, async ({ person }, { currentPassword, newPassword }) => {
    await changePassword(person.userId, currentPassword, newPassword)
    return undefined
  })
}

export async function endOwnSessions() {
  return await authedAction(z.object({}), {}, async ({ person }) => {
    await signOutEverywhere(person.userId)
    return undefined
  })
}
