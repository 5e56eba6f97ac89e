import { findReferralCodeToValidate } from '@/db/queries/referral-codes'
import { insertReferral, type NewReferralRow, type ReferralRow, findReferral } from '@/db/queries/referrals'
import type { WriteScope } from '@/db/scope'
import { newId } from '@/domain/ids'
import { codeKeyOf } from '@/domain/referral-code/code'
import { reasonsAgainstReferral, type ReasonAgainstReferral, type Referee } from '@/domain/referral/decide'
import type { ReferralSource } from '@/domain/referral/referral'
import { daysAfter } from '@/domain/time'
import type { ServiceContext } from '@/server/context'
import { programOf } from '@/server/services/referral-code/validation'
import { emitReferral } from '@/server/services/webhook/emit'
import { recordEvent } from './timeline'

/**
 * Makes a pending referral of this person by this code, inside the caller's transaction, or gives every reason why it cannot
 * be. The database refuses a second one of the same person (`isAlreadyReferred`).
 */
export async function makeReferral(
  scope: WriteScope,
  context: ServiceContext,
  code: string,
  referee: Referee,
  source: ReferralSource,
): Promise<{ referral: ReferralRow } | { reasons: ReasonAgainstReferral[] }> {
  const { now } = context
  const found = (await findReferralCodeToValidate(scope, codeKeyOf(code))) ?? null
  const program = found && programOf(found)
  const reasons = reasonsAgainstReferral(found, program, referee, now)
  if (!found || reasons.length) return { reasons }
  const row: NewReferralRow = {
    id: newId(now),
    refereeId: referee.userId,
    refereeUserType: referee.userType,
    referralCodeId: found.id,
    code: found.code,
    referrerId: found.ownerId,
    programId: found.programId,
    category: found.category,
    source,
    state: 'pending',
    heldFor: null,
    counted: false,
    expiresAt: found.pendingDays === null ? null : daysAfter(now, found.pendingDays),
    createdAt: now,
  }
  await insertReferral(scope, row)
  await recordEvent(scope, context, row.id, 'created')
  const referral = (await findReferral(scope, row.id))!
  await emitReferral(scope, context, 'referral.created', referral)
  return { referral }
}
