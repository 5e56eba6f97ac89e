/**
 * The few reads that cannot be scoped to a company, because they find out which company or person is calling.
 * Everything else goes through db/scope.ts.
 */
import { and, asc, eq, gt, isNotNull } from 'drizzle-orm'
import { bound, literalLimit, runPrepared, type Query } from '@/db/prepared'
import type { Company } from '@/db/scope'
import type { Store } from '@/db/store'
import type { ApiScope, Role } from '@/domain/company/permissions'

export interface FoundApiKey {
  company: Company
  id: string
  scopes: ApiScope[]
  expiresAt: Date | null
  revokedAt: Date | null
  lastUsedAt: Date | null
}

/** The API key with this hash, whatever its state, and its company. */
export async function findApiKeyByHash(store: Store, hash: string): Promise<FoundApiKey | undefined> {
  const { apiKeys, companies } = store.tables
  const [found] = await store.read((reader) =>
    runPrepared(
      reader,
      'authentication.api_key',
      () =>
        reader
          .select({
            company: { id: companies.id, isvId: companies.isvId, name: companies.name },
            id: apiKeys.id,
            scopes: apiKeys.scopes,
            expiresAt: apiKeys.expiresAt,
            revokedAt: apiKeys.revokedAt,
            lastUsedAt: apiKeys.lastUsedAt,
          })
          .from(apiKeys)
          .innerJoin(companies, eq(companies.id, apiKeys.companyId))
          .where(eq(apiKeys.hash, bound(apiKeys.hash, 'hash')))
          .limit(literalLimit(1)) as unknown as Query<FoundApiKey>,
      { hash },
    ),
  )
  return found
}

/** The company with this companyid. */
export async function findCompany(store: Store, companyId: string): Promise<Company | undefined> {
  const { companies } = store.tables
  const [found] = await store.read((reader) =>
    runPrepared(
      reader,
      'authentication.company',
      () =>
        reader
          .select({ id: companies.id, isvId: companies.isvId, name: companies.name })
          .from(companies)
          .where(eq(companies.id, bound(companies.id, 'companyId')))
          .limit(literalLimit(1)) as unknown as Query<Company>,
      { companyId },
    ),
  )
  return found
}

/** Every company, oldest first: for the commands that work on all of them. */
export async function listCompanies(store: Store): Promise<Company[]> {
  const { companies } = store.tables
  return store.read(
    async (reader) =>
      await reader
        .select({ id: companies.id, isvId: companies.isvId, name: companies.name })
        .from(companies)
        .orderBy(asc(companies.createdAt)),
  )
}

/** The sealed provider secrets of all companies that have one, or of the one named. */
export async function listProviderSecrets(
  store: Store,
  companyId?: string,
): Promise<{ company: Company; sealedSecret: string }[]> {
  const { companies, companySettings } = store.tables
  const rows = await store.read(
    async (reader) =>
      await reader
        .select({
          company: { id: companies.id, isvId: companies.isvId, name: companies.name },
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

/** The person with this e-mail key, with what is needed to check the password. */
export async function findUserByEmailKey(store: Store, emailKey: string) {
  const { users } = store.tables
  return store.read(
    async (reader) => (await reader.select().from(users).where(eq(users.emailKey, emailKey)).limit(1))[0],
  )
}

export interface FoundMember {
  userId: string
  name: string
  email: string
  role: Role
  company: Company
}

/**
 * The companies that the person of a session belongs to, with the role in each, oldest membership first; empty when the
 * session has ended.
 */
export async function listMembershipsOfSession(
  store: Store,
  sessionId: string,
  now: Date,
): Promise<FoundMember[]> {
  const { sessions, users, memberships, companies } = store.tables
  return store.read((reader) =>
    runPrepared(
      reader,
      'authentication.memberships',
      () =>
        reader
          .select({
            userId: users.id,
            name: users.name,
            email: users.email,
            role: memberships.role,
            company: { id: companies.id, isvId: companies.isvId, name: companies.name },
          })
          .from(sessions)
          .innerJoin(users, eq(users.id, sessions.userId))
          .innerJoin(memberships, eq(memberships.userId, users.id))
          .innerJoin(companies, eq(companies.id, memberships.companyId))
          .where(
            and(
              eq(sessions.id, bound(sessions.id, 'sessionId')),
              gt(sessions.expiresAt, bound(sessions.expiresAt, 'now')),
            ),
          )
          .orderBy(asc(memberships.createdAt), asc(memberships.companyId)) as unknown as Query<FoundMember>,
      { sessionId, now },
    ),
  )
}

/** Whether somebody has set the product up. */
export async function isInstalled(store: Store): Promise<boolean> {
  const { installation } = store.tables
  return store.read(async (reader) => (await reader.select().from(installation).limit(1)).length > 0)
}

/** Whether the database answers. Throws UNAVAILABLE when it does not. */
export async function ping(store: Store): Promise<void> {
  await isInstalled(store)
}
