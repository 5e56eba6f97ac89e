import { findCompanySettings } from '@/db/queries/company-settings'
import { defaultBrand, type Brand } from '@/domain/company/brand'
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

/** A code that can be used now, as its share page shows it. */
export interface SharedCode {
  id: string
  /** As it was created. */
  code: string
  brand: Brand
}

/**
 * What the share page of a code shows: undefined for every code that cannot be used now, whatever the cause
 * (docs/api-contract.md, section 5). For unauthenticated callers.
 */
export async function findSharedCode(context: ServiceContext, code: string): Promise<SharedCode | undefined> {
  const result = await validate(context, code)
  // Read for invalid codes too, so that the time does not tell them apart.
  const settings = await context.scope.read(findCompanySettings)
  return result.isValid
    ? { id: result.id, code: result.code, brand: settings?.brand ?? defaultBrand }
    : undefined
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
