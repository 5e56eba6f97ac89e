import { retireSigningSecret as retire } from '@/db/queries/jwt-signing-secrets'
import { DomainError } from '@/domain/errors'
import { authorize, type ServiceContext } from '@/server/context'

/**
 * Retires a signing secret: tokens signed with it are rejected from the next call on. Throws NOT_FOUND;
 * PERMISSION_DENIED.
 */
export async function retireSigningSecret(context: ServiceContext, id: string): Promise<void> {
  authorize(context, 'credentials:write')
  const retired = await context.scope.tx((scope) => retire(scope, id, context.now))
  if (!retired)
    throw new DomainError('NOT_FOUND', 'This company has no such signing secret, or it was already retired.')
}
