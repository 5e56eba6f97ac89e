import { findKycVerification, type KycVerificationRow } from '@/db/queries/kyc-verifications'
import { authorize, type ServiceContext } from '@/server/context'

/** A user's identity check; undefined for a user who never started one. Throws PERMISSION_DENIED. */
export async function getKycStatus(
  context: ServiceContext,
  userId: string,
): Promise<KycVerificationRow | undefined> {
  authorize(context, 'kyc:read')
  return await context.scope.read((scope) => findKycVerification(scope, userId))
}
