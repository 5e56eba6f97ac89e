import { findKycVerification, type KycVerificationRow } from '@/db/queries/kyc-verifications'
import type { ReadScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'

/** The user's identity check. Throws NOT_FOUND for a user who never started one. */
export async function requireKycVerification(scope: ReadScope, userId: string): Promise<KycVerificationRow> {
  const verification = await findKycVerification(scope, userId)
  if (!verification) throw new DomainError('NOT_FOUND', 'This user has not started an identity check.')
  return verification
}
