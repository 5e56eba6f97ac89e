/** One-time links about an account; they belong to no company. */
import { and, desc, inArray, isNull, or, sql } from 'drizzle-orm'
import { eq, gt, lte } from '@/db/comparisons'
import type { Schema } from '@/db/schema'
import type { WriteScope } from '@/db/scope'
import type { Store, Writer } from '@/db/store'
import { deleteAccountWithoutCompany } from './companies'
import type { NewMailRow } from './mails'

type NewAccountLinkRow = Schema['accountLinks']['$inferInsert']
type Purpose = NewAccountLinkRow['purpose']

/** With more, a user's oldest links end, so that ending all of them stays one bounded statement. */
const maxLinksPerUser = 20

/** Creates a link, and the mail that carries it unless it is shown. */
export async function insertAccountLink(
  store: Store,
  link: NewAccountLinkRow,
  mail?: NewMailRow,
): Promise<void> {
  await store.tx((writer) => insertLink(writer, store.tables, link, mail))
}

/** Creates a link for a member of the company, as `insertAccountLink` does. */
export async function insertMemberLink(
  scope: WriteScope,
  link: NewAccountLinkRow,
  mail?: NewMailRow,
): Promise<void> {
  await insertLink(scope.unscoped, scope.tables, link, mail)
}

/** A link that confirms an address, and the mails about it. */
export interface NewEmailLink {
  link: NewAccountLinkRow
  mails: NewMailRow[]
}

/** Creates the link by which a user confirms a new address. It replaces an earlier one. */
export async function saveEmailLink(store: Store, { link, mails }: NewEmailLink): Promise<void> {
  const { tables } = store
  await store.tx(async (writer) => {
    await endEmailLinks(writer, tables, link.userId)
    await insertLink(writer, tables, link)
    await writer.insert(tables.mails).values(mails)
  })
}

/** Replaces the link by which a user confirms a new address, for the same address. Returns false when there is none. */
export async function renewEmailLink(
  store: Store,
  userId: string,
  newLinkFor: (email: string) => NewEmailLink,
): Promise<boolean> {
  const { tables } = store
  return await store.tx(async (writer) => {
    const [ended] = await endEmailLinks(writer, tables, userId)
    if (!ended?.email) return false
    const { link, mails } = newLinkFor(ended.email)
    await insertLink(writer, tables, link)
    await writer.insert(tables.mails).values(mails)
    return true
  })
}

/** Ends the link by which a user confirms a new address. */
export async function deleteEmailLink(store: Store, userId: string): Promise<void> {
  await store.tx(async (writer) => void (await endEmailLinks(writer, store.tables, userId)))
}

async function endEmailLinks(writer: Writer, { accountLinks }: Pick<Schema, 'accountLinks'>, userId: string) {
  return await writer
    .delete(accountLinks)
    .where(and(eq(accountLinks.userId, userId), eq(accountLinks.purpose, 'confirm_email')))
    .returning()
}

/** The new address that a user has not confirmed yet, and until when that is possible. */
export async function findPendingEmail(store: Store, userId: string, now: Date) {
  const { email, expiresAt, createdAt, purpose } = store.tables.accountLinks
  const isPending = and(
    eq(store.tables.accountLinks.userId, userId),
    eq(purpose, 'confirm_email'),
    gt(expiresAt, now),
  )
  return await store.read(async (reader) => {
    const pending = reader.select({ email, expiresAt }).from(store.tables.accountLinks)
    return (await pending.where(isPending).orderBy(desc(createdAt)).limit(1))[0]
  })
}

async function insertLink(
  writer: Writer,
  { accountLinks, mails }: Pick<Schema, 'accountLinks' | 'mails'>,
  link: NewAccountLinkRow,
  mail?: NewMailRow,
): Promise<void> {
  await writer.insert(accountLinks).values(link)
  if (mail) await writer.insert(mails).values(mail)
  const surplus = writer
    .select({ tokenHash: accountLinks.tokenHash })
    .from(accountLinks)
    .where(eq(accountLinks.userId, link.userId))
    .orderBy(desc(accountLinks.createdAt), desc(accountLinks.tokenHash))
    .limit(maxLinksPerUser)
    .offset(maxLinksPerUser)
  await writer.delete(accountLinks).where(inArray(accountLinks.tokenHash, surplus))
}

/** Whether a link is usable: unexpired, and not shown to a company when the account belongs to another one as well. */
function usable({ accountLinks }: Schema, tokenHash: string, purpose: Purpose, now: Date) {
  return and(
    eq(accountLinks.tokenHash, tokenHash),
    eq(accountLinks.purpose, purpose),
    gt(accountLinks.expiresAt, now),
    or(
      isNull(accountLinks.shownInCompanyId),
      sql`not exists (select 1 from memberships where memberships.user_id = ${accountLinks.userId}
        and memberships.company_id <> ${accountLinks.shownInCompanyId})`,
    ),
  )
}

/** The usable link with this token, and the address of its account. */
export async function findAccountLink(store: Store, tokenHash: string, purpose: Purpose, now: Date) {
  const { accountLinks, users } = store.tables
  return await store.read(async (reader) => {
    const found = await reader
      .select({ accountEmail: users.email, email: accountLinks.email })
      .from(accountLinks)
      .innerJoin(users, eq(users.id, accountLinks.userId))
      .where(usable(store.tables, tokenHash, purpose, now))
      .limit(1)
    return found[0]
  })
}

/** Sets the password of an account, and ends its sessions and links. */
export async function updatePassword(store: Store, userId: string, passwordHash: string): Promise<void> {
  await store.tx((writer) => setPassword(writer, store.tables, userId, passwordHash))
}

/** Uses a link to set the password, as `updatePassword` does. Returns whether the link was usable. */
export async function usePasswordLink(
  store: Store,
  tokenHash: string,
  passwordHash: string,
  now: Date,
): Promise<boolean> {
  const { accountLinks } = store.tables
  return await store.tx(async (writer) => {
    const [link] = await writer
      .delete(accountLinks)
      .where(usable(store.tables, tokenHash, 'reset_password', now))
      .returning()
    if (!link) return false
    await setPassword(writer, store.tables, link.userId, passwordHash)
    return true
  })
}

async function setPassword(
  writer: Writer,
  { users, sessions, accountLinks }: Schema,
  userId: string,
  passwordHash: string,
): Promise<void> {
  await writer.update(users).set({ passwordHash }).where(eq(users.id, userId))
  await writer.delete(sessions).where(eq(sessions.userId, userId))
  await writer.delete(accountLinks).where(eq(accountLinks.userId, userId))
}

/** Uses a link to set the address of its account. Returns whether it was usable. Throws `isEmailTaken`. */
export async function useEmailLink(
  store: Store,
  tokenHash: string,
  emailKeyOf: (email: string) => string,
  now: Date,
): Promise<boolean> {
  const { accountLinks } = store.tables
  return await store.tx(async (writer) => {
    const [link] = await writer
      .delete(accountLinks)
      .where(usable(store.tables, tokenHash, 'confirm_email', now))
      .returning()
    if (!link?.email) return false
    const { email, userId } = link
    await setEmail(writer, store.tables, { userId, email, emailKey: emailKeyOf(email) })
    return true
  })
}

interface NewEmail {
  userId: string
  email: string
  emailKey: string
}

/** Sets the address of an account, and ends its links, some of which went to the old one. Throws `isEmailTaken`. */
export async function updateEmail(store: Store, change: NewEmail): Promise<void> {
  await store.tx((writer) => setEmail(writer, store.tables, change))
}

async function setEmail(
  writer: Writer,
  { users, accountLinks }: Schema,
  { userId, ...address }: NewEmail,
): Promise<void> {
  await deleteAccountWithoutCompany(writer, { users }, address.emailKey)
  await writer.update(users).set(address).where(eq(users.id, userId))
  await writer.delete(accountLinks).where(eq(accountLinks.userId, userId))
}

/** Ends the links of an account and those that were shown to its user, who may no longer be allowed to use them. */
export async function endAccountLinks(scope: WriteScope, userId: string): Promise<void> {
  const { accountLinks } = scope.tables
  await scope.unscoped
    .delete(accountLinks)
    .where(or(eq(accountLinks.userId, userId), eq(accountLinks.shownToUserId, userId)))
}

/** Deletes at most `limit` links that have expired, and returns how many. */
export async function deleteExpiredAccountLinks(store: Store, before: Date, limit: number): Promise<number> {
  const { accountLinks } = store.tables
  return await store.tx(async (writer) => {
    const expired = writer
      .select({ tokenHash: accountLinks.tokenHash })
      .from(accountLinks)
      .where(lte(accountLinks.expiresAt, before))
      .limit(limit)
    const deleted = await writer
      .delete(accountLinks)
      .where(inArray(accountLinks.tokenHash, expired))
      .returning({ tokenHash: accountLinks.tokenHash })
    return deleted.length
  })
}
