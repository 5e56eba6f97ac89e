import { changeReferrerCount, findProgram, releaseProgramReferral } from '@/db/queries/programs'
import { releaseUse } from '@/db/queries/referral-codes'
import { moveReferral, type ReferralRow } from '@/db/queries/referrals'
import type { WriteScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'
import { authorize, type ServiceContext } from '@/server/context'
import { reverseBonusesOf } from '@/server/services/bonus/book'
import { changeUsage } from '@/server/services/usage/change-usage'
import { emitReferral } from '@/server/services/webhook/emit'
import { requireReferral } from './internal'
import { recordEvent } from './timeline'

/**
 * Takes an approved referral back (docs/api-contract.md, section 1): its bonuses get counter-entries,
 * and its use is given back unless the program keeps reversed referrals counted. Doing it again changes nothing. Throws
 * NOT_FOUND; REFERRAL_NOT_APPROVED; PERMISSION_DENIED.
 */
export async function reverseReferral(
  context: ServiceContext,
  id: string,
  note?: string | null,
): Promise<ReferralRow> {
  authorize(context, 'bonuses:write')
  return await context.scope.tx(async (scope) => {
    const referral = await requireReferral(scope, id)
    if (referral.state === 'reversed') return referral
    if (referral.state !== 'approved')
      throw new DomainError(
        'REFERRAL_NOT_APPROVED',
        `Only an approved referral can be reversed; this one is ${referral.state}.`,
      )
    return await reverse(scope, context, referral, note)
  })
}

async function reverse(
  scope: WriteScope,
  context: ServiceContext,
  referral: ReferralRow,
  note: string | null | undefined,
): Promise<ReferralRow> {
  const { id, programId, referrerId, referralCodeId, decidedAt } = referral
  const program = programId === null ? undefined : await findProgram(scope, programId)
  const staysCounted = program?.onReversal === 'keep_counted'
  const reversed = (await moveReferral(scope, id, 'approved', {
    state: 'reversed',
    counted: staysCounted,
    reversedAt: context.now,
  }))!
  const costMinor = await reverseBonusesOf(scope, context, id)
  if (program) await releaseProgramReferral(scope, program.id, { count: staysCounted ? 0 : 1, costMinor })
  if (!staysCounted) {
    if (program) await changeReferrerCount(scope, program.id, referrerId, -1)
    // On the day it was counted: the totals of a day are those of the referrals that count.
    await changeUsage(scope, await releaseUse(scope, referralCodeId), decidedAt!, -1)
  }
  await recordEvent(scope, context, id, 'reversed', {
    reason: staysCounted ? 'USE_STAYS_COUNTED' : 'USE_GIVEN_BACK',
    note,
  })
  await emitReferral(scope, context, 'referral.reversed', reversed)
  return reversed
}
