import { createHmac, randomBytes } from 'node:crypto'
import { hasKycVerifications, insertHashKey, listHashKeys } from '@/db/queries/hash-keys'
import type { CompanyScope, ReadScope } from '@/db/scope'
import { legacyHashKey, newestKeyId, seal, unseal } from '@/server/secrets'

/** Hashes a text of one kind; equal texts of two kinds have different hashes. */
export type KeyedHash = (
  kind: 'ssn' | 'email' | 'phone' | 'name' | 'address' | 'call' | 'person',
  text: string,
) => string

/**
 * The keyed hash of one company, for texts that are compared but never stored: equal texts have equal hashes, and without
 * the key they cannot be guessed by trying all texts. The company's key is created at the first use and stored sealed, so that
 * rotating the encryption key changes no hash (docs/adr/0010).
 */
export async function keyedHashOf(company: CompanyScope): Promise<KeyedHash> {
  const key = (await company.read(findHashKey)) ?? (await createHashKey(company))
  return (kind, text) =>
    createHmac('sha256', key)
      .update(JSON.stringify([company.company.id, kind, text]))
      .digest('base64url')
}

async function findHashKey(scope: ReadScope): Promise<Buffer | undefined> {
  for (const { sealedKey } of await listHashKeys(scope)) {
    const key = unseal(sealedKey)
    if (key !== undefined) return Buffer.from(key, 'base64url')
  }
  return undefined
}

async function createHashKey(company: CompanyScope): Promise<Buffer> {
  return await company.tx(async (scope) => {
    const meanwhile = await findHashKey(scope)
    if (meanwhile) return meanwhile
    const isFirst = (await listHashKeys(scope)).length === 0
    // Hashes of an earlier version must remain comparable.
    const key = isFirst && (await hasKycVerifications(scope)) ? legacyHashKey() : randomBytes(32)
    await insertHashKey(scope, {
      id: newestKeyId(),
      sealedKey: seal(key.toString('base64url')),
      createdAt: new Date(),
    })
    return key
  })
}
