import { and, asc, inArray } from 'drizzle-orm'
import { eq, gt, lte } from '@/db/comparisons'
import type { Schema } from '@/db/schema'
import type { Company, ReadScope, WriteScope } from '@/db/scope'
import type { Store } from '@/db/store'
import { companyFields, deleteAccountWithoutCompany } from './companies'
import type { NewMailRow } from './mails'

export type InvitationRow = Schema['invitations']['$inferSelect']
type NewInvitationRow = Omit<InvitationRow, 'companyId'>

/** The company's pending invitations, oldest first. */
export async function listInvitations(scope: ReadScope, now: Date) {
  const { invitations } = scope.tables
  const { id, email, role, createdAt, expiresAt } = invitations
  return await scope
    .select(invitations, {
      fields: { id, email, role, createdAt, expiresAt },
      where: gt(expiresAt, now),
      orderBy: [asc(createdAt), asc(id)],
    })
    .execute()
}

/** The company's invitation with this id. */
export async function findInvitation(scope: ReadScope, id: string) {
  const { invitations } = scope.tables
  const [invitation] = await scope.select(invitations, { where: eq(invitations.id, id), limit: 1 }).execute()
  return invitation
}

/** Whether the company has a member with this address. */
export async function hasMemberWithEmail(scope: ReadScope, emailKey: string): Promise<boolean> {
  const { memberships, users } = scope.tables
  const userId = scope.subselectUnscoped(users, users.id, eq(users.emailKey, emailKey))
  const found = await scope.select(memberships, { where: eq(memberships.userId, userId), limit: 1 }).execute()
  return found.length > 0
}

/** Creates an invitation, and its mail if there is one. It replaces an earlier one for the same address. */
export async function saveInvitation(
  scope: WriteScope,
  invitation: NewInvitationRow,
  mail: NewMailRow | undefined,
): Promise<void> {
  const { invitations, mails } = scope.tables
  await scope
    .upsert(invitations, invitation, [invitations.companyId, invitations.emailKey], invitation)
    .execute()
  if (mail) await scope.unscoped.insert(mails).values(mail)
}

/** Deletes an invitation. */
export async function deleteInvitation(scope: WriteScope, id: string): Promise<void> {
  const { invitations } = scope.tables
  await scope.delete(invitations, eq(invitations.id, id)).execute()
}

/** Revokes the invitations that a member made. */
export async function deleteInvitationsBy(scope: WriteScope, userId: string): Promise<void> {
  const { invitations } = scope.tables
  await scope.delete(invitations, eq(invitations.invitedBy, userId)).execute()
}

/** The pending invitation with this token, in any company. */
export async function findInvitationByToken(
  store: Store,
  tokenHash: string,
  now: Date,
): Promise<{ company: Company; email: string; emailKey: string; role: InvitationRow['role'] } | undefined> {
  const { invitations, companies } = store.tables
  const { email, emailKey, role } = invitations
  return await store.read(async (reader) => {
    const found = await reader
      .select({
        company: companyFields(store.tables),
        email,
        emailKey,
        role,
      })
      .from(invitations)
      .innerJoin(companies, eq(companies.id, invitations.companyId))
      .where(and(eq(invitations.tokenHash, tokenHash), gt(invitations.expiresAt, now)))
      .limit(1)
    return found[0]
  })
}

/**
 * Uses an invitation for the account with this address, or for `newUser` when that is given. Returns false when the
 * invitation is used, expired, revoked or for another address; also when `newUser` is given and the address has an account,
 * which uses up the invitation. `newUser` replaces an account that belongs to no company. A member keeps the role that they
 * have.
 */
export async function useInvitation(
  store: Store,
  tokenHash: string,
  user: { userId: string; emailKey: string; newUser?: Schema['users']['$inferInsert'] },
  now: Date,
): Promise<boolean> {
  const { invitations, users, memberships } = store.tables
  return await store.tx(async (writer) => {
    const [invitation] = await writer
      .delete(invitations)
      .where(
        and(
          eq(invitations.tokenHash, tokenHash),
          eq(invitations.emailKey, user.emailKey),
          gt(invitations.expiresAt, now),
        ),
      )
      .returning()
    if (!invitation) return false
    if (user.newUser) {
      await deleteAccountWithoutCompany(writer, store.tables, user.emailKey)
      const created = await writer.insert(users).values(user.newUser).onConflictDoNothing().returning()
      if (!created.length) return false
    }
    const { companyId, role } = invitation
    await writer
      .insert(memberships)
      .values({ companyId, userId: user.userId, role, createdAt: now })
      .onConflictDoNothing()
    return true
  })
}

/** Deletes at most `limit` invitations that have expired, and returns how many. */
export async function deleteExpiredInvitations(store: Store, before: Date, limit: number): Promise<number> {
  const { invitations } = store.tables
  return await store.tx(async (writer) => {
    const expired = writer
      .select({ tokenHash: invitations.tokenHash })
      .from(invitations)
      .where(lte(invitations.expiresAt, before))
      .limit(limit)
    const deleted = await writer
      .delete(invitations)
      .where(inArray(invitations.tokenHash, expired))
      .returning({ id: invitations.id })
    return deleted.length
  })
}
