import { insertApiKey } from '@/db/queries/api-keys'
import type { NewApiKeyForm } from '@/domain/company/credentials'
import { invalidArgument } from '@/domain/errors'
import { newId } from '@/domain/ids'
import { newApiKey } from '@/server/auth/api-key'
import { authorize, type ServiceContext } from '@/server/context'
import { transaction } from '@/server/services/transaction'

/**
 * Creates an API key. Returns the key, which is not shown again. Throws INVALID_ARGUMENT for an expiry in the past;
 * PERMISSION_DENIED.
 */
export async function createApiKey(
  context: ServiceContext,
  { name, scopes, expiresAt }: NewApiKeyForm,
): Promise<{ id: string; key: string }> {
  authorize(context, 'credentials:write')
  if (expiresAt && expiresAt <= context.now)
    throw invalidArgument('expiresAt', 'EXPIRY_IN_PAST', 'must be in the future')
  const id = newId(context.now)
  const { key, hash, prefix } = newApiKey()
  const apiKey = { id, name, prefix, hash, scopes, expiresAt: expiresAt ?? null, createdAt: context.now }
  await transaction(context, async ({ scope, audit }) => {
    await insertApiKey(scope, apiKey)
    audit.add('api_key.created', null, apiKey)
  })
  return { id, key }
}
