import { findKycVerification, type KycVerificationRow } from '@/db/queries/kyc-verifications'
import type { ReadScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'

/** The user's identity check. Throws NOT_FOUND for a user who never started one. */
export async function requireKycVerification(scope: ReadScope, userId: string): Promise<KycVerificationRow> {
  const verification = await findKycVerification(scope, userId)
  if (!verification) throw kycNotFound()
  return verification
}

export function kycNotFound(): DomainError {
  return new DomainError('NOT_FOUND', 'No identity check of this user has started.')
}
