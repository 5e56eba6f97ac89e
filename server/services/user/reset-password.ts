import { setTimeout as sleep } from 'node:timers/promises'
import {
  findAccountLink,
  insertAccountLink,
  insertMemberLink,
  usePasswordLink,
} from '@/db/queries/account-links'
import { findUserByEmailKey } from '@/db/queries/authentication'
import { findMember, isMemberElsewhere } from '@/db/queries/memberships'
import type { WriteScope } from '@/db/scope'
import { emailKeyOf } from '@/domain/company/setup'
import { DomainError } from '@/domain/errors'
import { hourMs } from '@/domain/time'
import { limitMailRequests } from '@/server/auth/limit-mail-requests'
import { hashOfToken, newOneTimeToken } from '@/server/auth/one-time-token'
import { hashPassword } from '@/server/auth/password'
import { authorize, type ServiceContext } from '@/server/context'
import { passwordResetMail } from '@/server/mail/messages'
import { sealedMail } from '@/server/services/mail/sealed-mail'
import { authorizeRoles } from '@/server/services/team/internal'
import { store } from '@/server/store'
import { transaction } from '@/server/services/transaction'

const linkHours = 24
const answerMs = 500

/** The path of a password link. */
const pathOf = (token: string) => `/reset-password/${token}`

/**
 * Mails a password link to the account with this address. It does the same, and takes as long, when there is none: an
 * answer tells nothing about an address. The mail is stored before this returns, and sent by the mail worker.
 */
export async function requestPasswordReset(email: string, origin: string, now = new Date()): Promise<void> {
  await Promise.all([sleep(answerMs), mailPasswordLink(email, origin, now)])
}

async function mailPasswordLink(email: string, origin: string, now: Date): Promise<void> {
  const user = await findUserByEmailKey(store(), emailKeyOf(email))
  if (!user) return
  const { row, mail } = newMailedLink(user.id, user.email, origin, now)
  await insertAccountLink(store(), row, mail)
}

/** A password link for the account with this id, and the mail that carries it to this address. */
function newMailedLink(userId: string, email: string, origin: string, now: Date) {
  const { token, row } = newPasswordLink(userId, now)
  return { row, mail: sealedMail(passwordResetMail(email, origin + pathOf(token)), row, now) }
}

function newPasswordLink(userId: string, now: Date) {
  const { token, tokenHash } = newOneTimeToken()
  const expiresAt = new Date(now.getTime() + linkHours * hourMs)
  return { token, row: { tokenHash, userId, purpose: 'reset_password', createdAt: now, expiresAt } as const }
}

/** A password link for the account with this address, for those who run the server. Throws NOT_FOUND. */
export async function createPasswordLink(email: string, origin: string, now = new Date()): Promise<string> {
  const user = await findUserByEmailKey(store(), emailKeyOf(email))
  if (!user) throw new DomainError('NOT_FOUND', 'No account has this address.')
  const { token, row } = newPasswordLink(user.id, now)
  await insertAccountLink(store(), row)
  return origin + pathOf(token)
}

/** Mails a member a password link. Throws NOT_FOUND; RATE_LIMITED; PERMISSION_DENIED, also for a member of higher rank. */
export async function mailMemberPasswordLink(
  context: ServiceContext,
  userId: string,
  origin: string,
): Promise<void> {
  authorize(context, 'team:write')
  const { company } = context.scope
  await limitMailRequests(`${company.id} ${userId}`, company.id)
  await transaction(context, async ({ scope, audit }) => {
    const member = await authorizePasswordLink(context, scope, userId)
    const { row, mail } = newMailedLink(userId, member.email, origin, context.now)
    await insertMemberLink(scope, row, mail)
    audit.add('member.password_link_created', member, member)
  })
}

/**
 * Makes a password link to hand over to a member. Returns it; it is not shown again. Those who see it can take over the
 * account, so it must belong to no other company, now and when the link is used (docs/adr/0015). Throws NOT_FOUND;
 * PERMISSION_DENIED, also for oneself and for a member of higher rank.
 */
export async function createMemberPasswordLink(
  context: ServiceContext,
  userId: string,
  origin: string,
): Promise<string> {
  authorize(context, 'team:write')
  const { actor, now } = context
  const { token, row } = newPasswordLink(userId, now)
  const { company } = context.scope
  await transaction(context, async ({ scope, audit }) => {
    const member = await authorizePasswordLink(context, scope, userId)
    if (await isMemberElsewhere(scope, userId, company.id))
      throw new DomainError(
        'PERMISSION_DENIED',
        'This account is not your company’s alone. Ask those who run this server for a link: npm run reset-password',
      )
    await insertMemberLink(scope, {
      ...row,
      shownInCompanyId: company.id,
      shownToUserId: actor.type === 'staff' ? actor.userId : null,
    })
    audit.add('member.password_link_created', member, member)
  })
  return origin + pathOf(token)
}

/** The member, if the caller may make a password link for them. In the transaction of the link: the role cannot change. */
async function authorizePasswordLink(context: ServiceContext, scope: WriteScope, userId: string) {
  const member = await findMember(scope, userId)
  if (!member) throw new DomainError('NOT_FOUND', 'This team has no such member.')
  authorizeRoles(context, member.role)
  const { actor } = context
  if (actor.type === 'staff' && actor.userId === userId)
    throw new DomainError('PERMISSION_DENIED', 'Change your own password under Settings, Account.')
  return member
}

/** The address of the account whose password this token may set; undefined when the link is used, expired or unknown. */
export async function findPasswordLink(token: string, now = new Date()): Promise<string | undefined> {
  return (await findAccountLink(store(), hashOfToken(token), 'reset_password', now))?.accountEmail
}

/**
 * Sets a new password with a link, which works once, and ends all sessions of the account. Throws NOT_FOUND when the link
 * is used, expired or unknown.
 */
export async function resetPassword(token: string, newPassword: string, now = new Date()): Promise<void> {
  const isUsable = (await findPasswordLink(token, now)) !== undefined
  if (isUsable && (await usePasswordLink(store(), hashOfToken(token), await hashPassword(newPassword), now)))
    return
  throw new DomainError('NOT_FOUND', 'This link has been used or has expired. Ask for a new one.')
}
