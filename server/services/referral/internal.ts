import { findReferral, type ReferralRow } from '@/db/queries/referrals'
import type { ReadScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'

/** The company's referral with this id. Throws NOT_FOUND, the same for another company's referral. */
export async function requireReferral(scope: ReadScope, id: string): Promise<ReferralRow> {
  const referral = await findReferral(scope, id)
  if (!referral) throw new DomainError('NOT_FOUND', 'This company has no such referral.')
  return referral
}
