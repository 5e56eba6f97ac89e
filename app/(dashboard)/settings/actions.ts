'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { findOrigin } from '@/app/find-origin'
import { auditRetention } from '@/domain/audit/retention'
import { brandSchema } from '@/domain/company/brand'
import { newSigningSecretForm } from '@/domain/company/credentials'
import {
  emailChange,
  nameChange,
  newInvitation,
  passwordChange,
  timeZoneChange,
} from '@/domain/company/setup'
import { roles } from '@/domain/company/permissions'
import { rateLimits } from '@/domain/company/rate-limits'
import { idSchema } from '@/domain/ids'
import { authedAction } from '@/server/authed-action'
import { countExpiredAuditEntries, setAuditRetention } from '@/server/services/audit/retention'
import { setBrand } from '@/server/services/company/brand'
import { rotateProviderSecret as rotate, setRateLimits } from '@/server/services/company/settings'
import { setTimeZone } from '@/server/services/company/time-zone'
import { createSigningSecret } from '@/server/services/jwt-secret/create-signing-secret'
import { retireSigningSecret } from '@/server/services/jwt-secret/retire-signing-secret'
import { inviteMember, renewInvitation, revokeInvitation } from '@/server/services/team/invite-member'
import { changeRole, removeMember } from '@/server/services/team/change-member'
import { createMemberPasswordLink, mailMemberPasswordLink } from '@/server/services/user/reset-password'
import {
  cancelEmailChange,
  changeEmail,
  changeName,
  resendEmailLink,
} from '@/server/services/user/change-profile'
import { endOneSession } from '@/server/services/user/sessions'
import { changePassword } from '@/server/services/user/change-password'
import { signOutEverywhere } from '@/server/services/user/sign-out-everywhere'

const oneId = z.object({ id: idSchema })

export async function createSecret(input: unknown) {
  return await authedAction(newSigningSecretForm, input, async ({ context }, form) => {
    const created = await createSigningSecret(context, form)
    revalidatePath('/settings', 'layout')
    return created
  })
}

export async function retireSecret(id: unknown) {
  return await authedAction(oneId, { id }, async ({ context }, input) => {
    await retireSigningSecret(context, input.id)
    revalidatePath('/settings', 'layout')
    return undefined
  })
}

export async function rotateProviderSecret() {
  return await authedAction(z.object({}), {}, async ({ context }) => {
    const secret = await rotate(context)
    revalidatePath('/settings', 'layout')
    return { secret }
  })
}

export async function saveRateLimits(input: unknown) {
  return await authedAction(rateLimits, input, async ({ context }, limits) => {
    await setRateLimits(context, limits)
    revalidatePath('/settings', 'layout')
    return undefined
  })
}

export async function saveTimeZone(input: unknown) {
  return await authedAction(timeZoneChange, input, async ({ context }, { timeZone }) => {
    await setTimeZone(context, timeZone)
    revalidatePath('/', 'layout')
    return undefined
  })
}

/** How many entries of the audit log a retention would delete. */
export async function countExpiredEntries(input: unknown) {
  return await authedAction(auditRetention, input, ({ context }, retention) =>
    countExpiredAuditEntries(context, retention),
  )
}

export async function saveAuditRetention(input: unknown) {
  return await authedAction(auditRetention, input, async ({ context }, retention) => {
    await setAuditRetention(context, retention)
    revalidatePath('/settings', 'layout')
    return undefined
  })
}

export async function saveBrand(input: unknown) {
  return await authedAction(brandSchema, input, async ({ context }, brand) => {
    await setBrand(context, brand)
    revalidatePath('/settings', 'layout')
    return undefined
  })
}

export async function inviteTeamMember(input: unknown) {
  return await authedAction(newInvitation, input, async ({ context }, invitation) => {
    const created = await inviteMember(context, invitation, await findOrigin())
    revalidatePath('/settings', 'layout')
    return created
  })
}

export async function renewTeamInvitation(id: unknown) {
  return await authedAction(oneId, { id }, async ({ context }, input) => {
    const link = await renewInvitation(context, input.id, await findOrigin())
    revalidatePath('/settings', 'layout')
    return { secret: link }
  })
}

export async function revokeTeamInvitation(id: unknown) {
  return await authedAction(oneId, { id }, async ({ context }, input) => {
    await revokeInvitation(context, input.id)
    revalidatePath('/settings', 'layout')
    return undefined
  })
}

export async function changeTeamRole(id: unknown, role: unknown) {
  return await authedAction(
    oneId.extend({ role: z.enum(roles) }),
    { id, role },
    async ({ context }, input) => {
      await changeRole(context, input.id, input.role)
      revalidatePath('/settings', 'layout')
      return undefined
    },
  )
}

export async function removeTeamMember(id: unknown) {
  return await authedAction(oneId, { id }, async ({ context }, input) => {
    await removeMember(context, input.id)
    revalidatePath('/settings', 'layout')
    return undefined
  })
}

/** Mails a member a link to set a new password. */
export async function mailPasswordLink(id: unknown) {
  return await authedAction(oneId, { id }, async ({ context }, input) => {
    await mailMemberPasswordLink(context, input.id, await findOrigin())
    return undefined
  })
}

/** Creates a link to set a new password, for the member to be given. */
export async function showPasswordLink(id: unknown) {
  return await authedAction(oneId, { id }, async ({ context }, input) => ({
    secret: await createMemberPasswordLink(context, input.id, await findOrigin()),
  }))
}

export async function changeOwnName(input: unknown) {
  return await authedAction(nameChange, input, async ({ person }, { name }) => {
    await changeName(person.userId, name)
    revalidatePath('/', 'layout')
    return undefined
  })
}

/** Changes the person's address, or mails a link to the new one that does. */
export async function changeOwnEmail(input: unknown) {
  return await authedAction(emailChange, input, async ({ person }, change) => {
    const changed = await changeEmail(person, change, await findOrigin())
    revalidatePath('/', 'layout')
    return changed
  })
}

/** Mails the link that confirms the new address again. */
export async function resendOwnEmailLink() {
  return await authedAction(z.object({}), {}, async ({ person }) => {
    await resendEmailLink(person.userId, await findOrigin())
    revalidatePath('/settings', 'layout')
    return undefined
  })
}

/** Keeps the present address. */
export async function cancelOwnEmailChange() {
  return await authedAction(z.object({}), {}, async ({ person }) => {
    await cancelEmailChange(person.userId)
    revalidatePath('/settings', 'layout')
    return undefined
  })
}

export async function endOwnSession(id: unknown) {
  return await authedAction(z.object({ id: z.string().max(100) }), { id }, async ({ person }, input) => {
    await endOneSession(person.userId, input.id)
    revalidatePath('/settings', 'layout')
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
