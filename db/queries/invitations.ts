import { and, asc, inArray } from 'drizzle-orm'
import { eq, gt, lte } from '@/db/comparisons'
import type { Schema } from '@/db/schema'
import type { Company, ReadScope, WriteScope } from '@/db/scope'
import type { Store } from '@/db/store'
import { companyFields } from './companies'
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

/** Uses up the pending invitation with this token, if it is for this address. Returns it. */
export async function takeInvitation(
  scope: WriteScope,
  { tokenHash, emailKey }: Pick<InvitationRow, 'tokenHash' | 'emailKey'>,
  now: Date,
) {
  const { invitations } = scope.tables
  const where = and(
    eq(invitations.tokenHash, tokenHash),
    eq(invitations.emailKey, emailKey),
    gt(invitations.expiresAt, now),
  )!
  return (await scope.delete(invitations, where).execute())[0]
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
