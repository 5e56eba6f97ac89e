import { asc } from 'drizzle-orm'
import { defineQuery } from '@/db/query'
import type { ReadScope, WriteScope } from '@/db/scope'

const allHashKeys = defineQuery((scope: ReadScope) => {
  const { hashKeys } = scope.tables
  return scope.select(hashKeys, { orderBy: [asc(hashKeys.createdAt), asc(hashKeys.id)] })
})

/** The company's hash keys, oldest first: one, unless the keys that sealed earlier ones were lost. */
export async function listHashKeys(scope: ReadScope) {
  return await scope.run(allHashKeys)
}

/** Adds a hash key. */
export async function insertHashKey(
  scope: WriteScope,
  row: { id: string; sealedKey: string; createdAt: Date },
): Promise<void> {
  await scope.insert(scope.tables.hashKeys, row)
}

/** Whether the company has started an identity check, and so may have hashes. */
export async function hasKycVerifications(scope: ReadScope): Promise<boolean> {
  const { kycVerifications } = scope.tables
  const found = await scope
    .select(kycVerifications, { fields: { userId: kycVerifications.userId }, limit: 1 })
    .execute()
  return found.length > 0
}
