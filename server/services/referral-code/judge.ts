import { findReferralCodeToJudge } from '@/db/queries/referral-codes'
import type { ReadScope } from '@/db/scope'
import type { Money } from '@/domain/money'
import { codeKeyOf } from '@/domain/referral-code/code'
import { bonusOf, reasonsAgainst, type InvalidReason, type ProgramOfCode } from '@/domain/referral-code/validity'

/** Whether a code is valid now: whose it is and what it earns, or every reason why not; `code` as it was created. */
export type Judgement = { code: string; isValid: true; userId: string; amount: Money | null } | { code?: string; isValid: false; reasons: (InvalidReason | 'not_found')[] }

/** Judges a code as typed. The one place where validation, over every door, is decided. */
export async function judgeReferralCode(scope: ReadScope, code: string, now: Date): Promise<Judgement> {
  const found = await findReferralCodeToJudge(scope, codeKeyOf(code))
  if (!found) return { isValid: false, reasons: ['not_found'] }
  const { programStatus, currency, referrerBonusMinor, maxReferralsPerCode } = found
  const program = programStatus === null ? null : ({ status: programStatus, currency, referrerBonusMinor, maxReferralsPerCode } as ProgramOfCode)
  const reasons = reasonsAgainst(found, program, now)
  if (reasons.length) return { code: found.code, isValid: false, reasons }
  return { code: found.code, isValid: true, userId: found.ownerId, amount: bonusOf(program) }
}
