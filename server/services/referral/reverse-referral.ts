import { changeReferrerCount, findProgram, releaseProgramCost } from '@/db/queries/programs'
import { releaseUse } from '@/db/queries/referral-codes'
import { moveReferral, type ReferralRow } from '@/db/queries/referrals'
import { dayOf } from '@/domain/days'
import { DomainError } from '@/domain/errors'
import type { SeenReferral } from '@/domain/referral/seen'
import { authorize, type ServiceContext } from '@/server/context'
import { reverseBonusesOf } from '@/server/services/bonus/book'
import { transaction, type Transaction } from '@/server/services/transaction'
import { changeUsage } from '@/server/services/usage/change-usage'
import { requireReferralAsSeen } from './as-seen'
import { recordEvent } from './timeline'

/**
 * Reverses an approved referral (docs/api-contract.md, section 1, `POST /v1/referrals/{id}/reverse`): its bonuses get
 * counter-entries, and its use is released unless the program keeps reversed referrals counted. Repeating it changes
 * nothing. Throws NOT_FOUND; REFERRAL_NOT_APPROVED; PERMISSION_DENIED.
 */
export async function reverseReferral(
  context: ServiceContext,
  id: string,
  note?: string | null,
  seen?: SeenReferral,
): Promise<ReferralRow> {
  authorize(context, 'referrals:write')
  return await transaction(context, async (tx) => {
    const referral = await requireReferralAsSeen(tx, id, seen)
    if (referral.state === 'reversed') return referral
    if (referral.state !== 'approved')
      throw new DomainError(
        'REFERRAL_NOT_APPROVED',
        `This referral is ${referral.state}. Only an approved referral can be reversed.`,
      )
    const reversed = await reverse(tx, referral, note)
    tx.audit.add('referral.updated', referral, reversed)
    return reversed
  })
}

async function reverse(
  tx: Transaction,
  referral: ReferralRow,
  note: string | null | undefined,
): Promise<ReferralRow> {
  const { company, scope, now, outbox, partners, stats } = tx
  const { id, programId, referrerId, referralCodeId } = referral
  const program = programId === null ? undefined : await findProgram(scope, programId)
  const staysCounted = program?.onReversal === 'keep_counted'
  const reversed = (await moveReferral(scope, id, 'approved', {
    state: 'reversed',
    counted: staysCounted,
    reversedDay: dayOf(now, company.timeZone),
    reversedAt: now,
  }))!
  const bonuses = await reverseBonusesOf(tx, id)
  const costMinor = bonuses.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  stats.replaceReferral(referral, reversed, bonuses)
  if (program) await releaseProgramCost(scope, program.id, { count: staysCounted ? 0 : 1, costMinor })
  if (!staysCounted) {
    if (program) await changeReferrerCount(scope, program.id, referrerId, -1)
    await releaseUse(scope, referralCodeId)
    await changeUsage(scope, referral, -1)
    partners.addUse(referrerId, -1)
  }
  await recordEvent(tx, id, 'reversed', {
    reason: staysCounted ? 'USE_STAYS_COUNTED' : 'USE_GIVEN_BACK',
    note,
  })
  partners.moveReferral(referrerId, 'approved', 'reversed')
  outbox.add('referral.reversed', reversed)
  return reversed
}
