import { findProgram } from '@/db/queries/programs'
import { findReferralCodeByKey, type ReferralCodeRow } from '@/db/queries/referral-codes'
import type { ReadScope } from '@/db/scope'
import type { Money } from '@/domain/money'
import { codeKeyOf } from '@/domain/referral-code/code'
import { bonusOf, reasonsAgainst, type InvalidReason } from '@/domain/referral-code/validity'

/** Whether a code is valid now: whose it is and what it earns, or every reason why not. */
export type Judgement =
  | { isValid: true; userId: string; amount: Money | null; referralCode: ReferralCodeRow }
  | { isValid: false; reasons: (InvalidReason | 'not_found')[]; referralCode?: ReferralCodeRow }

/** Judges a code as typed. The one place where validation, over every door, is decided. */
export async function judgeReferralCode(scope: ReadScope, code: string, now: Date): Promise<Judgement> {
  const referralCode = await findReferralCodeByKey(scope, codeKeyOf(code))
  if (!referralCode) return { isValid: false, reasons: ['not_found'] }
  const program = referralCode.programId ? ((await findProgram(scope, referralCode.programId)) ?? null) : null
  const reasons = reasonsAgainst(referralCode, program, now)
  if (reasons.length) return { isValid: false, reasons, referralCode }
  return { isValid: true, userId: referralCode.ownerId, amount: bonusOf(program), referralCode }
}
