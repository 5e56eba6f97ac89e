import {
  deleteInvitation,
  findInvitation,
  hasMemberWithEmail,
  listInvitations as findAll,
  saveInvitation,
} from '@/db/queries/invitations'
import type { Role } from '@/domain/company/permissions'
import { emailKeyOf } from '@/domain/company/setup'
import { DomainError } from '@/domain/errors'
import { newId } from '@/domain/ids'
import { daysAfter } from '@/domain/time'
import { limitMailRequests } from '@/server/auth/limit-mail-requests'
import { newOneTimeToken } from '@/server/auth/one-time-token'
import { authorize, type ServiceContext } from '@/server/context'
import { isMailSetUp } from '@/server/mail/mail'
import { invitationMail } from '@/server/mail/messages'
import { sealedMail } from '@/server/services/mail/sealed-mail'
import { transaction } from '@/server/services/transaction'
import { authorizeRoles } from './internal'

const linkDays = 7
/** Enough for any team, and too few to send bulk mail. */
const maxPending = 100

interface Invited {
  email: string
  role: Role
}

export interface CreatedInvitation {
  /** It is not shown again. */
  link: string
  /** Whether an earlier link for the address ended. */
  replacesEarlier: boolean
}

/**
 * Invites someone to the team by a one-time link for that address, and mails it where mail is set up. An earlier link
 * for the address ends. The answer is the same whether or not the address has an account. Throws EMAIL_TAKEN for a
 * member of this team; LIMIT_REACHED for more than 100 pending invitations; RATE_LIMITED; PERMISSION_DENIED, also when
 * the earlier link is for a role that the caller may not manage.
 */
export async function inviteMember(
  context: ServiceContext,
  invited: Invited,
  origin: string,
): Promise<CreatedInvitation> {
  return await invite(context, invited, origin)
}

async function invite(
  context: ServiceContext,
  { email, role }: Invited,
  origin: string,
  renewedId?: string,
): Promise<CreatedInvitation> {
  authorize(context, 'team:write')
  authorizeRoles(context, role)
  const { scope, actor, now } = context
  const { token, tokenHash } = newOneTimeToken()
  const emailKey = emailKeyOf(email)
  const expiresAt = daysAfter(now, linkDays)
  const link = `${origin}/invitations/${token}`
  const invitation = {
    email,
    emailKey,
    role,
    invitedBy: actor.type === 'staff' ? actor.userId : actor.type,
    tokenHash,
    createdAt: now,
    expiresAt,
  }
  const { company } = scope
  if (isMailSetUp()) await limitMailRequests(emailKey, company.id)
  const mail = isMailSetUp()
    ? sealedMail(invitationMail(email, company.name, link), invitation, now)
    : undefined
  return await transaction(context, async ({ scope: writer, audit }) => {
    if (await hasMemberWithEmail(writer, emailKey)) throw emailTaken()
    const pending = await findAll(writer, now)
    const earlier = pending.find((each) => emailKeyOf(each.email) === emailKey)
    if (renewedId && earlier?.id !== renewedId) throw noInvitation()
    if (earlier) authorizeRoles(context, earlier.role)
    else if (pending.length >= maxPending)
      throw new DomainError('LIMIT_REACHED', `${maxPending} invitations are pending. Revoke some first.`)
    const saved = { ...invitation, id: earlier?.id ?? newId(now) }
    await saveInvitation(writer, saved, mail)
    audit.add(earlier ? 'invitation.renewed' : 'invitation.created', earlier ?? null, saved)
    return { link, replacesEarlier: earlier !== undefined }
  })
}

function emailTaken(): DomainError {
  const description = 'belongs to an existing member of the team'
  return new DomainError('EMAIL_TAKEN', `email: ${description}`, {
    violations: [{ field: 'email', reason: 'EMAIL_TAKEN', description }],
  })
}

/** The team's pending invitations, oldest first. Throws PERMISSION_DENIED. */
export async function listInvitations(context: ServiceContext) {
  authorize(context, 'team:read')
  return await context.scope.read((scope) => findAll(scope, context.now))
}

/** Makes a new link for a pending invitation, as `inviteMember` does; the old link ends. Throws NOT_FOUND too. */
export async function renewInvitation(context: ServiceContext, id: string, origin: string): Promise<string> {
  authorize(context, 'team:write')
  const invitation = await context.scope.read((scope) => findInvitation(scope, id))
  if (!invitation) throw noInvitation()
  return (await invite(context, invitation, origin, id)).link
}

/** Revokes a pending invitation: its link no longer works. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function revokeInvitation(context: ServiceContext, id: string): Promise<void> {
  authorize(context, 'team:write')
  await transaction(context, async ({ scope, audit }) => {
    const invitation = await findInvitation(scope, id)
    if (!invitation) throw noInvitation()
    authorizeRoles(context, invitation.role)
    await deleteInvitation(scope, id)
    audit.add('invitation.deleted', invitation, null)
  })
}

function noInvitation(): DomainError {
  return new DomainError('NOT_FOUND', 'This invitation was accepted or revoked, or has expired.')
}
