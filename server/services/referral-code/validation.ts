import { findReferralCodeToValidate } from '@/db/queries/referral-codes'
import type { ReadScope } from '@/db/scope'
import type { Money } from '@/domain/money'
import { codeKeyOf } from '@/domain/referral-code/code'
import { nextBonusOf, reasonsAgainst, type InvalidReason } from '@/domain/referral-code/validity'
import { userTypesMatch, type ProgramOfReferral } from '@/domain/referral/decide'

export type CodeToValidate = NonNullable<Awaited<ReturnType<typeof findReferralCodeToValidate>>>

export type ReasonAgainstCode = InvalidReason | 'not_found' | 'user_type_mismatch'

/** Whether a code is valid now: whose it is and what its next referral earns, or every reason why not; `code` as it was created. */
export type ValidationResult =
  | { code: string; isValid: true; userId: string; amount: Money | null }
  | { code?: string; isValid: false; reasons: ReasonAgainstCode[] }

/** Judges a code as typed, for a person of this type if it is known. The one place where validation, over every door, is decided. */
export async function validateReferralCodeIn(
  scope: ReadScope,
  code: string,
  now: Date,
  refereeUserType: number | null = null,
): Promise<ValidationResult> {
  const found = await findReferralCodeToValidate(scope, codeKeyOf(code))
  if (!found) return { isValid: false, reasons: ['not_found'] }
  const program = programOf(found)
  const reasons: ReasonAgainstCode[] = reasonsAgainst(found, program, now)
  if (program && !userTypesMatch(program, found.userType, refereeUserType)) reasons.push('user_type_mismatch')
  if (reasons.length) return { code: found.code, isValid: false, reasons }
  const { currency, referrerBonus, referrerCount } = found
  return {
    code: found.code,
    isValid: true,
    userId: found.ownerId,
    amount: currency === null ? null : nextBonusOf({ currency, referrerBonus }, referrerCount ?? 0),
  }
}

/** The program's part in a code, whose columns are all null when it belongs to none. */
export function programOf(code: CodeToValidate): ProgramOfReferral | null {
  return code.programStatus === null
    ? null
    : ({
        ...code,
        status: code.programStatus,
        startsAt: code.programStartsAt,
      } as unknown as ProgramOfReferral)
}
