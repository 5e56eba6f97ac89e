import { revokeApiKey as revoke } from '@/db/queries/api-keys'
import { DomainError } from '@/domain/errors'
import { authorize, type ServiceContext } from '@/server/context'
import { transaction } from '@/server/services/transaction'

/** Revokes an API key, effective with the next call in every process. Throws NOT_FOUND for an unknown or revoked key; PERMISSION_DENIED. */
export async function revokeApiKey(context: ServiceContext, id: string): Promise<void> {
  authorize(context, 'credentials:write')
  await transaction(context, async ({ scope, now, audit }) => {
    const revoked = await revoke(scope, id, now)
    if (!revoked)
      throw new DomainError('NOT_FOUND', 'This company has no such API key, or it was already revoked.')
    audit.add('api_key.revoked', { ...revoked, revokedAt: null }, revoked)
  })
}
