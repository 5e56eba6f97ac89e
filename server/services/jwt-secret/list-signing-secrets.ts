import { listSigningSecrets as findAll } from '@/db/queries/jwt-signing-secrets'
import { authorize, type ServiceContext } from '@/server/context'

/**
 * The company's JWT signing secrets, newest first, including retired ones. Never returns the secrets themselves. Throws
 * PERMISSION_DENIED.
 */
export async function listSigningSecrets(context: ServiceContext) {
  authorize(context, 'credentials:read')
  return await context.scope.read(findAll)
}
