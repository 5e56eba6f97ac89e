import { findKycVerification, listSamePerson, type KycVerificationRow } from '@/db/queries/kyc-verifications'
import { findPersonalCode } from '@/db/queries/referral-codes'
import { findReferralOfReferee, type ReferralRow } from '@/db/queries/referrals'
import type { ReadScope } from '@/db/scope'
import { isAccepted } from '@/domain/kyc/verification'
import type { IneligibleReason } from '@/domain/referral/eligibility'
import { blocksAnother, type HoldReason } from '@/domain/referral/referral'
import { authorize, type ServiceContext } from '@/server/context'
import { findHoldReason } from '@/server/services/kyc/hold-if-same-person'
import { termsOf } from './make-referral'

/** Whether a code can refer a user now, as the start of an identity check or an application of the code would find. */
export interface Eligibility {
  /** Every reason why it cannot. It can when there is none. */
  reasons: IneligibleReason[]
  /** As far as it is known from the user's own code or an earlier referral. */
  userType: number | null
  /** The referral because of which the user cannot be referred again. */
  referral: ReferralRow | undefined
  check: Pick<KycVerificationRow, 'decision' | 'status' | 'subStatus' | 'startedAt'> | undefined
  /** Why the referral would be held for review, and the other user who may be the same person. */
  hold: { reason: HoldReason; userId: string } | undefined
}

/** Finds out whether a code can refer a user, and changes nothing. Throws PERMISSION_DENIED. */
export async function checkEligibility(
  context: ServiceContext,
  code: string,
  userId: string,
): Promise<Eligibility> {
  for (const permission of ['referral_codes:read', 'referrals:read', 'kyc:read'] as const)
    authorize(context, permission)
  const { actor, now } = context
  const { company } = context.scope
  return await context.scope.read(async (scope) => {
    const newest = await findReferralOfReferee(scope, userId)
    const referral = newest && blocksAnother(newest, now) ? newest : undefined
    const userType = (await findPersonalCode(scope, userId))?.userType ?? newest?.refereeUserType ?? null
    const found = await termsOf({ company, actor, scope, now }, code, {
      userId,
      userType,
      isReferred: referral !== undefined,
    })
    const check = await findKycVerification(scope, userId)
    return {
      reasons: 'reasons' in found ? found.reasons : [],
      userType,
      referral,
      check,
      hold: check && !referral ? await findHold(scope, check) : undefined,
    }
  })
}

/** Why a new referral of this user would be held. */
async function findHold(scope: ReadScope, check: KycVerificationRow): Promise<Eligibility['hold']> {
  const { userId } = check
  const atApproval = isAccepted(check)
  const reason = await findHoldReason(scope, { refereeId: userId, releasedFor: null }, check, { atApproval })
  if (!reason) return undefined
  const [other] = await listSamePerson(scope, check, reason, 1)
  return other && { reason, userId: other.userId }
}
