import { findAccountLink, insertAccountLink, updateEmail, useEmailLink } from '@/db/queries/account-links'
import { isEmailTaken, updateName } from '@/db/queries/companies'
import { emailKeyOf } from '@/domain/company/setup'
import { DomainError, invalidArgument } from '@/domain/errors'
import { hourMs } from '@/domain/time'
import { limitMailRequests } from '@/server/auth/limit-mail-requests'
import { hashOfToken, newOneTimeToken } from '@/server/auth/one-time-token'
import { isMailSetUp } from '@/server/mail/mail'
import { confirmEmailMail } from '@/server/mail/messages'
import { sealedMail } from '@/server/services/mail/sealed-mail'
import { store } from '@/server/store'
import { verifyCurrentPassword } from './verify-current-password'

const linkHours = 24

/** Changes a user's name, in every company. */
export async function changeName(userId: string, name: string): Promise<void> {
  await updateName(store(), userId, name)
}

/**
 * Changes the address with which a user signs in. Where mail is set up, it changes once the link that is mailed to the new
 * address is used; otherwise at once. Returns which. Throws WRONG_PASSWORD; RATE_LIMITED; INVALID_ARGUMENT when the change
 * is immediate and the address has another account. (With mail, only the owner of the address learns that.)
 */
export async function changeEmail(
  userId: string,
  { email, currentPassword }: { email: string; currentPassword: string },
  origin: string,
  now = new Date(),
): Promise<{ isMailed: boolean }> {
  await verifyCurrentPassword(userId, currentPassword)
  if (!isMailSetUp()) {
    await translateEmailTaken(updateEmail(store(), { userId, email, emailKey: emailKeyOf(email) }))
    return { isMailed: false }
  }
  await limitMailRequests(userId, userId)
  const { token, tokenHash } = newOneTimeToken()
  const expiresAt = new Date(now.getTime() + linkHours * hourMs)
  const link = { tokenHash, userId, purpose: 'confirm_email', email, createdAt: now, expiresAt } as const
  const mail = sealedMail(confirmEmailMail(email, `${origin}/confirm-email/${token}`), link, now)
  await insertAccountLink(store(), link, mail)
  return { isMailed: true }
}

/** The address that this token confirms; undefined when the link is used, expired or unknown. */
export async function findEmailLink(token: string, now = new Date()): Promise<string | undefined> {
  return (await findAccountLink(store(), hashOfToken(token), 'confirm_email', now))?.email ?? undefined
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
