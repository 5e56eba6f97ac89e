import { findInvitationByToken, useInvitation } from '@/db/queries/invitations'
import type { Company } from '@/db/scope'
import type { Role } from '@/domain/company/permissions'
import { emailKeyOf } from '@/domain/company/setup'
import { DomainError } from '@/domain/errors'
import { newId } from '@/domain/ids'
import { hashOfToken } from '@/server/auth/one-time-token'
import { hashPassword } from '@/server/auth/password'
import { store } from '@/server/store'

export interface Invitation {
  company: Company
  email: string
  role: Role
}

/** The pending invitation with this token; undefined when it is used, expired, revoked or unknown. */
export async function findInvitation(token: string, now = new Date()): Promise<Invitation | undefined> {
  return await findInvitationByToken(store(), hashOfToken(token), now)
}

/** Makes a signed-in user a member. Throws NOT_FOUND when the invitation is no longer pending, or for another address. */
export async function acceptInvitation(
  token: string,
  { userId, email }: { userId: string; email: string },
  now = new Date(),
): Promise<void> {
  if (!(await useInvitation(store(), hashOfToken(token), { userId, emailKey: emailKeyOf(email) }, now)))
    throw notPending()
}

/**
 * Creates an account with the address of the invitation and makes it a member. Throws NOT_FOUND when the invitation is no
 * longer pending, or when the address has an account, whose owner signs in to accept. The attempt uses up the invitation in
 * any case: the inviter, who has the link, must not try addresses at will (docs/adr/0015).
 */
export async function acceptWithNewAccount(
  token: string,
  { name, password }: { name: string; password: string },
  now = new Date(),
): Promise<void> {
  const invitation = await findInvitation(token, now)
  if (!invitation) throw notPending()
  const { email } = invitation
  const emailKey = emailKeyOf(email)
  const userId = newId(now)
  const passwordHash = await hashPassword(password)
  const newUser = { id: userId, name, email, emailKey, passwordHash, createdAt: now }
  if (!(await useInvitation(store(), hashOfToken(token), { userId, emailKey, newUser }, now)))
    throw notPending()
}

function notPending(): DomainError {
  return new DomainError(
    'NOT_FOUND',
    'This invitation was used or revoked, has expired, or is for another address. Ask for a new one, and sign in to accept it if you have an account.',
  )
}
