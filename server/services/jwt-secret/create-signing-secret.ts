import { randomBytes } from 'node:crypto'
import { insertSigningSecret } from '@/db/queries/jwt-signing-secrets'
import { newId } from '@/domain/ids'
import { authorize, type ServiceContext } from '@/server/context'
import { seal } from '@/server/secrets'
import { transaction } from '@/server/services/transaction'

/** Creates a secret for signing GafaPay tokens. Returns it; it is not shown again. Throws PERMISSION_DENIED. */
export async function createSigningSecret(
  context: ServiceContext,
  { name }: { name: string },
): Promise<{ id: string; secret: string }> {
  authorize(context, 'credentials:write')
  const id = newId(context.now)
  const secret = randomBytes(32).toString('base64url')
  await transaction(context, async ({ scope, now, audit }) => {
    await insertSigningSecret(scope, { id, name, sealedSecret: seal(secret), createdAt: now })
    audit.add('signing_secret.created', null, { id, name })
  })
  return { id, secret }
}
