import { findInvitationByToken, takeInvitation, type InvitationRow } from '@/db/queries/invitations'
import { insertAccount, insertMember } from '@/db/queries/memberships'
import type { Company } from '@/db/scope'
import type { Role } from '@/domain/company/permissions'
import { emailKeyOf } from '@/domain/company/setup'
import { DomainError } from '@/domain/errors'
import { newId } from '@/domain/ids'
import { hashOfToken } from '@/server/auth/one-time-token'
import { hashPassword } from '@/server/auth/password'
import type { ServiceContext } from '@/server/context'
import { transaction, type Transaction } from '@/server/services/transaction'
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

/**
 * Makes the signed-in user, who is the actor, a member of the company of the context (`invitedContext`). Throws NOT_FOUND when the
 * invitation is no longer pending, or for another address.
 */
export async function acceptInvitation(
  context: ServiceContext,
  token: string,
  { userId, email }: { userId: string; email: string },
): Promise<void> {
  await transaction(context, async (tx) => {
    const invitation = await takeInvitation(tx.scope, namedBy(token, email), tx.now)
    if (!invitation) throw notPending()
    await join(tx, invitation, userId)
  })
}

/**
 * Creates an account with the address of the invitation and makes it a member of the company of the context (`invitedContext`).
 * Throws NOT_FOUND when the invitation is no longer pending, or when the address has an account, whose owner signs in to accept.
 * The attempt uses up the invitation in any case: the inviter, who has the link, must not try addresses at will (docs/adr/0015).
 */
export async function acceptWithNewAccount(
  context: ServiceContext,
  token: string,
  { name, password }: { name: string; password: string },
): Promise<void> {
  const { now } = context
  const found = await findInvitation(token, now)
  if (!found) throw notPending()
  const { email } = found
  const userId = newId(now)
  const passwordHash = await hashPassword(password)
  const user = { id: userId, name, email, emailKey: emailKeyOf(email), passwordHash, createdAt: now }
  const hasJoined = await transaction(context, async (tx) => {
    const invitation = await takeInvitation(tx.scope, namedBy(token, email), now)
    if (!invitation) return false
    const isCreated = await insertAccount(tx.scope, user)
    if (isCreated) await join(tx, invitation, userId)
    else tx.audit.add('invitation.used_up', invitation, null)
    return isCreated
  })
  if (!hasJoined) throw notPending()
}

/** Makes a user a member, whose own act it is in the audit log. A member keeps the role. */
async function join({ scope, now, audit }: Transaction, invitation: InvitationRow, userId: string) {
  const { role } = invitation
  const isNew = await insertMember(scope, { userId, role, createdAt: now })
  const by = { type: 'staff', id: userId } as const
  audit.add('invitation.accepted', invitation, null, { by })
  if (isNew) audit.add('member.created', null, { userId, role }, { by })
}

const namedBy = (token: string, email: string) => ({
  tokenHash: hashOfToken(token),
  emailKey: emailKeyOf(email),
})

function notPending(): DomainError {
  return new DomainError(
    'NOT_FOUND',
    'This invitation was used or revoked, has expired, or is for another address. Ask for a new one, and sign in to accept it if you have an account.',
  )
}
