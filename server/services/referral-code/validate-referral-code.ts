import type { UserType } from '@/domain/user-type'
import { authorize, type ServiceContext } from '@/server/context'
import { rememberAttempt } from './attempts'
import { validateReferralCodeIn, type ValidationResult } from './validation'

/**
 * Validates a code for a caller who may read codes (docs/api-contract.md, section 1). An invalid code is a result, not an
 * error; its reasons are for staff only. Throws PERMISSION_DENIED.
 */
export async function validateReferralCode(context: ServiceContext, code: string): Promise<ValidationResult> {
  authorize(context, 'referral_codes:read')
  return await validate(context, code)
}

/**
 * Whether a code is valid for a user of this type, and nothing else about it: for unauthenticated callers
 * (docs/api-contract.md, section 2).
 */
export async function isReferralCodeValid(
  context: ServiceContext,
  code: string,
  userType: UserType,
): Promise<boolean> {
  return (await validate(context, code, userType)).isValid
}

async function validate(
  { scope, actor, now }: ServiceContext,
  code: string,
  userType?: UserType,
): Promise<ValidationResult> {
  const result = await scope.read((reader) => validateReferralCodeIn(reader, code, now, userType))
  if (!result.isValid) rememberAttempt({ company: scope.company, actor, code, reasons: result.reasons })
  return result
}
