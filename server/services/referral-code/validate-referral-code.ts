import type { UserType } from '@/domain/user-type'
import { authorize, type ServiceContext } from '@/server/context'
import { validateReferralCodeIn, type ValidationResult } from './validation'

/**
 * Validates a code for a caller who may read codes (docs/api-contract.md, section 1). An invalid code is a result, not an
 * error; its reasons are for staff only. Throws PERMISSION_DENIED.
 */
export async function validateReferralCode(context: ServiceContext, code: string): Promise<ValidationResult> {
  authorize(context, 'referral_codes:read')
  return await context.scope.read((scope) => validateReferralCodeIn(scope, code, context.now))
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
  const { isValid } = await context.scope.read((scope) =>
    validateReferralCodeIn(scope, code, context.now, userType),
  )
  return isValid
}
