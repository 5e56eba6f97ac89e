import { findReferralCodeToValidate } from '@/db/queries/referral-codes'
import type { ReadScope } from '@/db/scope'
import type { Money } from '@/domain/money'
import { codeKeyOf } from '@/domain/referral-code/code'
import { invalidReasonsOf, nextBonusOf, type ValidationReason } from '@/domain/referral-code/validity'
import { userTypesMatch, type ProgramOfReferral } from '@/domain/referral/eligibility'

export type CodeToValidate = NonNullable<Awaited<ReturnType<typeof findReferralCodeToValidate>>>

/** Whether a code is valid: its owner and next bonus, or every reason why not. `code` is spelled as it was created. */
export type ValidationResult =
  | { id: string; code: string; isValid: true; userId: string; amount: Money | null }
  | { code?: string; isValid: false; reasons: ValidationReason[] }

/** Validates a code as typed, for a user of this type if it is known. Every API and page validates through this function. */
export async function validateReferralCodeIn(
  scope: ReadScope,
  code: string,
  now: Date,
  refereeUserType: number | null = null,
): Promise<ValidationResult> {
  const found = await findReferralCodeToValidate(scope, codeKeyOf(code))
  if (!found) return { isValid: false, reasons: ['not_found'] }
  const program = programOf(found)
  const reasons: ValidationReason[] = invalidReasonsOf(found, program, now)
  if (program && !userTypesMatch(program, found.userType, refereeUserType)) reasons.push('user_type_mismatch')
  if (reasons.length) return { code: found.code, isValid: false, reasons }
  const { currency, referrerBonus, referrerCount } = found
  return {
    id: found.id,
    code: found.code,
    isValid: true,
    userId: found.ownerId,
    amount: currency === null ? null : nextBonusOf({ currency, referrerBonus }, referrerCount ?? 0),
  }
}

/** The program of a code, or null. */
export function programOf(code: CodeToValidate): ProgramOfReferral | null {
  return code.programStatus === null
    ? null
    : ({
        ...code,
        status: code.programStatus,
        startsAt: code.programStartsAt,
      } as unknown as ProgramOfReferral)
}
