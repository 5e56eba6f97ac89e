import { revokeApiKey as revoke } from '@/db/queries/api-keys'
import { DomainError } from '@/domain/errors'
import { clearApiKeyCache } from '@/server/auth/recent-api-keys'
import { authorize, type ServiceContext } from '@/server/context'

/** Revokes an API key, effective with the next call. Throws NOT_FOUND for an unknown or revoked key; PERMISSION_DENIED. */
export async function revokeApiKey(context: ServiceContext, id: string): Promise<void> {
  authorize(context, 'credentials:write')
  const revoked = await context.scope.tx((scope) => revoke(scope, id, context.now))
  clearApiKeyCache()
  if (!revoked)
    throw new DomainError('NOT_FOUND', 'This company has no such API key, or it was already revoked.')
}
