import { and, desc, isNull, or } from 'drizzle-orm'
import { eq, lt } from '@/db/comparisons'
import type { CompanyScope, ReadScope, WriteScope } from '@/db/scope'
import type { NewRowOf } from '@/db/scoped-tables'

/** All API keys of the company, revoked ones included, newest first. */
export async function listApiKeys(scope: ReadScope) {
  const { apiKeys } = scope.tables
  return await scope.select(apiKeys, { orderBy: [desc(apiKeys.createdAt), desc(apiKeys.id)] }).execute()
}

/** The company's API key with this id. */
export async function findApiKey(scope: ReadScope, id: string) {
  const { apiKeys } = scope.tables
  return (await scope.select(apiKeys, { where: eq(apiKeys.id, id), limit: 1 }).execute())[0]
}

/** Adds an API key. */
export async function insertApiKey(scope: WriteScope, key: NewRowOf<WriteScope['tables']['apiKeys']>) {
  await scope.insert(scope.tables.apiKeys, key)
}

/** Revokes a key. Returns it; undefined when the company has no such key or it is already revoked. */
export async function revokeApiKey(scope: WriteScope, id: string, now: Date) {
  const { apiKeys } = scope.tables
  const isUsable = and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt))
  const [revoked] = await scope.update(apiKeys, { revokedAt: now }, isUsable).execute()
  return revoked
}

/** Records the time a key was used, unless a use in the last `precisionMs` is recorded. */
export async function touchApiKey(
  company: CompanyScope,
  id: string,
  now: Date,
  precisionMs: number,
): Promise<void> {
  await company.tx(async (scope) => {
    const { apiKeys } = scope.tables
    const isOld = or(
      isNull(apiKeys.lastUsedAt),
      lt(apiKeys.lastUsedAt, new Date(now.getTime() - precisionMs)),
    )
    await scope.update(apiKeys, { lastUsedAt: now }, and(eq(apiKeys.id, id), isOld)).execute()
  })
}
