/** Mail to send; it belongs to no company. */
import { and, asc, inArray } from 'drizzle-orm'
import { eq, gt, lte } from '@/db/comparisons'
import type { Schema } from '@/db/schema'
import type { Store } from '@/db/store'

export type NewMailRow = Schema['mails']['$inferInsert']
export type MailRow = Schema['mails']['$inferSelect']

/** Takes the mail that has been due for longest until `leaseEnd`: no other process gets it before that. */
export async function leaseDueMail(store: Store, now: Date, leaseEnd: Date): Promise<MailRow | undefined> {
  const { mails } = store.tables
  const isDue = and(lte(mails.dueAt, now), gt(mails.expiresAt, now))
  const due = await store.read(
    async (reader) => await reader.select().from(mails).where(isDue).orderBy(asc(mails.dueAt)).limit(1),
  )
  if (!due.length) return undefined
  return await store.tx(async (writer) => {
    const leased = await writer
      .update(mails)
      .set({ dueAt: leaseEnd })
      .where(and(eq(mails.id, due[0]!.id), isDue))
      .returning()
    return leased[0]
  })
}

/** Whether the link in the mail with this id still exists: it ends when it is used, revoked or replaced. */
export async function hasLink(store: Store, id: string): Promise<boolean> {
  const { accountLinks, invitations } = store.tables
  return await store.read(async (reader) => {
    const link = reader.select({ tokenHash: accountLinks.tokenHash }).from(accountLinks)
    const invitation = reader.select({ tokenHash: invitations.tokenHash }).from(invitations)
    const found = await link
      .where(eq(accountLinks.tokenHash, id))
      .unionAll(invitation.where(eq(invitations.tokenHash, id)))
    return found.length > 0
  })
}

/** Sets when to try again to send a mail. */
export async function postponeMail(
  store: Store,
  { id, failedAttempts, dueAt }: Pick<MailRow, 'id' | 'failedAttempts' | 'dueAt'>,
): Promise<void> {
  const { mails } = store.tables
  await store.tx(async (writer) => {
    await writer.update(mails).set({ failedAttempts, dueAt }).where(eq(mails.id, id))
  })
}

/** Deletes a mail that is sent or cannot be. */
export async function deleteMail(store: Store, id: string): Promise<void> {
  const { mails } = store.tables
  await store.tx(async (writer) => {
    await writer.delete(mails).where(eq(mails.id, id))
  })
}

/** Deletes at most `limit` mails whose link has expired, and returns how many. */
export async function deleteExpiredMails(store: Store, before: Date, limit: number): Promise<number> {
  const { mails } = store.tables
  return await store.tx(async (writer) => {
    const expired = writer
      .select({ id: mails.id })
      .from(mails)
      .where(lte(mails.expiresAt, before))
      .limit(limit)
    return (await writer.delete(mails).where(inArray(mails.id, expired)).returning({ id: mails.id })).length
  })
}

/** At most `limit` mails with an id after `afterId`, in the order of their ids. */
export async function listMailsAfter(store: Store, afterId: string, limit: number): Promise<MailRow[]> {
  const { mails } = store.tables
  return await store.read(
    async (reader) =>
      await reader.select().from(mails).where(gt(mails.id, afterId)).orderBy(asc(mails.id)).limit(limit),
  )
}

/** Replaces a sealed mail. Returns false when it has been sent or changed since it was read. */
export async function replaceSealedMail(
  store: Store,
  { id, sealedMail }: Pick<MailRow, 'id' | 'sealedMail'>,
  after: string,
): Promise<boolean> {
  const { mails } = store.tables
  return await store.tx(async (writer) => {
    const isUnchanged = and(eq(mails.id, id), eq(mails.sealedMail, sealedMail))
    const changed = await writer.update(mails).set({ sealedMail: after }).where(isUnchanged).returning()
    return changed.length > 0
  })
}
