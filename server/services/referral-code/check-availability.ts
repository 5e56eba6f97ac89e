import { findReferralCodeByKey } from '@/db/queries/referral-codes'
import {
  codeKeyOf,
  generateReadableCode,
  misreadableCharacters,
  referralCodeSchema,
} from '@/domain/referral-code/code'
import { authorize, type ServiceContext } from '@/server/context'
import { randomBelow } from '@/server/services/random'

export type Availability =
  { state: 'free' | 'taken'; misreadable: string[] } | { state: 'not_a_code'; rule: string }

/** Whether a code can be created, for feedback while typing. Never says who has it. Throws PERMISSION_DENIED. */
export async function checkAvailability(context: ServiceContext, code: string): Promise<Availability> {
  authorize(context, 'referral_codes:write')
  const parsed = referralCodeSchema.safeParse(code)
  if (!parsed.success) return { state: 'not_a_code', rule: parsed.error.issues[0]!.message }
  const taken = await context.scope.read((scope) => findReferralCodeByKey(scope, codeKeyOf(parsed.data)))
  return { state: taken ? 'taken' : 'free', misreadable: misreadableCharacters(parsed.data) }
}

/** A readable code that is not taken. Throws PERMISSION_DENIED. */
export async function suggestReferralCode(context: ServiceContext): Promise<string> {
  authorize(context, 'referral_codes:write')
  return await context.scope.read(async (scope) => {
    for (;;) {
      const code = generateReadableCode(randomBelow)
      if (!(await findReferralCodeByKey(scope, codeKeyOf(code)))) return code
    }
  })
}
