import { listApiKeys as findAll } from '@/db/queries/api-keys'
import { authorize, type ServiceContext } from '@/server/context'

/**
 * The company's API keys, newest first, including revoked and expired ones. Never returns the keys themselves. Throws
 * PERMISSION_DENIED.
 */
export async function listApiKeys(context: ServiceContext) {
  authorize(context, 'credentials:read')
  const keys = await context.scope.read(findAll)
  return keys.map(({ id, name, prefix, scopes, expiresAt, lastUsedAt, revokedAt, createdAt }) => {
    const state = revokedAt
      ? ('revoked' as const)
      : expiresAt && expiresAt <= context.now
        ? ('expired' as const)
        : ('active' as const)
    return { id, name, prefix, scopes, expiresAt, lastUsedAt, revokedAt, createdAt, state }
  })
}
