import { moveReferral, type ReferralRow } from '@/db/queries/referrals'
import { codeKeyOf } from '@/domain/referral-code/code'
import { authorize, type ServiceContext } from '@/server/context'
import { transaction } from '@/server/services/transaction'
import { expireIfOverdue } from './expire-referral'
import { codeRejected, notPending, requireReferral } from './internal'
import { termsOf } from './make-referral'
import { recordEvent } from './timeline'

/**
 * Changes the code of a pending referral, such as a mistyped one (docs/api-contract.md, section 1,
 * `PATCH /v1/referrals/{id}`): its partner, program and time limit follow. The same code changes nothing. Throws NOT_FOUND;
 * REFERRAL_NOT_PENDING; INVALID_ARGUMENT with every reason why the code cannot be used; PERMISSION_DENIED.
 */
export async function changeReferralCode(
  context: ServiceContext,
  id: string,
  code: string,
): Promise<ReferralRow> {
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
    tx.partners.addReferral(before.referrerId, 'pending', -1)
    tx.partners.addReferral(after.referrerId, 'pending')
    tx.stats.replaceReferral(before, after)
    tx.outbox.addChange('referral.updated', before, after)
    tx.audit.add('referral.updated', before, after)
    return after
  })
}
