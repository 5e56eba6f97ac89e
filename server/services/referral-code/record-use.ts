import { claimUse, type ReferralCodeRow } from '@/db/queries/referral-codes'
import { changeCategoryTotals, changeReferralCodeUsage, changeUsageTotals } from '@/db/queries/usage'
import { codeKeyOf } from '@/domain/referral-code/code'
import type { InvalidReason } from '@/domain/referral-code/validity'
import { dayOf } from '@/domain/usage/days'
import { authorize, type ServiceContext } from '@/server/context'
import { judgeReferralCode } from './judge'

export type RecordedUse = { recorded: true; referralCode: ReferralCodeRow } | { recorded: false; reasons: (InvalidReason | 'not_found')[] }

/**
 * Counts one use of a code, with the totals of its category and day, in one transaction. The database decides by one
 * conditional update: 150 claims at once on a limit of 100 give exactly 100. Throws PERMISSION_DENIED.
 */
export async function recordReferralCodeUse(context: ServiceContext, code: string): Promise<RecordedUse> {
  authorize(context, 'kyc:write')
  return await context.scope.tx(async (scope): Promise<RecordedUse> => {
    const referralCode = await claimUse(scope, codeKeyOf(code), context.now)
    if (!referralCode) {
      const judgement = await judgeReferralCode(scope, code, context.now)
      return { recorded: false, reasons: judgement.isValid ? [] : judgement.reasons }
    }
    const day = dayOf(context.now)
    await changeReferralCodeUsage(scope, referralCode.id, day, 1)
    await changeUsageTotals(scope, referralCode.category, day, 1)
    await changeCategoryTotals(scope, referralCode.category, { codesCount: 0, activeCodesCount: 0, usedCount: 1 })
    return { recorded: true, referralCode }
  })
}
