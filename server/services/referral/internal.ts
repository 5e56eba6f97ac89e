import { findReferral, findReferralOfReferee, type ReferralRow } from '@/db/queries/referrals'
import type { ReadScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'
import { violationsOf } from '@/domain/reasons'
import type { IneligibleReason } from '@/domain/referral/eligibility'
import { reopensWithCheck } from '@/domain/referral/referral'

/** The company's referral with this id. Throws NOT_FOUND, the same for another company's referral. */
export async function requireReferral(scope: ReadScope, id: string): Promise<ReferralRow> {
  const referral = await findReferral(scope, id)
  if (!referral) throw new DomainError('NOT_FOUND', 'This company has no such referral.')
  return referral
}

/** Whether the identity check still decides a referral: while it is pending, or rejected with the check and not replaced. */
export async function isUndecided(scope: ReadScope, referral: ReferralRow): Promise<boolean> {
  if (!reopensWithCheck(referral)) return referral.state === 'pending'
  return (await findReferralOfReferee(scope, referral.refereeId))?.id === referral.id
}

/** A referral that is already decided can no longer be changed or decided. */
export function notPending({ state }: Pick<ReferralRow, 'state'>): DomainError {
  return new DomainError(
    'REFERRAL_NOT_PENDING',
    `This referral is already ${state}. Only a pending referral can be decided or changed.`,
  )
}

/** INVALID_ARGUMENT with every reason why a code cannot refer a user. */
export function codeRejected(reasons: IneligibleReason[]): DomainError {
  const violations = violationsOf(reasons, 'referralCode')
  return new DomainError(
    'INVALID_ARGUMENT',
    violations.map(({ field, description }) => `${field}: ${description}`).join('; '),
    { violations },
  )
}
