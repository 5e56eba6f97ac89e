import { findApiKey } from '@/db/queries/api-keys'
import { DomainError } from '@/domain/errors'
import type { ServiceContext } from '@/server/context'

/** The company and the API key of the caller. Throws PERMISSION_DENIED for a caller without an API key. */
export async function describeCaller({ scope, actor }: ServiceContext) {
  const row =
    actor.type === 'apiKey' ? await scope.read((reader) => findApiKey(reader, actor.apiKeyId)) : undefined
  if (!row) throw new DomainError('PERMISSION_DENIED', 'This is for callers with an API key.')
  const { id, name, prefix, scopes, expiresAt } = row
  return { company: scope.company, key: { id, name, prefix, scopes, expiresAt } }
}
