/** The few reads without a company scope, because they find out which company or user is calling. */
import { and, asc, isNotNull } from 'drizzle-orm'
import { eq, gt } from '@/db/comparisons'
import { defineQuery, literalLimit, toStatement, type Inputs, type Query } from '@/db/query'
import type { Schema } from '@/db/schema'
import type { Company } from '@/db/scope'
import type { Reader, Store } from '@/db/store'
import type { ApiScope, Role } from '@/domain/company/permissions'
import { companyFields } from './companies'

export interface FoundApiKey {
  company: Company
  id: string
  scopes: ApiScope[]
  expiresAt: Date | null
  revokedAt: Date | null
  lastUsedAt: Date | null
}

/** What a query of this file is built from: the tables of all companies. */
interface Source {
  reader: Reader
  tables: Schema
}

function run<Values extends object, Row>(
  { read, tables }: Store,
  query: Query<Source, Values, Row>,
  values: Values,
): Promise<Row[]> {
  return read((reader) => query.run(reader, () => ({ reader, tables }), values))
}

const apiKeyByHash = defineQuery(({ reader, tables }: Source, { hash }: Inputs<{ hash: string }>) => {
  const { apiKeys, companies } = tables
  const { id: keyId, scopes, expiresAt, revokedAt, lastUsedAt } = apiKeys
  return toStatement<Company & Omit<FoundApiKey, 'company' | 'id'> & { keyId: string }>(
    reader
      .select({ keyId, scopes, expiresAt, revokedAt, lastUsedAt, ...companyFields(tables) })
      .from(apiKeys)
      .innerJoin(companies, eq(companies.id, apiKeys.companyId))
      .where(eq(apiKeys.hash, hash))
      .limit(literalLimit(1)),
  )
})

/** The API key with this hash, in any state, with its company. */
export async function findApiKeyByHash(store: Store, hash: string): Promise<FoundApiKey | undefined> {
  const [row] = await run(store, apiKeyByHash, { hash })
  if (!row) return undefined
  const { keyId, scopes, expiresAt, revokedAt, lastUsedAt, id, isvId, name, timeZone } = row
  return { company: { id, isvId, name, timeZone }, id: keyId, scopes, expiresAt, revokedAt, lastUsedAt }
}

const companyById = defineQuery(({ reader, tables }: Source, { id }: Inputs<{ id: string }>) => {
  const { companies } = tables
  return toStatement<Company>(
    reader.select(companyFields(tables)).from(companies).where(eq(companies.id, id)).limit(literalLimit(1)),
  )
})

/** The company with this companyid. */
export async function findCompany(store: Store, companyId: string): Promise<Company | undefined> {
  return (await run(store, companyById, { id: companyId }))[0]
}

const companyByIsvId = defineQuery(({ reader, tables }: Source, { isvId }: Inputs<{ isvId: string }>) => {
  const { companies } = tables
  return toStatement<Company>(
    reader
      .select(companyFields(tables))
      .from(companies)
      .where(eq(companies.isvId, isvId))
      .limit(literalLimit(1)),
  )
})

/** The company with this isvId. */
export async function findCompanyByIsvId(store: Store, isvId: string): Promise<Company | undefined> {
  return (await run(store, companyByIsvId, { isvId }))[0]
}

/** All companies, oldest first, for commands that work on each of them. */
export async function listCompanies(store: Store): Promise<Company[]> {
  const { companies } = store.tables
  return store.read(
    async (reader) =>
      await reader.select(companyFields(store.tables)).from(companies).orderBy(asc(companies.createdAt)),
  )
}

/** The sealed provider secrets of all companies that have one, or of one company. */
export async function listProviderSecrets(
  store: Store,
  companyId?: string,
): Promise<{ company: Company; sealedSecret: string }[]> {
  const { companies, companySettings } = store.tables
  const rows = await store.read(
    async (reader) =>
      await reader
        .select({
          company: companyFields(store.tables),
          sealedSecret: companySettings.sealedProviderSecret,
        })
        .from(companySettings)
        .innerJoin(companies, eq(companies.id, companySettings.companyId))
        .where(
          and(
            isNotNull(companySettings.sealedProviderSecret),
            companyId === undefined ? undefined : eq(companies.id, companyId),
          ),
        ),
  )
  return rows as { company: Company; sealedSecret: string }[]
}

/** The user with this email key, password hash included. */
export async function findUserByEmailKey(store: Store, emailKey: string) {
  const { users } = store.tables
  return store.read(
    async (reader) => (await reader.select().from(users).where(eq(users.emailKey, emailKey)).limit(1))[0],
  )
}

/** Whether a user is a member of a company. */
export async function hasCompany(store: Store, userId: string): Promise<boolean> {
  const { memberships } = store.tables
  return store.read(async (reader) => {
    const found = reader.select({ userId: memberships.userId }).from(memberships)
    return (await found.where(eq(memberships.userId, userId)).limit(1)).length > 0
  })
}

/** The user of a session that has not ended. */
export async function findUserOfSession(
  store: Store,
  sessionId: string,
  now: Date,
): Promise<string | undefined> {
  const { id, userId, expiresAt } = store.tables.sessions
  return store.read(async (reader) => {
    const found = reader.select({ userId }).from(store.tables.sessions)
    return (await found.where(and(eq(id, sessionId), gt(expiresAt, now))).limit(1))[0]?.userId
  })
}

interface FoundMember {
  userId: string
  name: string
  email: string
  role: Role
  company: Company
  /** When the session was last used, as far as noted. */
  lastSeenAt: Date | null
}

const membershipsOfSession = defineQuery(
  ({ reader, tables }: Source, { sessionId, now }: Inputs<{ sessionId: string; now: Date }>) => {
    const { sessions, users, memberships, companies } = tables
    const { id: userId, name, email } = users
    return toStatement<FoundMember>(
      reader
        .select({
          userId,
          name,
          email,
          role: memberships.role,
          company: companyFields(tables),
          lastSeenAt: sessions.lastSeenAt,
        })
        .from(sessions)
        .innerJoin(users, eq(users.id, sessions.userId))
        .innerJoin(memberships, eq(memberships.userId, users.id))
        .innerJoin(companies, eq(companies.id, memberships.companyId))
        .where(and(eq(sessions.id, sessionId), gt(sessions.expiresAt, now)))
        .orderBy(asc(memberships.createdAt), asc(memberships.companyId)),
    )
  },
)

/** The companies of a session's user with the role in each, oldest membership first; none when the session has ended. */
export async function listMembershipsOfSession(
  store: Store,
  sessionId: string,
  now: Date,
): Promise<FoundMember[]> {
  return await run(store, membershipsOfSession, { sessionId, now })
}

/** Whether the set-up is complete. */
export async function isInstalled(store: Store): Promise<boolean> {
  const { installation } = store.tables
  return store.read(async (reader) => (await reader.select().from(installation).limit(1)).length > 0)
}

/** Reads from the database. Throws UNAVAILABLE when it does not respond. */
export async function ping(store: Store): Promise<void> {
  await isInstalled(store)
}
