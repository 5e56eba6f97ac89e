import { isAlreadyReferred, moveReferral, type ReferralRow } from '@/db/queries/referrals'
import { DomainError } from '@/domain/errors'
import { isAccepted, isRejected } from '@/domain/kyc/verification'
import { codeKeyOf } from '@/domain/referral-code/code'
import type { NewReferral } from '@/domain/referral/referral'
import { authorize, type ServiceContext } from '@/server/context'
import { approveUnlessHeld } from '@/server/services/kyc/decide-kyc'
import { holdIfSamePerson } from '@/server/services/kyc/hold-if-same-person'
import { requireKycVerification } from '@/server/services/kyc/internal'
import { transaction } from '@/server/services/transaction'
import { expireIfOverdue, isReferred } from './expire-referral'
import { codeRejected, notPending, requireReferral } from './internal'
import { makeReferral, termsOf } from './make-referral'
import { recordEvent } from './timeline'

/**
 * Adds a code that a person forgot (docs/api-contract.md, section 1, `POST /v1/referrals`): the referral is approved at once
 * for an accepted person, and pending while the identity check is open. Throws NOT_FOUND for a user without an identity
 * check; KYC_ALREADY_DECIDED when the check was rejected; INVALID_ARGUMENT with every reason why the code cannot be used;
 * PERMISSION_DENIED.
 */
export async function addReferral(
  context: ServiceContext,
  { userId, referralCode }: NewReferral,
): Promise<ReferralRow> {
  authorize(context, 'referrals:write')
  try {
    return await transaction(context, async (tx) => {
      const check = await requireKycVerification(tx.scope, userId)
      if (isRejected(check))
        throw new DomainError(
          'KYC_ALREADY_DECIDED',
          'This identity check was rejected. Add the code when the check is opened again.',
        )
      const referee = { userId, userType: null, isReferred: await isReferred(tx, userId) }
      const made = await makeReferral(tx, referralCode, referee, 'kyc')
      if ('reasons' in made) throw codeRejected(made.reasons)
      return isAccepted(check)
        ? await approveUnlessHeld(tx, check, made.referral)
        : await holdIfSamePerson(tx, made.referral, check)
    })
  } catch (error) {
    if (isAlreadyReferred(error)) throw codeRejected(['already_referred'])
    throw error
  }
}

/**
 * Changes the code of a pending referral, such as a mistyped one (docs/api-contract.md, section 1,
 * `PATCH /v1/referrals/{id}`): its partner, program and time limit follow. The same code changes nothing. Throws NOT_FOUND;
 * REFERRAL_NOT_PENDING; INVALID_ARGUMENT with every reason why the code cannot be used; PERMISSION_DENIED.
 */
export async function changeCode(context: ServiceContext, id: string, code: string): Promise<ReferralRow> {
  authorize(context, 'referrals:write')
  return await transaction(context, async (tx) => {
    const before = await expireIfOverdue(tx, await requireReferral(tx.scope, id))
    if (before.state !== 'pending') throw notPending(before)
    if (codeKeyOf(before.code) === codeKeyOf(code)) return before
    const { refereeId: userId, refereeUserType: userType } = before
    const found = await termsOf(tx, code, { userId, userType, isReferred: false })
    if ('reasons' in found) throw codeRejected(found.reasons)
    const after = (await moveReferral(tx.scope, id, 'pending', found.terms))!
    await recordEvent(tx, id, 'code_changed', { reason: before.code })
    tx.outbox.addChange('referral.updated', before, after)
    return after
  })
}
