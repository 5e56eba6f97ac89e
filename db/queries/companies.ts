/** Companies, users and sessions: rows that belong to no company scope. */
import { and, desc, inArray, isNull, or, sql } from 'drizzle-orm'
import { eq, gt, lt } from '@/db/comparisons'
import type { Schema } from '@/db/schema'
import type { Company } from '@/db/scope'
import type { Store, Writer } from '@/db/store'
import { isUniqueViolation } from '@/db/violations'

type NewUserRow = Schema['users']['$inferInsert']
type NewMembershipRow = Schema['memberships']['$inferInsert']

/** What a `Company` has. */
export function companyFields({ companies }: Pick<Schema, 'companies'>) {
  const { id, isvId, name, timeZone } = companies
  return { id, isvId, name, timeZone }
}

export interface NewInstallation {
  companies: (Company & { createdAt: Date })[]
  users: NewUserRow[]
  memberships: NewMembershipRow[]
}

/** Creates the first companies with their users. Returns false, with nothing changed, when the set-up was done before. */
export async function createInstallation(
  store: Store,
  { companies, users, memberships }: NewInstallation,
  now: Date,
): Promise<boolean> {
  const { tables } = store
  return await store.tx(async (writer) => {
    const claimed = await writer
      .insert(tables.installation)
      .values({ id: 'installation', setUpAt: now })
      .onConflictDoNothing()
      .returning()
    if (!claimed.length) return false
    await writer.insert(tables.companies).values(companies)
    await writer.insert(tables.users).values(users)
    await writer.insert(tables.memberships).values(memberships)
    return true
  })
}

/** Sets the time zone of a company. */
export async function updateTimeZone(
  writer: Writer,
  { companies }: Pick<Schema, 'companies'>,
  companyId: string,
  timeZone: string,
): Promise<void> {
  await writer.update(companies).set({ timeZone }).where(eq(companies.id, companyId))
}

/** Deletes the account with this address if it belongs to no company, so that another one may have the address. */
export async function deleteAccountWithoutCompany(
  writer: Writer,
  { users }: Pick<Schema, 'users'>,
  emailKey: string,
): Promise<void> {
  await writer.delete(users).where(and(eq(users.emailKey, emailKey), isWithoutCompany(users)))
}

/** Deletes at most `limit` accounts that belong to no company and left the last one before this time. Returns how many. */
export async function deleteFormerMembers(store: Store, before: Date, limit: number): Promise<number> {
  const { users } = store.tables
  return await store.tx(async (writer) => {
    const former = writer
      .select({ id: users.id })
      .from(users)
      .where(and(lt(users.leftAt, before), isWithoutCompany(users)))
      .limit(limit)
    return (await writer.delete(users).where(inArray(users.id, former)).returning({ id: users.id })).length
  })
}

function isWithoutCompany({ id }: Pick<Schema['users'], 'id'>) {
  return sql`not exists (select 1 from memberships where memberships.user_id = ${id})`
}

/** Whether a write was rejected because the email address belongs to another account. */
export function isEmailTaken(error: unknown): boolean {
  return isUniqueViolation(error, { name: 'users_email_uq', columns: 'users.email_key' })
}

/** With more, a user's oldest sessions end, so that ending all of them stays one bounded statement. */
const maxSessionsPerUser = 100

/** Creates a session. Only the user's newest `maxSessionsPerUser` remain. */
export async function insertSession(
  store: Store,
  session: Schema['sessions']['$inferInsert'],
): Promise<void> {
  const { sessions } = store.tables
  await store.tx(async (writer) => {
    await writer.insert(sessions).values(session)
    const surplus = writer
      .select({ id: sessions.id })
      .from(sessions)
      .where(eq(sessions.userId, session.userId))
      .orderBy(desc(sessions.createdAt), desc(sessions.id))
      .limit(maxSessionsPerUser)
      .offset(maxSessionsPerUser)
    await writer.delete(sessions).where(inArray(sessions.id, surplus))
  })
}

/** Deletes at most `limit` sessions that expired before this time, and returns how many. */
export async function deleteExpiredSessions(store: Store, before: Date, limit: number): Promise<number> {
  const { sessions } = store.tables
  return await store.tx(async (writer) => {
    const expired = writer
      .select({ id: sessions.id })
      .from(sessions)
      .where(lt(sessions.expiresAt, before))
      .limit(limit)
    return (await writer.delete(sessions).where(inArray(sessions.id, expired)).returning({ id: sessions.id }))
      .length
  })
}

/** Ends one session. */
export async function deleteSession(store: Store, sessionId: string): Promise<void> {
  const { sessions } = store.tables
  await store.tx(async (writer) => {
    await writer.delete(sessions).where(eq(sessions.id, sessionId))
  })
}

/** Notes that a session was used, unless that was noted within `precisionMs`. */
export async function touchSession(
  store: Store,
  sessionId: string,
  now: Date,
  precisionMs: number,
): Promise<void> {
  const { sessions } = store.tables
  const isOld = or(
    isNull(sessions.lastSeenAt),
    lt(sessions.lastSeenAt, new Date(now.getTime() - precisionMs)),
  )
  await store.tx(async (writer) => {
    await writer
      .update(sessions)
      .set({ lastSeenAt: now })
      .where(and(eq(sessions.id, sessionId), isOld))
  })
}

/** A user's sessions that have not expired, the last used one first: `maxSessionsPerUser` at most. */
export async function listSessionsOfUser(store: Store, userId: string, now: Date) {
  const { id, browser, address, createdAt, lastSeenAt, expiresAt } = store.tables.sessions
  return await store.read(
    async (reader) =>
      await reader
        .select({ id, browser, address, createdAt, lastSeenAt })
        .from(store.tables.sessions)
        .where(and(eq(store.tables.sessions.userId, userId), gt(expiresAt, now)))
        .orderBy(desc(sql`coalesce(${lastSeenAt}, ${createdAt})`), desc(id))
        .limit(maxSessionsPerUser),
  )
}

/** Ends one session of a user. */
export async function deleteSessionOfUser(store: Store, userId: string, sessionId: string): Promise<void> {
  const { sessions } = store.tables
  await store.tx(async (writer) => {
    await writer.delete(sessions).where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId)))
  })
}

/** Ends all sessions of a user. */
export async function deleteSessionsOfUser(store: Store, userId: string): Promise<void> {
  const { sessions } = store.tables
  await store.tx(async (writer) => {
    await writer.delete(sessions).where(eq(sessions.userId, userId))
  })
}

/** The user with this id, password hash included. */
export async function findUser(store: Store, userId: string) {
  const { users } = store.tables
  return await store.read(
    async (reader) => (await reader.select().from(users).where(eq(users.id, userId)).limit(1))[0],
  )
}

/** Sets a user's name. */
export async function updateName(store: Store, userId: string, name: string): Promise<void> {
  const { users } = store.tables
  await store.tx(async (writer) => {
    await writer.update(users).set({ name }).where(eq(users.id, userId))
  })
}
