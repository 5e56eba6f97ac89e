import { retireSigningSecret as retire } from '@/db/queries/jwt-signing-secrets'
import { DomainError } from '@/domain/errors'
import { authorize, type ServiceContext } from '@/server/context'
import { transaction } from '@/server/services/transaction'

/**
 * Retires a signing secret: tokens signed with it are rejected from the next call on. Throws NOT_FOUND;
 * PERMISSION_DENIED.
 */
export async function retireSigningSecret(context: ServiceContext, id: string): Promise<void> {
  authorize(context, 'credentials:write')
  await transaction(context, async ({ scope, now, audit }) => {
    const retired = await retire(scope, id, now)
    if (!retired)
      throw new DomainError(
        'NOT_FOUND',
        'This company has no such signing secret, or it was already retired.',
      )
    audit.add('signing_secret.retired', { ...retired, retiredAt: null }, retired)
  })
}
