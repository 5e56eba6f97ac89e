import type { KycVerificationRow } from '@/db/queries/kyc-verifications'
import type { PersonDetails } from '@/domain/kyc/verification'
import { unseal } from '@/server/secrets'

/** The details of a check. Undefined when none are stored, or when they were sealed with a key that is no longer configured. */
export function personOf({
  sealedDetails,
}: Pick<KycVerificationRow, 'sealedDetails'>): PersonDetails | undefined {
  const text = sealedDetails === null ? undefined : unseal(sealedDetails)
  return text === undefined ? undefined : (JSON.parse(text) as PersonDetails)
}
