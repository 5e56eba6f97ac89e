import { findKycVerification, type KycVerificationRow } from '@/db/queries/kyc-verifications'
import { authorize, type ServiceContext } from '@/server/context'

/** How a person's identity check stands; undefined for one that never started. Throws PERMISSION_DENIED. */
export async function getKycStatus(
  context: ServiceContext,
  userId: string,
): Promise<KycVerificationRow | undefined> {
  authorize(context, 'kyc:read')
  return await context.scope.read((scope) => findKycVerification(scope, userId))
}
