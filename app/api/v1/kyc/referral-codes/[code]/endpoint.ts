import { z } from 'zod'
import { toDecimalMoney } from '@/domain/money'
import { endpoint } from '@/server/http/endpoint'
import { validateReferralCode } from '@/server/services/referral-code/validate-referral-code'
import { wireAmount } from '@/server/wire/primitives'

const path = '/v1/kyc/referral-codes/{code}'
const params = z.object({
  code: z
    .string()
    .meta({ description: 'The code in any case, as typed or pasted.', examples: ['PARTNER2024'] }),
})

export const GET = endpoint(
  {
    id: 'validateReferralCode',
    method: 'GET',
    path,
    dialect: 'partner',
    tag: 'Referral codes',
    summary: 'Validate a referral code',
    description:
      'Always 200. Unknown, disabled, expired, not yet started and used-up codes, texts that cannot be a ' +
      'code, and codes of other companies all look the same.',
    access: { by: 'caller', scope: 'referral_codes:read' },
    ignoresQuery: true,
    params,
    output: z.object({
      isValid: z.boolean().meta({ description: 'Whether the code can be used now.' }),
      userId: z
        .string()
        .nullable()
        .meta({ description: 'The partner who owns the code; null if it is not valid.' }),
      amount: wireAmount
        .nullable()
        .meta({ description: 'What the partner earns for the next referral; null if no bonus applies.' }),
    }),
    errors: [],
    examples: [
      {
        summary: 'A valid code',
        params: { code: 'PARTNER2024' },
        response: { isValid: true, userId: 'isv_user_123', amount: { value: '50.00', currency: 'USD' } },
      },
      {
        summary: 'Any other code',
        params: { code: 'NOBODY' },
        response: { isValid: false, userId: null, amount: null },
      },
    ],
  },
  async ({ context, params: { code } }) => {
    const result = await validateReferralCode(context, code)
    if (!result.isValid) return { isValid: false, userId: null, amount: null }
    return {
      isValid: true,
      userId: result.userId,
      amount: result.amount && toDecimalMoney(result.amount),
    }
  },
)
