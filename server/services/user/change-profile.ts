import {
  deleteEmailLink,
  findAccountLink,
  findPendingEmail,
  renewEmailLink,
  saveEmailLink,
  updateEmail,
  useEmailLink,
  type NewEmailLink,
} from '@/db/queries/account-links'
import { isEmailTaken, updateName } from '@/db/queries/companies'
import { emailKeyOf } from '@/domain/company/setup'
import { DomainError, invalidArgument } from '@/domain/errors'
import { hourMs } from '@/domain/time'
import { limitMailRequests } from '@/server/auth/limit-mail-requests'
import { hashOfToken, newOneTimeToken } from '@/server/auth/one-time-token'
import { isMailSetUp } from '@/server/mail/mail'
import { confirmEmailMail, emailChangeMail } from '@/server/mail/messages'
import { sealedMail, sealedNotice } from '@/server/services/mail/sealed-mail'
import { store } from '@/server/store'
import { verifyCurrentPassword } from './verify-current-password'

const linkHours = 24

/** Changes a user's name, in every company. */
export async function changeName(userId: string, name: string): Promise<void> {
  await updateName(store(), userId, name)
}

/**
 * Changes the address with which a user signs in. Where mail is set up, it changes once the link that is mailed to the new
 * address is used, and the old address gets a mail; otherwise at once. Returns which. An earlier link ends. Throws
 * WRONG_PASSWORD; RATE_LIMITED; INVALID_ARGUMENT when the change is immediate and the address has another account. (With
 * mail, only the owner of the address learns that.)
 */
export async function changeEmail(
  user: { userId: string; email: string },
  { email, currentPassword }: { email: string; currentPassword: string },
  origin: string,
  now = new Date(),
): Promise<{ isMailed: boolean }> {
  const { userId } = user
  await verifyCurrentPassword(userId, currentPassword)
  if (!isMailSetUp()) {
    await translateEmailTaken(updateEmail(store(), { userId, email, emailKey: emailKeyOf(email) }))
    return { isMailed: false }
  }
  await limitMailRequests(userId, userId)
  const { link, mails } = newEmailLink(userId, email, origin, now)
  const notice = sealedNotice(emailChangeMail(user.email, email), now)
  await saveEmailLink(store(), { link, mails: [...mails, notice] })
  return { isMailed: true }
}

/** The link by which a user confirms an address, and the mail that carries it there. */
function newEmailLink(userId: string, email: string, origin: string, now: Date): NewEmailLink {
  const { token, tokenHash } = newOneTimeToken()
  const expiresAt = new Date(now.getTime() + linkHours * hourMs)
  const link = { tokenHash, userId, purpose: 'confirm_email', email, createdAt: now, expiresAt } as const
  return { link, mails: [sealedMail(confirmEmailMail(email, `${origin}/confirm-email/${token}`), link, now)] }
}

/** The new address that is not confirmed yet, and the time until which it can be; undefined without one. */
export async function findPendingEmailOf(
  userId: string,
  now = new Date(),
): Promise<{ email: string; expiresAt: Date } | undefined> {
  const pending = await findPendingEmail(store(), userId, now)
  return pending?.email ? { email: pending.email, expiresAt: pending.expiresAt } : undefined
}

/** Mails a new link to the address that is not confirmed yet; the earlier link ends. Throws NOT_FOUND; RATE_LIMITED. */
export async function resendEmailLink(userId: string, origin: string, now = new Date()): Promise<void> {
  await limitMailRequests(userId, userId)
  const isSent = await renewEmailLink(store(), userId, (email) => newEmailLink(userId, email, origin, now))
  if (!isSent)
    throw new DomainError('NOT_FOUND', 'The new address was confirmed, or its change was canceled.')
}

/** Cancels a change of address that is not confirmed: its link ends. */
export async function cancelEmailChange(userId: string): Promise<void> {
  await deleteEmailLink(store(), userId)
}

/** The address that this token confirms and the account's present one; undefined when the link is used, expired or unknown. */
export async function findEmailLink(
  token: string,
  now = new Date(),
): Promise<{ email: string; accountEmail: string } | undefined> {
  const link = await findAccountLink(store(), hashOfToken(token), 'confirm_email', now)
  return link?.email ? { email: link.email, accountEmail: link.accountEmail } : undefined
}

/** Confirms a new address. Throws NOT_FOUND when the link is not usable; INVALID_ARGUMENT when the address has an account. */
export async function confirmEmail(token: string, now = new Date()): Promise<void> {
  const isUsed = await translateEmailTaken(useEmailLink(store(), hashOfToken(token), emailKeyOf, now))
  if (!isUsed)
    throw new DomainError('NOT_FOUND', 'This link was used or has expired. Change the address again.')
}

async function translateEmailTaken<Result>(change: Promise<Result>): Promise<Result> {
  try {
    return await change
  } catch (error) {
    if (!isEmailTaken(error)) throw error
    throw invalidArgument('email', 'EMAIL_TAKEN', 'cannot be used; choose another address')
  }
}
