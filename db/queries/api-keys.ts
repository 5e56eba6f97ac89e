import { and, desc, isNull, or } from 'drizzle-orm'
import { eq, lt } from '@/db/comparisons'
import type { CompanyScope, ReadScope, WriteScope } from '@/db/scope'
import type { NewRowOf } from '@/db/scoped-tables'

/** Every API key of the company, newest first, revoked ones too. */
export async function listApiKeys(scope: ReadScope) {
  const { apiKeys } = scope.tables
  return await scope.select(apiKeys, { orderBy: [desc(apiKeys.createdAt), desc(apiKeys.id)] }).execute()
}

export async function insertApiKey(scope: WriteScope, key: NewRowOf<WriteScope['tables']['apiKeys']>) {
  await scope.insert(scope.tables.apiKeys, key)
}

/** Revokes a key; false when the company has no such key, or it is revoked already. */
export async function revokeApiKey(scope: WriteScope, id: string, now: Date): Promise<boolean> {
  const { apiKeys } = scope.tables
  return (
    (
      await scope
        .update(apiKeys, { revokedAt: now }, and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
        .execute()
    ).length > 0
  )
}

/** Notes that a key was used, unless that was noted less than `precisionMs` ago. */
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
